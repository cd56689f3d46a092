package akatombo.routing.excursion;

import akatombo.routing.Itinerary;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A way to a tour, the tour, and a way from its end.
 *
 * @param wanted how long the tour takes, or one wants to stay
 * @param last the last way from its end that day, when a vehicle is part of it; null when one can
 *     walk at any time
 */
public record Excursion(
    Itinerary there, Itinerary back, Duration wanted, @Nullable Itinerary last) {

  /** Less than this before the last way back is cutting it fine. */
  private static final Duration SOON = Duration.ofMinutes(30);

  /** What to mind. */
  public enum Warning {
    /** The last way back leaves less than half an hour after the tour. */
    LAST_WAY_BACK_SOON,
    /**
     * The tour is cut short, since the last way back, or the last in time, leaves before its end.
     */
    STAY_CUT
  }

  /** When the tour begins. */
  public Instant arrive() {
    return there.end();
  }

  /** When one leaves the place where it ends. */
  public Instant leave() {
    return back.start();
  }

  /** By how much it is cut short; zero when it is not. */
  public Duration cut() {
    Duration missing = Duration.between(leave(), arrive().plus(wanted));
    return missing.isPositive() ? missing : Duration.ZERO;
  }

  /** Whether there are later ways back, but none in time for whoever wants to be back by then. */
  public boolean isCutToBeInTime() {
    return !cut().isZero() && (last == null || leave().isBefore(last.start()));
  }

  /** When the tour must begin at the latest for all of it; null when there is no last way back. */
  public @Nullable Instant startBy() {
    if (isCutToBeInTime()) {
      return leave().minus(wanted);
    }
    return last == null ? null : last.start().minus(wanted);
  }

  /** What to mind; null when nothing. */
  public @Nullable Warning warning() {
    if (!cut().isZero()) {
      return Warning.STAY_CUT;
    }
    boolean isSoon = last != null && last.start().isBefore(arrive().plus(wanted).plus(SOON));
    return isSoon ? Warning.LAST_WAY_BACK_SOON : null;
  }
}
