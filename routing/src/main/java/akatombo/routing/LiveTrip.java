package akatombo.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trip's realtime.
 *
 * @param reportedAt when what it rests on was measured; null when nobody has seen the trip, and an
 *     office has only planned it otherwise
 * @param isCanceled whether the trip will not run
 * @param stops by position; passed stops may be missing
 */
public record LiveTrip(@Nullable Instant reportedAt, boolean isCanceled, List<LiveStop> stops) {

  public LiveTrip {
    stops = List.copyOf(stops);
  }

  /** Whether it is known only that the trip is planned otherwise than the timetable says. */
  public boolean isPlan() {
    return reportedAt == null;
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
