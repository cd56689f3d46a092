package akatombo.tourism.visit;

import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Which rides count: those that leave and arrive within a time and are not known to be canceled.
 */
public record Window(Instant from, Instant until, Predicate<TripOnDate> isCanceled) {

  /** Nobody leaves before, in seconds since 1970. */
  long earliest() {
    return from.getEpochSecond() + (from.getNano() > 0 ? 1 : 0);
  }

  /** Nobody arrives after, in seconds since 1970. */
  long latest() {
    return until.getEpochSecond();
  }
}
