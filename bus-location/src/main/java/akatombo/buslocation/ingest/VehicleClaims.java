package akatombo.buslocation.ingest;

import akatombo.buslocation.VehicleId;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeoutException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import reactor.core.publisher.Mono;

/**
 * Knows whose vehicle it is: the operator that reported it first. Owners once read are kept in
 * memory, so known vehicles need no database.
 */
public final class VehicleClaims {

  /** A database that does not answer is as good as none; the pool has shorter limits. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final VehicleOwnerStore store;
  private final int vehiclesMax;
  private final ConcurrentMap<VehicleId, String> owners = new ConcurrentHashMap<>();

  VehicleClaims(VehicleOwnerStore store, int vehiclesMax) {
    this.store = store;
    this.vehiclesMax = vehiclesMax;
  }

  /** Checks the vehicles of one message and claims those nobody has. */
  public Mono<ClaimOutcome> claim(String operator, Set<VehicleId> vehicles) {
    Set<VehicleId> unknown = new LinkedHashSet<>(vehicles);
    unknown.removeAll(owners.keySet());
    Set<VehicleId> foreign = foreign(operator, vehicles);
    if (!foreign.isEmpty()) {
      return Mono.just(new ClaimOutcome.OwnedByAnother(foreign));
    }
    return unknown.isEmpty()
        ? Mono.just(new ClaimOutcome.Owned())
        : lookUp(operator, unknown)
            .timeout(LIMIT)
            .onErrorMap(TimeoutException.class, VehicleClaims::noAnswer);
  }

  private static DataAccessException noAnswer(TimeoutException cause) {
    return new QueryTimeoutException("the owners of vehicles could not be read", cause);
  }

  private Set<VehicleId> foreign(String operator, Set<VehicleId> vehicles) {
    Set<VehicleId> foreign = new LinkedHashSet<>();
    for (VehicleId vehicle : vehicles) {
      String owner = owners.get(vehicle);
      if (owner != null && !owner.equals(operator)) {
        foreign.add(vehicle);
      }
    }
    return foreign;
  }

  private Mono<ClaimOutcome> lookUp(String operator, Set<VehicleId> unknown) {
    return store.owners(unknown).flatMap(known -> settle(operator, unknown, known));
  }

  private Mono<ClaimOutcome> settle(
      String operator, Set<VehicleId> asked, Map<VehicleId, String> known) {
    owners.putAll(known);
    Set<VehicleId> foreign = foreign(operator, asked);
    if (!foreign.isEmpty()) {
      return Mono.just(new ClaimOutcome.OwnedByAnother(foreign));
    }
    Set<VehicleId> free = new LinkedHashSet<>(asked);
    free.removeAll(known.keySet());
    return free.isEmpty() ? Mono.just(new ClaimOutcome.Owned()) : claimFree(operator, free);
  }

  private Mono<ClaimOutcome> claimFree(String operator, Set<VehicleId> free) {
    return store
        .count(operator)
        .flatMap(count ->
            count + free.size() > vehiclesMax
                ? Mono.just(new ClaimOutcome.TooMany(vehiclesMax))
                // Read again after the insert: another operator may have been faster.
                : store
                    .claim(operator, free)
                    .then(store.owners(free))
                    .flatMap(known -> settle(operator, free, known)));
  }
}
