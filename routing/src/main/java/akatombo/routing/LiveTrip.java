package akatombo.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A trip's realtime.
 *
 * @param reportedAt when what it rests on was measured
 * @param isCanceled whether the trip will not run
 * @param stops by position; passed stops may be missing
 */
public record LiveTrip(Instant reportedAt, boolean isCanceled, List<LiveStop> stops) {

  public LiveTrip {
    stops = List.copyOf(stops);
  }

  /** What is expected at a stop position. */
  public Optional<LiveStop> at(int position) {
    return stops.stream().filter(stop -> stop.position() == position).findFirst();
  }

  /**
   * What is expected at a stop.
   *
   * @param position 0-based, in the trip's pattern
   * @param isSkipped whether the vehicle will not call there
   */
  public record LiveStop(int position, Instant arrival, Instant departure, boolean isSkipped) {}
}
