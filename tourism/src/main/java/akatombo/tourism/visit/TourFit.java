package akatombo.tourism.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Whether somebody can do a tour and be back in time, changing buses once at most. */
public sealed interface TourFit {

  /** Less than this before the last way back is cutting it fine. */
  Duration TIGHT = Duration.ofMinutes(30);

  /**
   * It fits.
   *
   * @param there the first way there
   * @param latestThere the last way there that still leaves time
   * @param startBy when the tour must begin at the latest
   * @param back the first way back after the tour that began with {@code there}
   * @param lastBack the last way back in time
   */
  record Fits(Passage there, Passage latestThere, Instant startBy, Passage back, Passage lastBack)
      implements TourFit {

    /** Whether the last way back leaves less than half an hour after the tour. */
    public boolean isTight(Duration tour) {
      return Duration.between(there.arrive().plus(tour), lastBack.leave()).compareTo(TIGHT) < 0;
    }
  }

  /** Nothing goes there with one change at most. */
  record NoWayThere() implements TourFit {}

  /** Nothing goes back in time with one change at most. */
  record NoWayBack() implements TourFit {}

  /**
   * The last way back leaves before the tour is over.
   *
   * @param missing so much too early
   */
  record TooLong(Duration missing) implements TourFit {}

  /**
   * The answer.
   *
   * @param tour how long it takes
   * @param earliest nobody leaves before
   * @param deadline to be back by
   */
  static TourFit of(Ways ways, Duration tour, Instant earliest, Instant deadline) {
    Passage lastBack = lastBack(ways, earliest, deadline);
    if (lastBack == null) {
      return new NoWayBack();
    }
    Instant startBy = lastBack.leave().minus(tour);
    Passage there = firstThere(ways, earliest);
    if (there == null) {
      return new NoWayThere();
    }
    if (there.arrive().isAfter(startBy)) {
      return new TooLong(Duration.between(startBy, there.arrive()));
    }
    Passage latestThere = lastThere(ways, startBy);
    Passage back = nextBack(ways, there.arrive().plus(tour), deadline);
    return new Fits(
        there,
        latestThere == null ? there : latestThere,
        startBy,
        back == null ? lastBack : back,
        lastBack);
  }

  private static @Nullable Passage firstThere(Ways ways, Instant earliest) {
    Duration walk = ways.thereOnFoot();
    return best(
        ways.there().firstThere(earliest, Instant.MAX),
        walk == null ? null : Passage.onFootFrom(earliest, walk),
        Passage.FIRST_THERE);
  }

  private static @Nullable Passage lastThere(Ways ways, Instant startBy) {
    Duration walk = ways.thereOnFoot();
    return best(
        ways.there().lastAway(Instant.MIN, startBy),
        walk == null ? null : Passage.onFootUntil(startBy, walk),
        Passage.LAST_AWAY);
  }

  private static @Nullable Passage lastBack(Ways ways, Instant earliest, Instant deadline) {
    Duration walk = ways.backOnFoot();
    return best(
        ways.back().lastAway(earliest, deadline),
        walk == null ? null : Passage.onFootUntil(deadline, walk),
        Passage.LAST_AWAY);
  }

  private static @Nullable Passage nextBack(Ways ways, Instant finish, Instant deadline) {
    Duration walk = ways.backOnFoot();
    Passage onFoot = walk == null ? null : Passage.onFootFrom(finish, walk);
    return best(
        ways.back().firstThere(finish, deadline),
        onFoot != null && onFoot.arrive().isAfter(deadline) ? null : onFoot,
        Passage.FIRST_THERE);
  }

  /** The ride or the walk, whichever comes first in an order; null when there is neither. */
  private static @Nullable Passage best(
      @Nullable Passage ride, @Nullable Passage walk, Comparator<Passage> order) {
    return walk != null && (ride == null || order.compare(walk, ride) < 0) ? walk : ride;
  }
}
