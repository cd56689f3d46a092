package akatombo.tourism.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way between the visitor's place and a tour, walks at both ends included.
 *
 * @param rides in their order; none for all on foot, two with a change
 */
public record Passage(Instant leave, Instant arrive, List<Ride> rides) {

  /** Who is there first is first; of those the one that leaves last, of those the direct one. */
  public static final Comparator<Passage> FIRST_THERE =
      Comparator.comparing(Passage::arrive)
          .thenComparing(Passage::leave, Comparator.reverseOrder())
          .thenComparingInt(passage -> passage.rides().size());

  /** Who leaves last is first; of those the one that is there first, of those the direct one. */
  public static final Comparator<Passage> LAST_AWAY =
      Comparator.comparing(Passage::leave, Comparator.reverseOrder())
          .thenComparing(Passage::arrive)
          .thenComparingInt(passage -> passage.rides().size());

  public Passage {
    rides = List.copyOf(rides);
  }

  /** The first ride; null for all on foot. */
  public @Nullable Ride ride() {
    return rides.isEmpty() ? null : rides.getFirst();
  }

  /** The ride one changes to; null without a change. */
  public @Nullable Ride then() {
    return rides.size() < 2 ? null : rides.get(1);
  }

  /** With a walk to where it leaves. */
  Passage after(Duration walk) {
    return new Passage(leave.minus(walk), arrive, rides);
  }

  /** With a walk from where it arrives. */
  Passage before(Duration walk) {
    return new Passage(leave, arrive.plus(walk), rides);
  }

  /** On foot from a time on. */
  static Passage onFootFrom(Instant leave, Duration walk) {
    return new Passage(leave, leave.plus(walk), List.of());
  }

  /** On foot to be there at a time. */
  static Passage onFootUntil(Instant arrive, Duration walk) {
    return new Passage(arrive.minus(walk), arrive, List.of());
  }
}
