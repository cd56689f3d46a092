package akatombo.tourism.visit;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.BoardingType;
import akatombo.gtfs.FeedBuilder;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.Walking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the timetable, the journeys are those that trying all pairs of rides gives. */
class JourneysProperties {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final int STOPS = 8;

  @Property(tries = 150)
  void areTheBestOfAllPairsOfRides(@ForAll long seed) {
    Town town = new Town(new Random(seed));
    List<NearStop> all = NearStop.within(20_000, town.schedules, town.point(0), 50);
    List<NearStop> home = NearStop.within(250, town.schedules, town.point(town.one(STOPS)), 2);
    List<NearStop> away = all.stream().filter(stop -> !ids(home).contains(id(stop))).toList();
    Journeys journeys =
        new Journeys(new Changes(town.schedules), home, Journeys.ids(away), town.window);
    for (NearStop stop : away) {
      check(journeys.there(List.of(stop)), town.ways(home, List.of(stop), home));
      check(journeys.back(List.of(stop)), town.ways(List.of(stop), home, home));
    }
    Instant from = town.window.from().plusSeconds(town.one(7200));
    Instant until = from.plusSeconds(town.one(7200));
    check(journeys.choicesThere(away), journeys.there(away), from, until);
    check(journeys.choicesBack(away), journeys.back(away), from, until);
    for (Passage way : journeys.there(away)) {
      check(journeys.choicesThere(away), journeys.there(away), way.leave(), way.arrive());
    }
    for (Passage way : journeys.back(away)) {
      check(journeys.choicesBack(away), journeys.back(away), way.leave(), way.arrive());
    }
  }

  private static void check(Choices choices, List<Passage> all, Instant from, Instant until) {
    List<Passage> fitting =
        all.stream()
            .filter(way -> !way.leave().isBefore(from) && !way.arrive().isAfter(until))
            .toList();
    assertThat(times(Stream.ofNullable(choices.firstThere(from, until)).toList()))
        .isEqualTo(times(fitting.stream().min(Passage.FIRST_THERE).stream().toList()));
    assertThat(times(Stream.ofNullable(choices.lastAway(from, until)).toList()))
        .isEqualTo(times(fitting.stream().min(Passage.LAST_AWAY).stream().toList()));
  }

  private static void check(List<Passage> found, List<Passage> possible) {
    assertThat(possible.containsAll(found)).isTrue();
    assertThat(times(found)).isEqualTo(times(best(possible)));
  }

  private static List<Passage> best(List<Passage> possible) {
    return possible.stream()
        .filter(way ->
            possible.stream()
                .noneMatch(other ->
                    !other.leave().isBefore(way.leave())
                        && !other.arrive().isAfter(way.arrive())
                        && !(other.leave().equals(way.leave())
                            && other.arrive().equals(way.arrive()))))
        .toList();
  }

  private static Set<List<Instant>> times(Collection<Passage> ways) {
    return ways.stream().map(way -> List.of(way.leave(), way.arrive())).collect(Collectors.toSet());
  }

  private static Set<String> ids(List<NearStop> stops) {
    return stops.stream().map(JourneysProperties::id).collect(Collectors.toSet());
  }

  private static String id(NearStop stop) {
    return stop.stop().id().id();
  }

  /** A rule for changing as it stands in transfers.txt; empty for any. */
  private record Rule(List<String> ends, int type, int minimum) {

    private static final List<Set<Integer>> ROUTES_AND_TRIPS = List.of(Set.of(2, 3), Set.of(4, 5));

    boolean holds(List<Set<String>> facts) {
      return IntStream.range(0, ends.size())
          .allMatch(i -> ends.get(i).isEmpty() || facts.get(i).contains(ends.get(i)));
    }

    /** As the reference orders rules, then platforms before stations. */
    int rank(String from, String to) {
      int routes = named(ROUTES_AND_TRIPS.getFirst());
      int trips = named(ROUTES_AND_TRIPS.getLast());
      int rank =
          switch (trips) {
            case 2 -> 1;
            case 1 -> routes > 0 ? 2 : 3;
            default -> 6 - routes;
          };
      return rank * 4 + (ends.get(0).equals(from) ? 0 : 2) + (ends.get(1).equals(to) ? 0 : 1);
    }

