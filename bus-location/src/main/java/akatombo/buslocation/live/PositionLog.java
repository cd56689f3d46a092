package akatombo.buslocation.live;

import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.VehicleReport;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Port: where reports are kept for later; adding never blocks. */
public interface PositionLog {

  /** Whether that many reports can be added without losing one. */
  boolean hasRoomFor(int reports);

  /** Adds a report that is true, whether or not it reached the map. */
  void add(VehicleReport report, ReportVerdict verdict);

  /**
   * Completes when all that was added before outlives this process; an error when it cannot. What
   * follows runs on another thread than the fleet's, which asks.
   */
  default Mono<Void> safe() {
    return Mono.<Void>empty().publishOn(Schedulers.parallel());
  }
}
