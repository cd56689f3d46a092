package akatombo.buslocation.control.web;

import akatombo.buslocation.CityView;
import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.control.AuditEntry;
import akatombo.buslocation.control.ServiceChange;
import akatombo.buslocation.control.StoredChange;
import akatombo.buslocation.control.StoredChange.State;
import akatombo.buslocation.control.web.Office.Asked;
import akatombo.buslocation.control.web.Office.Deed;
import akatombo.buslocation.control.web.Office.Reply;
import akatombo.buslocation.request.Body;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.OfferedLanguages;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * What all requests of an office have in common: who asks, with what key, and the answer's form.
 */
final class Requests {

  private static final int BODY_BYTES_MAX = 1024 * 1024;
  private static final int KEY_CHARS_MAX = 200;

  private final OperatorGrants grants;
  private final Feeds feeds;
  private final CityView city;
  private final Office office;
  private final Clock clock;

  Requests(OperatorGrants grants, Feeds feeds, CityView city, Office office, Clock clock) {
    this.grants = grants;
    this.feeds = feeds;
    this.city = city;
    this.office = office;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The zone in which offices are told times. */
  ZoneId zone() {
    return city.zone();
  }

  /** Tells who asks. */
  ChangeAnswer answer(Grants who) {
    return new ChangeAnswer(feeds.current(), city.zone(), who.language());
  }

  /** A request that changes something, done once however often it comes with one key. */
  Mono<ServerResponse> write(ServerRequest request, BiFunction<Grants, byte[], Mono<Deed>> work) {
    return grants(request)
        .flatMap(who ->
            Body.read(request, BODY_BYTES_MAX)
                .flatMap(body ->
                    office.write(
                        asked(request, who.grant(), body),
                        () -> Mono.defer(() -> work.apply(who, body)))))
        .flatMap(Requests::respond);
  }

  /** A request that only looks. */
  Mono<ServerResponse> look(
      ServerRequest request, BiFunction<Grants, byte[], Mono<Map<String, @Nullable Object>>> work) {
    return grants(request)
        .flatMap(who ->
            Body.read(request, BODY_BYTES_MAX)
                .flatMap(body -> Office.guarded(work.apply(who, body))))
        .flatMap(answer -> json(HttpStatus.OK, ChangeAnswer.text(answer)));
  }

  /** A request that reads what is stored. */
  Mono<ServerResponse> read(
      ServerRequest request, Function<Grants, Mono<Map<String, @Nullable Object>>> work) {
    return grants(request)
        .flatMap(who -> Office.guarded(work.apply(who)))
        .flatMap(answer -> json(HttpStatus.OK, ChangeAnswer.text(answer)));
  }

  Mono<Grants> grants(ServerRequest request) {
    return grants
        .current()
        .switchIfEmpty(Mono.error(ControlProblems::notAnOperator))
        .map(grant -> new Grants(grant, feeds.current(), language(request)));
  }

  private Language language(ServerRequest request) {
    return new OfferedLanguages(city.languages())
        .choose(
            request.queryParam("lang").orElse(null),
            request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE));
  }

  /** A decision nobody has made before. */
  StoredChange fresh(Grants who, State state, Instant endsAt, ServiceChange change) {
    Instant now = now();
    return new StoredChange(
        UUID.randomUUID().toString(),
        who.grant().operator(),
        state,
        1,
        now,
        now,
        endsAt.truncatedTo(ChronoUnit.MICROS),
        change);
  }

  /** A decision as the audit log keeps it: in the city's language. */
  String logged(StoredChange stored) {
    return ChangeAnswer.text(
        new ChangeAnswer(feeds.current(), city.zone(), city.languages().getFirst()).json(stored));
  }

  /** That a change was written, for the audit log, in the city's language, and the sender. */
  Deed deed(Grants who, String verb, StoredChange stored, HttpStatus status, String folder) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.ETAG, ChangeAnswer.etag(stored));
    if (status == HttpStatus.CREATED) {
      headers.put(HttpHeaders.LOCATION, "/v1/operator/" + folder + "/" + stored.id());
    }
    return new Deed(
        List.of(
            new AuditEntry.Act(stored.change().kind() + " " + verb, stored.id(), logged(stored))),
        new Reply(status.value(), headers, ChangeAnswer.text(answer(who).json(stored))));
  }

  /** That all is so already. */
  Deed unchanged(Grants who, StoredChange stored) {
    return new Deed(
        List.of(),
        new Reply(
            HttpStatus.OK.value(),
            Map.of(HttpHeaders.ETAG, ChangeAnswer.etag(stored)),
            ChangeAnswer.text(answer(who).json(stored))));
  }

  static Mono<ServerResponse> json(HttpStatus status, String json) {
    return ServerResponse.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(json);
  }

  private static Mono<ServerResponse> respond(Reply reply) {
    return ServerResponse.status(reply.status())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .headers(headers -> reply.headers().forEach(headers::set))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(reply.body());
  }

  private static Asked asked(ServerRequest request, OperatorGrant grant, byte[] body) {
    String key = request.headers().firstHeader("Idempotency-Key");
    if (key != null && (key.isBlank() || key.length() > KEY_CHARS_MAX)) {
      throw ControlProblems.invalid("Idempotency-Key", "1 to " + KEY_CHARS_MAX + " characters");
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(
          (request.method() + " " + request.uri().getRawPath() + "\n")
              .getBytes(StandardCharsets.UTF_8));
      return new Asked(grant, key, HexFormat.of().formatHex(digest.digest(body)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
