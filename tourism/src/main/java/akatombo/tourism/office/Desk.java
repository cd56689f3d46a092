package akatombo.tourism.office;

import akatombo.tourism.OfficeStaff;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.store.AuditEntry;
import akatombo.tourism.store.AuditLog;
import akatombo.tourism.store.GivenAnswers;
import io.r2dbc.spi.R2dbcException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the office's work is written: the change, its line in the audit log and the answer to be
 * given again go into one transaction; then visitors see it.
 */
public final class Desk {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final OfficeStaff staff;
  private final TransactionalOperator transaction;
  private final AuditLog audit;
  private final GivenAnswers answers;
  private final Supplier<Mono<Void>> renewal;
  private final Clock clock;
  private final OfficeProperties properties;

  /**
   * A desk.
   *
   * @param renewal makes visible what was changed
   */
  Desk(
      OfficeStaff staff,
      TransactionalOperator transaction,
      OfficeStores stores,
      Supplier<Mono<Void>> renewal,
      Clock clock,
      OfficeProperties properties) {
    this.staff = staff;
    this.transaction = transaction;
    this.audit = stores.audit();
    this.answers = stores.answers();
    this.renewal = renewal;
    this.clock = clock;
    this.properties = properties;
  }

  /** An answer as it goes out, and again when it is asked for with the same key. */
  public record Reply(int status, Map<String, String> headers, String body) {}

  /**
   * What was done.
   *
   * @param act null when nothing changed
   */
  public record Deed(AuditEntry.@Nullable Act act, Reply reply) {}

  /** As exact as the database keeps it. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** A request that changes something, done once however often it comes with one key. */
  public Mono<ServerResponse> write(
      ServerRequest request, BiFunction<String, byte[], Mono<Deed>> work) {
    return write(request, OfficeBody.BYTES_MAX, Mono::just, work);
  }

  /**
   * A request whose long work comes before anything is written, so that nobody waits for it.
   *
   * @param bytesMax of the body
   * @param preparation makes of the body what is written
   */
  <T> Mono<ServerResponse> write(
      ServerRequest request,
      int bytesMax,
      Function<byte[], Mono<T>> preparation,
      BiFunction<String, T, Mono<Deed>> work) {
    return person()
        .flatMap(person ->
            OfficeBody.read(request, bytesMax)
                .flatMap(body -> {
                  String key = OfficeBody.key(request);
                  String digest = OfficeBody.digest(request, body);
                  return guarded(preparation.apply(body))
                      .flatMap(ready ->
                          once(
                              person,
                              key,
                              digest,
                              () -> Mono.defer(() -> work.apply(person, ready))));
                }))
        .flatMap(Desk::respond);
  }

  /** A request that only looks. */
  Mono<ServerResponse> read(Supplier<Mono<?>> work) {
    return guarded(Mono.defer(work).map(JSON::writeValueAsString))
        .flatMap(json -> respond(new Reply(HttpStatus.OK.value(), Map.of(), json)));
  }

  /** A request that looks at one thing with a version. */
  Mono<ServerResponse> readReply(Supplier<Mono<Reply>> work) {
    return guarded(Mono.defer(work)).flatMap(Desk::respond);
  }

  /** A request that looks at one thing as a page. */
  Mono<ServerResponse> readPage(Supplier<Mono<ServerResponse>> work) {
    return guarded(Mono.defer(work));
  }

  /** Reads with nobody writing meanwhile. */
  <T> Mono<T> alone(Function<AuditLog, Mono<T>> work) {
    return guarded(
        transaction.transactional(audit.lock().then(Mono.defer(() -> work.apply(audit)))));
  }

  /** An answer as JSON. */
  public static String text(Object json) {
    return JSON.writeValueAsString(json);
  }

  private Mono<String> person() {
    return staff
        .current()
        .switchIfEmpty(
            Mono.error(() ->
                Refusals.of(
                    HttpStatus.FORBIDDEN, "forbidden", "This token names nobody.", Map.of())));
  }

  private Mono<Reply> once(
      String person, @Nullable String key, String digest, Supplier<Mono<Deed>> work) {
    Mono<Reply> done =
        audit
            .lock()
            .then(Mono.defer(() -> given(person, key, digest)))
            .switchIfEmpty(
                Mono.defer(() -> work.get().flatMap(deed -> keep(person, key, digest, deed))));
    return guarded(transaction.transactional(done))
        .flatMap(reply ->
            // Visitors see it now; if that fails, with the next round.
            renewal.get().onErrorResume(failure -> Mono.empty()).thenReturn(reply));
  }

  private static <T> Mono<T> guarded(Mono<T> work) {
    return work.onErrorMap(Desk::isDatabase, OfficeProblems::databaseUnavailable);
  }

  private static boolean isDatabase(Throwable failure) {
    return failure instanceof DataAccessException
        || failure instanceof TransactionException
        || failure instanceof R2dbcException;
  }

  private Mono<Reply> given(String person, @Nullable String key, String digest) {
    return key == null
        ? Mono.empty()
        : answers
            .find(person, key, clock.instant().minus(properties.keysKept()))
            .flatMap(given ->
                given.requestSha256().equals(digest)
                    ? Mono.just(again(given))
                    : Mono.error(OfficeProblems.keyReused()));
  }

  private static Reply again(GivenAnswers.Given given) {
    Map<String, String> headers = new LinkedHashMap<>();
    JSON.readTree(given.headers())
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asString()));
    return new Reply(given.status(), headers, given.body());
  }

  private Mono<Reply> keep(String person, @Nullable String key, String digest, Deed deed) {
    Reply reply = deed.reply();
    AuditEntry.Act act = deed.act();
    Mono<Void> traced = act == null ? Mono.empty() : audit.append(clock.instant(), person, act);
    Mono<Void> kept =
        key == null
            ? Mono.empty()
            : answers.keep(
                person,
                key,
                new GivenAnswers.Given(
                    digest, reply.status(), JSON.writeValueAsString(reply.headers()), reply.body()),
                clock.instant());
    return traced.then(kept).thenReturn(reply);
  }

  private static Mono<ServerResponse> respond(Reply reply) {
    return ServerResponse.status(reply.status())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .headers(headers -> reply.headers().forEach(headers::set))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(reply.body());
  }
}
