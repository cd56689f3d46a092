package akatombo.buslocation.feedback;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.control.store.AuditedWrites;
import akatombo.buslocation.request.Query;
import akatombo.buslocation.request.Refusals;
import akatombo.buslocation.request.Times;
import akatombo.buslocation.request.Tokens;
import akatombo.gtfs.Schedules;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Takes riders' reports, and lets the operator they are about read and answer them. */
final class FeedbackHandler {

  private static final int KEY_MAX = 255;
  private static final int ANSWER_MAX = 1_000;
  private static final String PATH = "/v1/rider-reports/";

  private final OperatorGrants grants;
  private final ReportStore store;
  private final AuditedWrites writes;
  private final ReportLimit limit;
  private final Supplier<Schedules> timetables;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  FeedbackHandler(
      OperatorGrants grants,
      ReportStore store,
      AuditedWrites writes,
      ReportLimit limit,
      Supplier<Schedules> timetables,
      Clock clock) {
    this.grants = grants;
    this.store = store;
    this.writes = writes;
    this.limit = limit;
    this.timetables = timetables;
    this.clock = clock;
  }

  /** What an operator sends. */
  record AnswerBody(@Nullable String text, @Nullable Boolean closed) {}

  /** {@code POST /v1/rider-reports}. */
  Mono<ServerResponse> add(ServerRequest request) {
    String key = request.headers().firstHeader("Idempotency-Key");
    if (key != null && (key.isBlank() || key.length() > KEY_MAX)) {
      return Mono.error(Refusals.invalid("Idempotency-Key", key, "1 to 255 characters"));
    }
    String address =
        request.remoteAddress().map(remote -> remote.getAddress().getHostAddress()).orElse("");
    return request
        .bodyToMono(ReportBody.class)
        .defaultIfEmpty(ReportBody.EMPTY)
        .flatMap(body -> add(body, key, address));
  }

  /** What cannot be taken is refused before it is counted, and what came before is given back. */
  private Mono<ServerResponse> add(ReportBody body, @Nullable String key, String address) {
    UUID id = new UUID(random.nextLong(), random.nextLong());
    RiderReport report = body.report(id, timetables.get(), clock.instant());
    if (!limit.take(address, clock.instant())) {
      return Mono.error(FeedbackHandler::tooMany);
    }
    byte[] hash = Tokens.hash(body.toString());
    return store
        .add(report, key, hash)
        .doOnNext(added -> {
          if (!added) {
            limit.giveBack(address);
          }
        })
        .doOnError(failure -> limit.giveBack(address))
        .flatMap(added -> added || key == null ? created(id) : again(key, hash));
  }

  /** The same key again: the same answer for the same report, a refusal for another. */
  private Mono<ServerResponse> again(String key, byte[] hash) {
    return store
        .findByKey(key)
        .flatMap(earlier ->
            earlier.isOf(hash) ? created(earlier.id()) : Mono.error(FeedbackHandler::keyReused));
  }

  /** {@code GET /v1/rider-reports/{id}}: whoever sent it knows its id. */
  Mono<ServerResponse> show(ServerRequest request) {
    String text = request.pathVariable("id");
    return Mono.fromCallable(() -> id(text))
        .flatMap(store::find)
        .switchIfEmpty(Mono.error(() -> unknown(text)))
        .map(report -> json(report, Times.zone(timetables.get(), report.feedId())))
        .flatMap(FeedbackHandler::answer);
  }

  /** {@code GET /v1/operator/rider-reports}. */
  Mono<ServerResponse> list(ServerRequest request) {
    return grant().flatMap(grant -> list(grant, new Query(request)));
  }

  private Mono<ServerResponse> list(OperatorGrant grant, Query query) {
    String state = query.choice("state", List.of("open", "answered", "closed", "all"));
    int most = query.number("limit", 100, 1, 500);
    ZoneId zone = Times.zone(timetables.get());
    return store
        .list(grant, state, most)
        .map(report -> json(report, zone))
        .collectList()
        .flatMap(reports -> answer(Map.of("reports", reports)));
  }

  /** {@code PUT /v1/operator/rider-reports/{id}/answer}. */
  Mono<ServerResponse> reply(ServerRequest request) {
    String text = request.pathVariable("id");
    return grant()
        .flatMap(grant ->
            request
                .bodyToMono(AnswerBody.class)
                .switchIfEmpty(Mono.error(() -> Refusals.invalid("text", "", "an answer")))
                .flatMap(body -> reply(grant, id(text), body)))
        .switchIfEmpty(Mono.error(() -> unknown(text)))
        .then(ServerResponse.noContent().build());
  }

  private Mono<Long> reply(OperatorGrant grant, UUID id, AnswerBody body) {
    String words = body.text() == null ? "" : body.text().strip();
    boolean closes = Boolean.TRUE.equals(body.closed());
    if (words.length() > ANSWER_MAX || (words.isEmpty() && !closes)) {
      throw Refusals.invalid("text", words, "1 to " + ANSWER_MAX + " characters, unless closed");
    }
    String state = closes ? "closed" : "answered";
    return writes.write(
        grant,
        store.answer(grant, id, state, words, clock.instant()).filter(rows -> rows > 0),
        // The words go with the report when its time is over; the trail stays.
        AuditedWrites.act("rider-report " + state, id.toString(), Map.of()));
  }

  private static Map<String, @Nullable Object> json(RiderReport report, ZoneId zone) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("id", report.id().toString());
    json.put("tripId", scoped(report, report.tripId()));
    json.put("serviceDate", report.serviceDate() == null ? null : report.serviceDate().toString());
    json.put("stopId", scoped(report, report.stopId()));
    json.put("category", report.category());
    json.put("text", report.text());
    json.put("lang", report.lang());
    json.put("state", report.state());
    json.put("createdAt", Times.text(report.createdAt(), zone));
    json.put("answer", report.answer());
    json.put("answeredAt", Times.text(report.answeredAt(), zone));
    return json;
  }

  private static @Nullable String scoped(RiderReport report, @Nullable String id) {
    return id == null ? null : report.feedId() + ":" + id;
  }

  private static Mono<ServerResponse> created(UUID id) {
    return ServerResponse.created(URI.create(PATH + id))
        .cacheControl(CacheControl.noStore())
        .bodyValue(Map.of("id", id.toString()));
  }

  private Mono<OperatorGrant> grant() {
    return grants.current().switchIfEmpty(Mono.error(Refusals::notAnOperator));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw unknown(text);
    }
  }

  private static RuntimeException unknown(String id) {
    return Refusals.notFound("not-found", id);
  }

  private static ErrorResponseException tooMany() {
    ErrorResponseException problem =
        Refusals.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-requests",
            "This address has sent many reports; please wait.",
            Map.of());
    problem.getHeaders().set("Retry-After", "600");
    return problem;
  }

  private static ErrorResponseException keyReused() {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "This Idempotency-Key was used for another request.",
        Map.of("field", "Idempotency-Key"));
  }

  private static Mono<ServerResponse> answer(Object json) {
    return ServerResponse.ok().cacheControl(CacheControl.noStore()).bodyValue(json);
  }
}
