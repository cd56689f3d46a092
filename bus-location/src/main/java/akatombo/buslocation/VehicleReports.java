package akatombo.buslocation;

import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Port: where checked reports go, whatever the wire they came by.
 *
 * <p>The default is the fleet of this process. Spread over several processes, each takes the
 * vehicles of its partitions, so that one vehicle always has one writer.
 */
@FunctionalInterface
public interface VehicleReports {

  /** Takes reports of vehicles the sender is known to own; all of them or none. */
  Mono<IngestOutcome> accept(List<VehicleReport> reports);

  /** The partition of a vehicle, the same in every process and in every version. */
  static int partition(VehicleId vehicle, int partitions) {
    return Math.floorMod(vehicle.text().hashCode(), partitions);
  }
}
