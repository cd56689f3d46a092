package akatombo.buslocation.scorecard;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.OperatorGrants;
import akatombo.gtfs.AgencyId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Remembers which agencies' trips the operators of the fleet's vehicles run. */
final class OperatorAgencies {

  private final OperatorGrants grants;
  private final BusLocation busLocation;
  private final Map<String, Set<AgencyId>> known = new ConcurrentHashMap<>();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  OperatorAgencies(OperatorGrants grants, BusLocation busLocation) {
    this.grants = grants;
    this.busLocation = busLocation;
  }

  /** The agencies of an operator; none when it may run trips of all, or is not known. */
  Set<AgencyId> of(String operator) {
    return known.getOrDefault(operator, Set.of());
  }

  /** Asks for the operators that were not asked for yet, or not {@link #askAgain since}. */
  Mono<Void> learn() {
    List<String> unknown =
        busLocation.fleet().vehicles().stream()
            .map(vehicle -> vehicle.report().operator())
            .distinct()
            .filter(operator -> !asked.contains(operator))
            .toList();
    return Flux.fromIterable(unknown)
        .concatMap(
            operator ->
                grants
                    .named(operator)
                    .map(OperatorGrant::agencies)
                    .defaultIfEmpty(Set.of())
                    .doOnNext(agencies -> {
                      known.put(operator, agencies);
                      asked.add(operator);
                    }),
            1)
        .then();
  }

  /** Has all be asked for again: an operator may have been given another agency. */
  void askAgain() {
    asked.clear();
  }
}
