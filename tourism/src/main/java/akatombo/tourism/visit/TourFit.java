package akatombo.tourism.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether somebody can do a tour and be back in time, without changing buses. */
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

  /** Nothing goes there without a change. */
  record NoWayThere() implements TourFit {}

  /** Nothing goes back in time without a change. */
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
    Optional<Passage> lastBack = lastBack(ways, earliest, deadline);
    if (lastBack.isEmpty()) {
      return new NoWayBack();
    }
    Instant startBy = lastBack.get().leave().minus(tour);
    Optional<Passage> there =
        with(
                ways.there().stream().filter(way -> !way.leave().isBefore(earliest)),
                ways.thereOnFoot(),
                walk -> Passage.onFootFrom(earliest, walk))
            .min(Passage.FIRST_THERE);
    if (there.isEmpty()) {
      return new NoWayThere();
    }
    if (there.get().arrive().isAfter(startBy)) {
      return new TooLong(Duration.between(startBy, there.get().arrive()));
    }
    Passage latestThere =
        with(
                ways.there().stream().filter(way -> !way.arrive().isAfter(startBy)),
                ways.thereOnFoot(),
                walk -> Passage.onFootUntil(startBy, walk))
            .min(Passage.LAST_AWAY)
            .orElse(there.get());
    Instant finish = there.get().arrive().plus(tour);
    Passage back = nextBack(ways, finish, deadline).orElse(lastBack.get());
    return new Fits(there.get(), latestThere, startBy, back, lastBack.get());
  }

  private static Optional<Passage> lastBack(Ways ways, Instant earliest, Instant deadline) {
    return with(
            ways.back().stream()
                .filter(way -> !way.leave().isBefore(earliest) && !way.arrive().isAfter(deadline)),
            ways.backOnFoot(),
            walk -> Passage.onFootUntil(deadline, walk))
        .min(Passage.LAST_AWAY);
  }

  private static Optional<Passage> nextBack(Ways ways, Instant finish, Instant deadline) {
    return with(
            ways.back().stream().filter(way -> !way.leave().isBefore(finish)),
            ways.backOnFoot(),
            walk -> Passage.onFootFrom(finish, walk))
        .filter(way -> !way.arrive().isAfter(deadline))
        .min(Passage.FIRST_THERE);
  }

  private static Stream<Passage> with(
      Stream<Passage> rides, @Nullable Duration walk, Function<Duration, Passage> passage) {
    return walk == null ? rides : Stream.concat(rides, Stream.of(passage.apply(walk)));
  }
}
