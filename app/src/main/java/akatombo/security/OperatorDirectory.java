package akatombo.security;

import akatombo.gtfs.AgencyId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Operators by their ids, for wires on which somebody else has asked for the key. */
public final class OperatorDirectory implements OperatorAccounts {

  private static final Duration REMEMBERED = Duration.ofSeconds(30);

  private final OperatorStore store;
  private final Clock clock;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  private volatile @Nullable Listed listed;

  private record Remembered(Operator operator, Instant at) {}

  private record Listed(List<Operator> operators, Instant at) {}

  OperatorDirectory(OperatorStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
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

  @Override
  public Flux<Operator> ofAgency(AgencyId agency) {
    Listed known = listed;
    Instant now = clock.instant();
    Mono<Listed> all =
        known != null && known.at.plus(REMEMBERED).isAfter(now)
            ? Mono.just(known)
            : store
                .listAll()
                .collectList()
                .map(operators -> new Listed(operators, now))
                .doOnNext(fresh -> listed = fresh)
                .onErrorResume(failure -> known == null ? Mono.error(failure) : Mono.just(known));
    return all.flatMapIterable(Listed::operators)
        .filter(operator -> operator.agencyIds().contains(agency));
  }
}
