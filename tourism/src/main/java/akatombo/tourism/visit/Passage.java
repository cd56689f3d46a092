package akatombo.tourism.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A way between the visitor's place and a tour, walks at both ends included.
 *
 * @param ride null for all on foot
 */
public record Passage(Instant leave, Instant arrive, @Nullable Ride ride) {

  /** Who is there first is first; of those the one that leaves last. */
  public static final Comparator<Passage> FIRST_THERE =
      Comparator.comparing(Passage::arrive)
          .thenComparing(Passage::leave, Comparator.reverseOrder());

  /** Who leaves last is first; of those the one that is there first. */
  public static final Comparator<Passage> LAST_AWAY =
      Comparator.comparing(Passage::leave, Comparator.reverseOrder())
          .thenComparing(Passage::arrive);

  /** On foot from a time on. */
  static Passage onFootFrom(Instant leave, Duration walk) {
    return new Passage(leave, leave.plus(walk), null);
  }

  /** On foot to be there at a time. */
  static Passage onFootUntil(Instant arrive, Duration walk) {
    return new Passage(arrive.minus(walk), arrive, null);
  }
}