    private int named(Set<Integer> columns) {
      return (int) columns.stream().filter(i -> !ends.get(i).isEmpty()).count();
    }
  }

  private record Leg(Trip trip, Stop board, Stop alight, long departure, long arrival, Ride ride) {}

  /** A small town by chance: a street of stops 200 m apart, two of them a station. */
  private static final class Town {

    private final Random random;
    private final List<Rule> rules = new ArrayList<>();
    private final Schedule schedule;
    private final Schedules schedules;
    private final Window window;
    private final Set<String> canceled = new HashSet<>();
    private final List<Leg> legs = new ArrayList<>();

    Town(Random random) {
      this.random = random;
      FeedBuilder feed = FeedBuilder.aFeed("t").station("S", point(3).lat(), point(3).lon());
      for (int i = 0; i < STOPS; i++) {
        if (i == 3 || i == 4) {
          feed.platform("s" + i, "S", point(i).lat(), point(i).lon());
        } else {
          feed.stop("s" + i, point(i).lat(), point(i).lon());
        }
      }
      int trips = 4 + one(10);
      for (int i = 0; i < trips; i++) {
        if (i % 3 == 0) {
          feed.route("r" + i / 3);
        }
        trip(feed.trip("t" + i));
      }
      rules(feed, trips);
      schedule = feed.build();
      schedules = Schedules.NONE.with(schedule);
      if (one(2) == 0) {
        canceled.add("t" + one(trips));
      }
      Instant start = new ServiceDate(DAY).start(schedule.zone());
      window =
          new Window(
              start.plusSeconds(7 * 3600 + one(3600)),
              start.plusSeconds(10 * 3600 + one(3600)),
              trip -> canceled.contains(trip.tripId().id()));
      schedule.trips().forEach(this::legs);
    }

    int one(int bound) {
      return random.nextInt(bound);
    }

    GeoPoint point(int stop) {
      return new GeoPoint(34.86 + stop * 0.0018, 134.55);
    }

    private void trip(FeedBuilder feed) {
      List<Integer> stops = new ArrayList<>(IntStream.range(0, STOPS).boxed().toList());
      stops.removeIf(stop -> one(3) == 0);
      if (one(2) == 0) {
        Collections.reverse(stops);
      }
      int minute = 7 * 60 + one(180);
      for (int stop : stops.size() < 2 ? List.of(0, STOPS - 1) : stops) {
        int arrival = minute;
        minute += one(4);
        switch (one(12)) {
          case 0 -> feed.settingDown("s" + stop, clock(arrival));
          case 1 -> feed.pickingUp("s" + stop, clock(arrival));
          default -> feed.calling("s" + stop, clock(arrival), clock(minute));
        }
        minute += 1 + one(8);
      }
    }

    private static String clock(int minute) {
      return "%d:%02d".formatted(minute / 60, minute % 60);
    }

    private void rules(FeedBuilder feed, int trips) {
      Set<List<String>> known = new HashSet<>();
      for (int i = one(8); i > 0; i--) {
        List<String> ends =
            List.of(
                stop(),
                stop(),
                perhaps("r" + one((trips + 2) / 3)),
                perhaps("r" + one((trips + 2) / 3)),
                perhaps("t" + one(trips)),
                perhaps("t" + one(trips)));
        Rule rule = new Rule(ends, one(6), one(900));
        if (known.add(ends)) {
          rules.add(rule);
          feed.row(
              "transfers.txt",
              "from_stop_id,to_stop_id,from_route_id,to_route_id,from_trip_id,to_trip_id,"
                  + "transfer_type,min_transfer_time",
              Stream.concat(ends.stream(), Stream.of(rule.type, rule.minimum)).toArray());
        }
      }
    }

    private String stop() {
      return one(6) == 0 ? "S" : "s" + one(STOPS);
    }

    private String perhaps(String id) {
      return one(3) == 0 ? id : "";
    }

