package akatombo.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Mono;

/** Operators by their ids, for wires on which somebody else has asked for the key. */
public final class OperatorDirectory {

  private static final Duration REMEMBERED = Duration.ofSeconds(30);

  private final OperatorStore store;
  private final Clock clock;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(Operator operator, Instant at) {}

  OperatorDirectory(OperatorStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The operator; empty when there is none of that id. */
  public Mono<Operator> find(String id) {
    Remembered known = remembered.get(id);
    Instant now = clock.instant();
    if (known != null && known.at.plus(REMEMBERED).isAfter(now)) {
      return Mono.just(known.operator);
    }
    return store
        .find(id)
        .doOnNext(operator -> remembered.put(id, new Remembered(operator, now)))
        .onErrorResume(failure -> known == null ? Mono.error(failure) : Mono.just(known.operator));
  }
}
