package akatombo.buslocation;

import static akatombo.gtfs.FeedBuilder.aFeed;

import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.FeedBuilder;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A city of 2,000 buses at 8:00: 200 lines, 1 km apart, of 30 stops every 500 m; a bus leaves every
 * 6 minutes, so that ten are on each line, each up to four minutes late.
 */
public final class BenchCity {

  public static final int LINES = 200;
  public static final int STOPS = 30;
  public static final int BUSES = 2_000;

  private static final String FEED = "bench";
  private static final int SECONDS_A_STOP = 120;
  private static final int HEADWAY = 360;
  private static final int FIRST = 6 * 3_600;
  private static final int TRIPS = 30;
  private static final double STOP_DEGREES = 500 / 111_195.0;
  private static final double LINE_DEGREES = 1_000 / 91_000.0;
  private static final double LAT = 34.5;
  private static final double LON = 134.0;
  private static final ServiceDate DATE = new ServiceDate(LocalDate.of(2027, 4, 1));

  private final Schedule schedule = built();
  private final Schedules schedules = Schedules.NONE.with(schedule);
  private final Instant eight = DATE.start(schedule.zone()).plusSeconds(8 * 3_600);

  public Schedule schedule() {
    return schedule;
  }

  public Schedules schedules() {
    return schedules;
  }

  public Instant eight() {
    return eight;
  }

  /** The fleet at 8:00, after two minutes of reports every 20 s that name their trips. */
  public FleetState fleet() {
    FleetState state = FleetState.EMPTY;
    for (int second = -120; second <= 0; second += 20) {
      Instant now = eight.plusSeconds(second);
      state = state.after(reports(now), schedules, now).state();
    }
    return state;
  }

  /** What all buses report at a moment near 8:00. */
  public List<VehicleReport> reports(Instant now) {
    List<VehicleReport> reports = new ArrayList<>(BUSES);
    for (int bus = 0; bus < BUSES; bus++) {
      reports.add(report(bus, now));
    }
    return reports;
  }

  private VehicleReport report(int bus, Instant now) {
    int line = bus / 10;
    int late = bus * 37 % 240;
    int trip = (8 * 3_600 - FIRST) / HEADWAY - 1 - bus % 10;
    long start =
        DATE.start(schedule.zone()).getEpochSecond() + FIRST + (long) trip * HEADWAY + late;
    double stops = Math.max(0, now.getEpochSecond() - start) / (double) SECONDS_A_STOP;
    return new VehicleReport(
        "op",
        new VehicleId(FEED, "bus " + bus),
        now,
        LAT + Math.min(STOPS - 1.0, stops) * STOP_DEGREES,
        LON + line * LINE_DEGREES,
        null,
        4.2,
        new TripHint(new TripId(FEED, line + "/" + trip), null, null, null, null),
        null,
        null,
        now);
  }

  private static Schedule built() {
    FeedBuilder feed = aFeed(FEED);
    for (int line = 0; line < LINES; line++) {
      for (int stop = 0; stop < STOPS; stop++) {
        feed.stop(line + "-" + stop, LAT + stop * STOP_DEGREES, LON + line * LINE_DEGREES);
      }
    }
    for (int line = 0; line < LINES; line++) {
      feed.route("R" + line);
      for (int trip = 0; trip < TRIPS; trip++) {
        feed.trip(line + "/" + trip).block(line + "b" + trip % 15);
        for (int stop = 0; stop < STOPS; stop++) {
          feed.calling(line + "-" + stop, time(FIRST + trip * HEADWAY + stop * SECONDS_A_STOP));
        }
      }
    }
    return feed.build();
  }

  private static String time(int second) {
    return "%d:%02d:%02d".formatted(second / 3_600, second / 60 % 60, second % 60);
  }
}
