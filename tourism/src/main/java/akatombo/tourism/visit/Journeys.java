package akatombo.tourism.visit;

import akatombo.gtfs.StopId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The ways by bus and train between a place and some stops, with one change at the most; of those
 * only those than which none leaves later and is there as soon. Not for several threads.
 */
public final class Journeys {

  private final DirectRides direct;
  private final @Nullable Function<Boolean, ChangedRides> changing;
  private final Map<Boolean, ChangedRides> changed = new HashMap<>();
  private final Map<StopId, List<Passage>> there = new HashMap<>();
  private final Map<StopId, List<Passage>> back = new HashMap<>();

  /**
   * The ways within a time.
   *
   * @param home the stops around the place
   * @param away the stops and stations that will be asked for
   */
  public Journeys(Changes changes, List<NearStop> home, Set<StopId> away, Window window) {
    this.direct = new DirectRides(home, window);
    this.changing = isOutward -> ChangedRides.of(isOutward, direct, window, away, changes);
  }

  private Journeys(List<NearStop> home, Window window) {
    this.direct = new DirectRides(home, window);
    this.changing = null;
  }

  /** Only those without a change; for the days of two weeks, which the others take too long for. */
  public static Journeys direct(List<NearStop> home, Window window) {
    return new Journeys(home, window);
  }

  /** What {@link #Journeys} is to be told of stops. */
  public static Set<StopId> ids(Collection<NearStop> stops) {
    return stops.stream().map(near -> near.stop().id()).collect(Collectors.toUnmodifiableSet());
  }

  /** To the stops around another place, with the walks at both ends. */
  public List<Passage> there(List<NearStop> stops) {
    List<Passage> all = new ArrayList<>();
    for (NearStop stop : stops) {
      Duration walk = stop.walk();
      there
          .computeIfAbsent(stop.stop().id(), this::there)
          .forEach(way -> all.add(way.before(walk)));
    }
    return all;
  }

  /** From the stops around another place home, with the walks at both ends. */
  public List<Passage> back(List<NearStop> stops) {
    List<Passage> all = new ArrayList<>();
    for (NearStop stop : stops) {
      Duration walk = stop.walk();
      back.computeIfAbsent(stop.stop().id(), this::back).forEach(way -> all.add(way.after(walk)));
    }
    return all;
  }

  /** To choose from those to the stops around another place. */
  Choices choicesThere(List<NearStop> stops) {
    return new Choices(
        stops.stream()
            .map(stop ->
                new Choices.AtStop(
                    there.computeIfAbsent(stop.stop().id(), this::there),
                    Duration.ZERO,
                    stop.walk()))
            .toList());
  }

  /** To choose from those from the stops around another place home. */
  Choices choicesBack(List<NearStop> stops) {
    return new Choices(
        stops.stream()
            .map(stop ->
                new Choices.AtStop(
                    back.computeIfAbsent(stop.stop().id(), this::back), stop.walk(), Duration.ZERO))
            .toList());
  }

  private List<Passage> there(StopId station) {
    List<Passage> ways = changed(true, station);
    direct
        .to(station)
        .forEach(ride ->
            ways.add(
                new Passage(ride.departure(), ride.arrival(), List.of(ride))
                    .after(direct.atHome(ride.board()).walk())));
    return Choices.best(ways);
  }

  private List<Passage> back(StopId station) {
    List<Passage> ways = changed(false, station);
    direct
        .from(station)
        .forEach(ride ->
            ways.add(
                new Passage(ride.departure(), ride.arrival(), List.of(ride))
                    .before(direct.atHome(ride.alight()).walk())));
    return Choices.best(ways);
  }

  private List<Passage> changed(boolean isOutward, StopId station) {
    return changing == null
        ? new ArrayList<>()
        : changed.computeIfAbsent(isOutward, changing).at(station);
  }
}
