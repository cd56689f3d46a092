package akatombo.buslocation.match;

import static akatombo.gtfs.FeedBuilder.aFeed;

import akatombo.gtfs.FeedBuilder;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A town made for what real traces lack: a trunk road that two routes share, short turns, a loop
 * that crosses itself, layovers, and blocks that change the route at the end of a trip.
 */
public final class GeneratedCity {

  static final double LAT = 34.8;
  static final double LON = 134.5;
  static final ServiceDate DATE = new ServiceDate(LocalDate.of(2027, 4, 1));

  private static final double LAT_DEGREES = 1 / 111_195.0;
  private static final double LON_DEGREES = LAT_DEGREES / Math.cos(Math.toRadians(LAT));
  private static final int MINUTES_PER_STOP = 2;
  private static final int LAYOVER_MINUTES = 6;

  /** Six vehicles follow each other on each route; none leaves a stop when another does. */
  private static final Map<String, Integer> HEADWAYS = Map.of("T", 11, "S", 8, "L", 4);

  /** A way through the town: its points and its stops in meters east and north. */
  private record Way(String id, String route, int direction, double[][] points, double[][] stops) {

    Way back() {
      return new Way(id + "-back", route, 1 - direction, reversed(points), reversed(stops));
    }

    private static double[][] reversed(double[][] of) {
      double[][] back = new double[of.length][];
      for (int i = 0; i < of.length; i++) {
        back[i] = of[of.length - 1 - i];
      }
      return back;
    }
  }

  private final int fromMinute;
  private final int toMinute;
  private final boolean changesRoutes;
  private final List<String> blocks = new ArrayList<>();

  GeneratedCity() {
    this(7 * 60, 10 * 60, false);
  }

  /**
   * A town with trips that begin between two minutes of the day.
   *
   * @param changesRoutes whether every other block goes from one route to another and back
   */
  public GeneratedCity(int fromMinute, int toMinute, boolean changesRoutes) {
    this.fromMinute = fromMinute;
    this.toMinute = toMinute;
    this.changesRoutes = changesRoutes;
  }

  public List<String> blocks() {
    return blocks;
  }

  static double lat(double north) {
    return LAT + north * LAT_DEGREES;
  }

  static double lon(double east) {
    return LON + east * LON_DEGREES;
  }

  public Schedule build() {
    Way trunk = straight("trunk", "T", 8_000, 14);
    Way shortTurn = straight("short", "T", 4_600, 8);
    Way branch = branch();
    Way cross = cross();
    FeedBuilder feed = aFeed("sim");
    List<Way> ways =
        List.of(
            trunk,
            trunk.back(),
            shortTurn,
            shortTurn.back(),
            branch,
            branch.back(),
            loop(),
            cross,
            cross.back());
    for (Way way : ways) {
      addPlaces(feed, way);
    }
    for (String route : List.of("T", "S", "L", "X")) {
      var _ = feed.route(route);
    }
    for (String route : List.of("T", "S", "L")) {
      for (int block = 0; block < 6; block++) {
        addBlock(feed, route, block, ways);
      }
    }
    return feed.build();
  }

  /** Off the trunk. */
  private static Way branch() {
    return new Way(
        "branch",
        "S",
        0,
        new double[][] {{2_000, 0}, {5_500, 0}, {5_500, 3_000}},
        new double[][] {
          {2_000, 0},
          {2_600, 0},
          {3_200, 0},
          {3_900, 0},
          {4_600, 0},
          {5_300, 0},
          {5_500, 600},
          {5_500, 1_300},
          {5_500, 2_000},
          {5_500, 3_000}
        });
  }

