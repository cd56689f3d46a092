package akatombo.tourism.visit;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import akatombo.tourism.visit.ChangeOptions.Option;
import akatombo.tourism.visit.ChangeOptions.Reached;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways with one change from home to some stations, or from those home: each trip of a line that
 * meets a ride from home before it calls at one of them is followed once. Of the rides that one
 * could change from only the one that leaves home last counts, and on the way back only the one
 * that is home first: nobody would take another.
 */
final class ChangedRides {

  private final boolean isOutward;
  private final DirectRides direct;
  private final Window window;
  private final Set<StopId> away;
  private final Map<StopId, ChangeOptions> options = new HashMap<>();
  private final Map<StopId, List<Found>> found = new HashMap<>();

  private ChangedRides(boolean isOutward, DirectRides direct, Window window, Set<StopId> away) {
    this.isOutward = isOutward;
    this.direct = direct;
    this.window = window;
    this.away = away;
  }

  /**
   * All of one direction.
   *
   * @param away the stations that are asked for
   */
  static ChangedRides of(
      boolean isOutward, DirectRides direct, Window window, Set<StopId> away, Changes changes) {
    ChangedRides rides = new ChangedRides(isOutward, direct, window, away);
    List<Line> lines = new ArrayList<>();
    changes.schedules().all().forEach(schedule -> rides.addLines(schedule, lines));
    rides.addOptions(changes);
    lines.forEach(rides::follow);
    return rides;
  }

  /**
   * A way that was found.
   *
   * @param time at the stop that is asked for; on the way home negative
   */
  private record Found(
      Reached reached, DatedTrip trip, TripOnDate onDate, int board, int alight, long time) {

    long worth() {
      return reached.worth();
    }
  }

  /** The ways between home, with the walk there, and a stop that are not worse than another. */
  List<Passage> at(StopId station) {
    List<Found> all = found.getOrDefault(station, new ArrayList<>());
    all.sort((a, b) -> ChangeOptions.order(a.time, a.worth(), b.time, b.worth()));
    List<Passage> best = new ArrayList<>();
    long worth = Long.MIN_VALUE;
    for (Found way : all) {
      if (way.worth() > worth) {
        worth = way.worth();
        best.add(passage(way));
      }
    }
    return best;
  }

  private Passage passage(Found way) {
    Ride ride = way.trip().ride(way.onDate(), way.board(), way.alight());
    Ride other = way.reached().ride();
    return isOutward
        ? new Passage(
            Instant.ofEpochSecond(way.reached().worth()), ride.arrival(), List.of(other, ride))
        : new Passage(
            ride.departure(), Instant.ofEpochSecond(-way.reached().worth()), List.of(ride, other));
  }

  /**
   * A pattern that calls at a station that is asked for, in the order it is followed: as it runs on
   * the way out, from its end on the way home.
   */
  private static final class Line {

    private final Schedule schedule;
    private final TripPattern pattern;

    /** The stations that are asked for, by place in that order. */
    private final @Nullable StopId[] away;

    Line(Schedule schedule, TripPattern pattern) {
      this.schedule = schedule;
      this.pattern = pattern;
      this.away = new StopId[pattern.stops().size()];
    }
  }

  private void addLines(Schedule schedule, List<Line> lines) {
    Set<Integer> done = new HashSet<>();
    for (StopId id : away) {
      Stop stop = schedule.findStop(id).orElse(null);
      List<TripPattern> patterns = stop == null ? List.of() : schedule.patternsAt(stop);
      for (TripPattern pattern : patterns) {
        if (done.add(pattern.index())) {
          lines.add(line(schedule, pattern));
        }
      }
    }
  }

  private Line line(Schedule schedule, TripPattern pattern) {
    Line line = new Line(schedule, pattern);
    boolean isOfUse = false;
    for (int i = line.away.length - 1; i >= 0; i--) {
      Stop stop = pattern.stops().get(position(line, i));
      if (isOfUse) {
        options.computeIfAbsent(stop.id(), id -> new ChangeOptions(isOutward));
      }
      StopId station = NearStop.station(stop);
      if (away.contains(station) && !direct.isHome(stop)) {
        line.away[i] = station;
        isOfUse = true;
      }
    }
    return line;
  }

