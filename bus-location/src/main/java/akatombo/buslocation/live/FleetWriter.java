package akatombo.buslocation.live;

import akatombo.buslocation.ServiceAlert;
import akatombo.buslocation.control.StoredChange;
import akatombo.buslocation.predict.TripDelays;
import java.util.List;
import reactor.core.publisher.Mono;

/** What besides vehicle reports may change the fleet. */
public interface FleetWriter {

  /** Replaces all a source says of its trips; gives the number of trips not in the schedule. */
  Mono<Integer> update(String source, List<TripDelays> trips);

  /** Replaces all alerts of a source. */
  Mono<Void> alert(String source, List<ServiceAlert> alerts);

  /** Replaces all that the offices decided. */
  Mono<Void> change(List<StoredChange> decided);
}