  /** Crosses itself and ends where it began. */
  private static Way loop() {
    return new Way(
        "loop",
        "L",
        0,
        new double[][] {
          {1_000, -1_000},
          {3_000, -1_000},
          {3_000, -3_000},
          {2_000, -3_000},
          {2_000, 500},
          {1_000, 500},
          {1_000, -1_000}
        },
        new double[][] {
          {1_000, -1_000}, {1_600, -1_000}, {2_400, -1_000}, {3_000, -1_600}, {3_000, -2_600},
          {2_000, -2_600}, {2_000, -1_700}, {2_000, -400}, {1_500, 500}, {1_000, -1_000}
        });
  }

  /** From the end of the trunk back to the end of the branch. */
  private static Way cross() {
    return new Way(
        "cross",
        "X",
        0,
        new double[][] {{8_000, 0}, {8_000, 3_000}, {5_500, 3_000}},
        new double[][] {
          {8_000, 0},
          {8_000, 700},
          {8_000, 1_500},
          {8_000, 2_300},
          {7_600, 3_000},
          {6_900, 3_000},
          {6_200, 3_000},
          {5_500, 3_000}
        });
  }

  /** From the origin to the east. */
  private static Way straight(String id, String route, double meters, int stops) {
    double[][] places = new double[stops][];
    for (int i = 0; i < stops; i++) {
      places[i] = new double[] {meters * i / (stops - 1), 0};
    }
    return new Way(id, route, 0, new double[][] {{0, 0}, {meters, 0}}, places);
  }

  private static void addPlaces(FeedBuilder feed, Way way) {
    double[] latLons = new double[2 * way.points.length];
    for (int i = 0; i < way.points.length; i++) {
      latLons[2 * i] = lat(way.points[i][1]);
      latLons[2 * i + 1] = lon(way.points[i][0]);
    }
    var _ = feed.shape(way.id, latLons);
    for (int i = 0; i < way.stops.length; i++) {
      var _ = feed.stop(way.id + i, lat(way.stops[i][1]), lon(way.stops[i][0]));
    }
  }

  /** Trips there and back; of T every third short. */
  private void addBlock(FeedBuilder feed, String route, int number, List<Way> ways) {
    String block = route + number;
    blocks.add(block);
    List<Way> turns = turns(route, number, ways);
    int minute = fromMinute + number * HEADWAYS.getOrDefault(route, 0);
    for (int n = 0; minute < toMinute; n++) {
      Way way = turns.get(n % turns.size());
      String trip = block + "-" + n;
      var _ =
          feed.row(
              "trips.txt",
              "route_id,service_id,trip_id,direction_id,block_id,shape_id",
              way.route,
              "every-day",
              trip,
              way.direction,
              block,
              way.id);
      for (int stop = 0; stop < way.stops.length; stop++) {
        addStopTime(feed, trip, way, stop, time(minute + stop * MINUTES_PER_STOP));
      }
      minute += (way.stops.length - 1) * MINUTES_PER_STOP + LAYOVER_MINUTES;
    }
  }

  private List<Way> turns(String route, int number, List<Way> ways) {
    boolean changes = changesRoutes && number % 2 == 1;
    return switch (route) {
      case "T" ->
          number % 3 == 2
              ? ways.subList(2, 4)
              : changes
                  ? List.of(ways.get(0), ways.get(7), ways.get(8), ways.get(1))
                  : ways.subList(0, 2);
      case "S" ->
          changes
              ? List.of(ways.get(4), ways.get(8), ways.get(7), ways.get(5))
              : ways.subList(4, 6);
      default -> ways.subList(6, 7);
    };
  }

  /** Buses wait for their time where they begin and half way. */
  private static void addStopTime(FeedBuilder feed, String trip, Way way, int stop, String time) {
    var _ =
        feed.row(
            "stop_times.txt",
            "trip_id,stop_id,stop_sequence,arrival_time,departure_time,timepoint",
            trip,
            way.id + stop,
            stop + 1,
            time,
            time,
            stop == 0 || stop == way.stops.length / 2 ? 1 : 0);
  }

  private static String time(int minute) {
    return "%d:%02d:00".formatted(minute / 60, minute % 60);
  }
}