  private int position(Line line, int place) {
    return isOutward ? place : line.away.length - 1 - place;
  }

  /** What is of use at the stops that lines call at before they call where it is asked for. */
  private void addOptions(Changes changes) {
    Map<Stop, List<Reached>> byStop = new HashMap<>();
    for (List<Ride> rides : isOutward ? direct.outward() : direct.homeward()) {
      for (Ride ride : rides) {
        byStop
            .computeIfAbsent(isOutward ? ride.alight() : ride.board(), stop -> new ArrayList<>())
            .add(reached(ride));
      }
    }
    byStop.forEach((stop, reached) -> {
      List<Change> all = isOutward ? changes.from(stop) : changes.to(stop);
      List<Reached> best =
          all.stream().allMatch(Change::isPlain) ? ChangeOptions.best(reached) : reached;
      for (Change change : all) {
        ChangeOptions there = options.get((isOutward ? change.to() : change.from()).id());
        if (there != null) {
          best.forEach(each -> there.add(each, change));
        }
      }
    });
    options.values().forEach(ChangeOptions::close);
  }

  private Reached reached(Ride ride) {
    if (isOutward) {
      Instant leave = ride.departure().minus(direct.atHome(ride.board()).walk());
      return new Reached(ride, ride.arrival().getEpochSecond(), leave.getEpochSecond());
    }
    Instant home = ride.arrival().plus(direct.atHome(ride.alight()).walk());
    return new Reached(ride, -ride.departure().getEpochSecond(), -home.getEpochSecond());
  }

  private void follow(Line line) {
    @Nullable ChangeOptions[] here = new ChangeOptions[line.away.length];
    boolean isMet = false;
    for (int i = 0; i < here.length; i++) {
      ChangeOptions there = options.get(line.pattern.stops().get(position(line, i)).id());
      here[i] = there == null || there.isEmpty() ? null : there;
      isMet |= here[i] != null;
    }
    if (isMet) {
      List<ServiceDay> days = ServiceDay.within(line.schedule, window.from(), window.until());
      DatedTrip.each(line.schedule, line.pattern, days, trip -> follow(trip, line, here));
    }
  }

  private void follow(DatedTrip trip, Line line, @Nullable ChangeOptions[] here) {
    Option best = null;
    int changed = 0;
    TripOnDate onDate = null;
    for (int i = 0; i < here.length; i++) {
      int position = position(line, i);
      StopId asked = line.away[i];
      if (best != null && asked != null && isEnd(trip, position)) {
        if (onDate == null) {
          onDate = trip.onDate();
          if (window.isCanceled().test(onDate)) {
            return;
          }
        }
        found
            .computeIfAbsent(asked, station -> new ArrayList<>())
            .add(found(best.reached(), trip, onDate, changed, position));
      }
      ChangeOptions there = here[i];
      Option option = there == null ? null : option(trip, position, there);
      if (option != null && (best == null || option.worth() > best.worth())) {
        best = option;
        changed = position;
      }
    }
  }

  private Found found(Reached reached, DatedTrip trip, TripOnDate onDate, int changed, int asked) {
    return isOutward
        ? new Found(reached, trip, onDate, changed, asked, trip.arrival(asked))
        : new Found(reached, trip, onDate, asked, changed, -trip.departure(asked));
  }

  /** Whether one may get off there in time, or on the way home, on. */
  private boolean isEnd(DatedTrip trip, int position) {
    return isOutward
        ? trip.isLeft(position) && trip.arrival(position) <= window.latest()
        : trip.isBoarded(position) && trip.departure(position) >= window.earliest();
  }

  private @Nullable Option option(DatedTrip trip, int position, ChangeOptions options) {
    if (isOutward) {
      return trip.isBoarded(position) ? options.best(trip.trip(), trip.departure(position)) : null;
    }
    return trip.isLeft(position) ? options.best(trip.trip(), -trip.arrival(position)) : null;
  }
}
