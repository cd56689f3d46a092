package akatombo.buslocation.control.store;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.control.AuditEntry;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes of operators other than decisions: the write and its line in the trail, or neither. */
public final class AuditedWrites {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final TransactionalOperator transaction;
  private final AuditLog audit;
  private final Clock clock;

  public AuditedWrites(TransactionalOperator transaction, AuditLog audit, Clock clock) {
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was done, for the trail.
   *
   * @param detail facts without secrets and without anybody's personal data: the trail is for ever
   */
  public static AuditEntry.Act act(String action, String subject, Map<String, ?> detail) {
    return new AuditEntry.Act(action, subject, JSON.writeValueAsString(detail));
  }

  /** Does the work and writes down what it was; nothing when the work comes to nothing. */
  public <T> Mono<T> write(OperatorGrant grant, Mono<T> work, AuditEntry.Act act) {
    return write(work, done -> grant, done -> act);
  }

  /** As above, for work whose result says by whom and of what it was. */
  public <T> Mono<T> write(
      Mono<T> work, Function<T, OperatorGrant> grant, Function<T, AuditEntry.Act> act) {
    return transaction.transactional(
        work.flatMap(done ->
            // The lock comes last: whoever waits for it holds nothing another writer needs.
            audit
                .lock()
                .then(
                    Mono.defer(() ->
                        audit.append(clock.instant(), grant.apply(done).actor(), act.apply(done))))
                .thenReturn(done)));
  }
}