    private void legs(Trip trip) {
      StopTimes times = schedule.stopTimes(trip);
      ServiceDate date = new ServiceDate(DAY);
      long zero = date.start(schedule.zone()).getEpochSecond();
      for (int board = 0; board < times.size(); board++) {
        for (int alight = board + 1; alight < times.size(); alight++) {
          Instant departure = Instant.ofEpochSecond(zero + times.departure(board));
          Instant arrival = Instant.ofEpochSecond(zero + times.arrival(alight));
          if (!canceled.contains(trip.id().id())
              && times.pickup(board) != BoardingType.NONE
              && times.dropOff(alight) != BoardingType.NONE
              && !departure.isBefore(window.from())
              && !arrival.isAfter(window.until())) {
            Stop from = times.stop(board);
            Stop to = times.stop(alight);
            TripOnDate onDate = new TripOnDate(trip.id(), date);
            legs.add(
                new Leg(
                    trip,
                    from,
                    to,
                    departure.getEpochSecond(),
                    arrival.getEpochSecond(),
                    new Ride(schedule, trip, onDate, board, from, to, departure, arrival)));
          }
        }
      }
    }

    /** All of them, however foolish. */
    List<Passage> ways(List<NearStop> from, List<NearStop> to, List<NearStop> home) {
      List<Passage> ways = new ArrayList<>();
      for (NearStop start : from) {
        for (NearStop end : to) {
          for (Leg first : legs) {
            if (isAt(first.board, start) && isAt(first.alight, end)) {
              ways.add(way(start, end, List.of(first)));
            }
            for (Leg then : legs) {
              if (isAt(first.board, start)
                  && isAt(then.alight, end)
                  && isRidden(first, home)
                  && isRidden(then, home)
                  && meet(first, then)) {
                ways.add(way(start, end, List.of(first, then)));
              }
            }
          }
        }
      }
      return ways;
    }

    private static boolean isAt(Stop stop, NearStop place) {
      return Objects.requireNonNullElse(stop.parent(), stop.id()).equals(place.stop().id());
    }

    /** Nobody rides from one stop of home to the next. */
    private static boolean isRidden(Leg leg, List<NearStop> home) {
      return home.stream().noneMatch(place -> isAt(leg.board, place))
          || home.stream().noneMatch(place -> isAt(leg.alight, place));
    }

    private static Passage way(NearStop start, NearStop end, List<Leg> legs) {
      return new Passage(
          Instant.ofEpochSecond(legs.getFirst().departure).minus(start.walk()),
          Instant.ofEpochSecond(legs.getLast().arrival).plus(end.walk()),
          legs.stream().map(Leg::ride).toList());
    }

    private boolean meet(Leg first, Leg then) {
      long seconds = seconds(first, then);
      return seconds >= 0 && first.arrival + seconds <= then.departure;
    }

    private long seconds(Leg first, Leg then) {
      String from = first.alight.id().id();
      String to = then.board.id().id();
      List<Set<String>> facts =
          List.of(
              places(first.alight),
              places(then.board),
              Set.of(first.trip.routeId().id()),
              Set.of(then.trip.routeId().id()),
              Set.of(first.trip.id().id()),
              Set.of(then.trip.id().id()));
      double meters = first.alight.point().metersTo(then.board.point());
      long walk = Walking.time(meters).toSeconds();
      Rule rule =
          rules.stream()
              .filter(each -> each.holds(facts))
              .min(Comparator.comparingInt(each -> each.rank(from, to)))
              .orElse(null);
      if (rule == null) {
        boolean isStation =
            first.alight.parent() != null && first.alight.parent().equals(then.board.parent());
        return meters <= 300 || isStation ? walk + 120 : -1;
      }
      return switch (rule.type) {
        case 1 -> walk;
        case 2 -> rule.minimum;
        case 3 -> -1;
        case 4 -> 0;
        default -> walk + 120;
      };
    }

    private static Set<String> places(Stop stop) {
      return stop.parent() == null
          ? Set.of(stop.id().id())
          : Set.of(stop.id().id(), stop.parent().id());
    }
  }
}
