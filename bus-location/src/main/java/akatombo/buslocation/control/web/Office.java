package akatombo.buslocation.control.web;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.control.AuditEntry;
import akatombo.buslocation.control.store.AuditLog;
import akatombo.buslocation.control.store.GivenAnswers;
import io.r2dbc.spi.R2dbcException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where decisions are written: the change, its line in the audit log and the answer to be given
 * again go into one transaction; then the fleet is told.
 */
final class Office {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TransactionalOperator transaction;
  private final AuditLog audit;
  private final GivenAnswers answers;
  private final ServiceControlWorker fleet;
  private final Clock clock;
  private final ControlProperties properties;

  Office(
      TransactionalOperator transaction,
      AuditLog audit,
      GivenAnswers answers,
      ServiceControlWorker fleet,
      Clock clock,
      ControlProperties properties) {
    this.transaction = transaction;
    this.audit = audit;
    this.answers = answers;
    this.fleet = fleet;
    this.clock = clock;
    this.properties = properties;
  }

  /**
   * Who asks.
   *
   * @param key the Idempotency-Key, if any
   * @param digest of method, path and body
   */
  record Asked(OperatorGrant grant, @Nullable String key, String digest) {}

  /** An answer as it goes out, and again when it is asked for with the same key. */
  record Reply(int status, Map<String, String> headers, String body) {}

  /**
   * What was done.
   *
   * @param acts none when nothing changed
   */
  record Deed(List<AuditEntry.Act> acts, Reply reply) {

    Deed {
      acts = List.copyOf(acts);
    }

    /** This deed with what another did; its answer stays. */
    Deed and(Deed other) {
      List<AuditEntry.Act> all = new ArrayList<>(acts);
      all.addAll(other.acts);
      return new Deed(all, reply);
    }
  }

  /** Does the work once. */
  Mono<Reply> write(Asked asked, Supplier<Mono<Deed>> work) {
    Mono<Reply> done =
        audit
            .lock()
            .then(Mono.defer(() -> given(asked)))
            .switchIfEmpty(Mono.defer(() -> work.get().flatMap(deed -> keep(asked, deed))));
    return guarded(transaction.transactional(done))
        .flatMap(reply ->
            // The fleet hears of it now; if that fails, with the next round.
            fleet.reload().onErrorResume(failure -> Mono.empty()).thenReturn(reply));
  }

  /** Checks the whole audit log, with nobody writing meanwhile. */
  Mono<AuditLog.Verification> verify() {
    return guarded(transaction.transactional(audit.lock().then(Mono.defer(audit::verify))));
  }

  /** A read or write that says 503 when the database is away. */
  static <T> Mono<T> guarded(Mono<T> work) {
    return work.onErrorMap(Office::isDatabase, ControlProblems::databaseUnavailable);
  }

  private static boolean isDatabase(Throwable failure) {
    return failure instanceof DataAccessException
        || failure instanceof TransactionException
        || failure instanceof R2dbcException;
  }

  private Mono<Reply> given(Asked asked) {
    String key = asked.key();
    return key == null
        ? Mono.empty()
        : answers
            .find(asked.grant().operator(), key, clock.instant().minus(properties.keysKept()))
            .flatMap(given ->
                given.requestSha256().equals(asked.digest())
                    ? Mono.just(again(given))
                    : Mono.error(ControlProblems.keyReused()));
  }

  private static Reply again(GivenAnswers.Given given) {
    Map<String, String> headers = new LinkedHashMap<>();
    JSON.readTree(given.headers())
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asString()));
    return new Reply(given.status(), headers, given.body());
  }

  private Mono<Reply> keep(Asked asked, Deed deed) {
    Reply reply = deed.reply();
    String key = asked.key();
    Mono<Void> traced =
        Flux.fromIterable(deed.acts())
            .concatMap(act -> audit.append(clock.instant(), asked.grant().actor(), act))
            .then();
    Mono<Void> kept =
        key == null
            ? Mono.empty()
            : answers.keep(
                asked.grant().operator(),
                key,
                new GivenAnswers.Given(
                    asked.digest(),
                    reply.status(),
                    JSON.writeValueAsString(reply.headers()),
                    reply.body()),
                clock.instant());
    return traced.then(kept).thenReturn(reply);
  }
}
