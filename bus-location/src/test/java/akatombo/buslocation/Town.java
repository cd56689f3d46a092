package akatombo.buslocation;

import static akatombo.gtfs.FeedBuilder.aFeed;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A town for tests: route N runs north over stops A, B, C, D, each 0.01° (1,112 m) from the next,
 * with a minute's dwell at C; route L runs round a loop that ends where it began; route X has two
 * stops in every minute.
 */
public final class Town {

  public static final String FEED = "t";
  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  public static final ServiceDate DATE = new ServiceDate(LocalDate.of(2027, 4, 1));
  public static final double LON = 134.5;

  /** Degrees of latitude for a meter. */
  public static final double DEGREES = 1 / 111_195.08;

  public static final Schedule SCHEDULE =
      aFeed(FEED)
          .stop("A", 34.80, LON)
          .stop("B", 34.81, LON)
          .stop("C", 34.82, LON)
          .stop("D", 34.83, LON)
          .stop("E", 34.80, 134.51)
          .shape("north", 34.80, LON, 34.83, LON)
          .shape("loop", 34.80, LON, 34.81, LON, 34.80, 134.51, 34.80, LON)
          .route("N")
          .trip("n0800")
          .block("b1")
          .along("north")
          .calling("A", "8:00")
          .calling("B", "8:04")
          .calling("C", "8:08", "8:09")
          .calling("D", "8:13")
          .trip("n0820")
          .along("north")
          .calling("A", "8:20")
          .calling("B", "8:24")
          .calling("C", "8:28", "8:29")
          .calling("D", "8:33")
          .trip("night")
          .along("north")
          .calling("A", "24:10")
          .calling("B", "24:14")
          .calling("C", "24:18")
          .calling("D", "24:22")
          .route("L")
          .trip("l0800")
          .along("loop")
          .calling("A", "8:00")
          .calling("B", "8:05")
          .calling("E", "8:15")
          .calling("A", "8:20")
          .route("X")
          .trip("tight")
          .along("north")
          .calling("A", "8:00")
          .calling("B", "8:00")
          .calling("C", "8:01")
          .calling("D", "8:01")
          .build();

  public static final Schedules SCHEDULES = Schedules.NONE.with(SCHEDULE);

  private Town() {}

  /** That time of the day, {@code 8:04} or {@code 8:04:30}. */
  public static Instant at(String time) {
    String[] parts = time.split(":");
    int seconds =
        Integer.parseInt(parts[0]) * 3600
            + Integer.parseInt(parts[1]) * 60
            + (parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    return DATE.start(ZONE).plusSeconds(seconds);
  }

  public static TripOnDate trip(String id) {
    return new TripOnDate(new TripId(FEED, id), DATE);
  }

  public static VehicleId vehicle(String id) {
    return new VehicleId(FEED, id);
  }

  public static TripHint runs(String tripId) {
    return new TripHint(new TripId(FEED, tripId), null, null, null, null);
  }

  /** A report of a bus on the road north, that many meters after A. */
  public static VehicleReport north(String vehicle, String time, double meters, TripHint hint) {
    return report(vehicle, at(time), 34.80 + meters * DEGREES, LON, null, hint);
  }

  /** A report of a bus anywhere. */
  public static VehicleReport report(
      String vehicle, Instant at, double lat, double lon, @Nullable Double speed, TripHint hint) {
    return new VehicleReport(
        "op", vehicle(vehicle), at, lat, lon, null, speed, hint, null, null, at);
  }
}
