package akatombo.buslocation;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The door of this module: where the buses are and when they will come. */
public interface BusLocation {

  /** What we believe now; cheap, never blocks. */
  Fleet fleet();

  /** What we believe now and then after each change; the newest is never missed, older may be. */
  Flux<Fleet> changes();

  /** Takes reports, of vehicles the sender is known to own, into the history and onto the map. */
  Mono<IngestOutcome> accept(List<VehicleReport> reports);
}
