package akatombo.buslocation.publish;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.rule.Iteration;
import akatombo.buslocation.rule.RuleCatalogue;
import akatombo.buslocation.rule.StaticFeed;
import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.SampleCity;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Shape;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sample city's buses drive for hours; no snapshot of the feeds breaks a rule. */
class FeedRulesTest {

  private static final Duration STEP = Duration.ofSeconds(10);
  private static final double NOISE_METERS = 15;
  private static final double METERS_OF_A_DEGREE = 111_195;

  private final Random random = new Random(20270401);
  private final Schedule schedule = SampleCity.schedule();
  private final Schedules schedules = Schedules.NONE.with(schedule);
  private final StaticFeed feed = StaticFeed.of(schedule);

  @Test
  void keepsEveryRuleOnAMorningAndOverMidnight() {
    ServiceDate day = schedule.validity().first().plusDays(1);
    assertThat(drive(day.start(schedule.zone()).plusSeconds(7 * 3600), Duration.ofMinutes(90)))
        .isGreaterThan(500);
    assertThat(drive(day.start(schedule.zone()).plusSeconds(85_000), Duration.ofMinutes(60)))
        .isGreaterThan(100);
  }

  /** Canary: the rules do see these feeds. */
  @Test
  void wouldFindAFault() {
    Instant now =
        schedule.validity().first().plusDays(1).start(schedule.zone()).plusSeconds(8 * 3600);
    FleetState state = FleetState.EMPTY.after(reports(now), schedules, now).state();
    GtfsRealtimeFeed good = GtfsRealtimeFeed.of(state.fleet(1, now), schedule, now);
    FeedMessage.Builder bad = good.vehiclePositions().toBuilder();
    bad.getEntityBuilder(0).getVehicleBuilder().getTripBuilder().setTripId("nowhere");
    assertThat(
            RuleCatalogue.check(
                new Iteration(feed, null, bad.build(), good.tripUpdates(), good.alerts(), now)))
        .anyMatch(finding -> finding.rule().equals("E003"));
  }

  /** Gives the number of vehicle positions checked. */
  private int drive(Instant start, Duration duration) {
    FleetState state = FleetState.EMPTY;
    Iteration last = null;
    int positions = 0;
    for (Instant now = start; now.isBefore(start.plus(duration)); now = now.plus(STEP)) {
      state = state.after(reports(now), schedules, now).state();
      GtfsRealtimeFeed made = GtfsRealtimeFeed.of(state.fleet(1, now), schedule, now);
      Iteration next =
          new Iteration(
              feed, last, made.vehiclePositions(), made.tripUpdates(), made.alerts(), now);
      assertThat(RuleCatalogue.check(next)).isEmpty();
      positions += made.vehiclePositions().getEntityCount();
      last =
          new Iteration(
              feed, null, made.vehiclePositions(), made.tripUpdates(), made.alerts(), now);
    }
    return positions;
  }

  private List<VehicleReport> reports(Instant now) {
    List<VehicleReport> reports = new ArrayList<>();
    for (TripOnDate run : schedule.running(now.minusSeconds(120), Duration.ofSeconds(120))) {
      Trip trip = schedule.findTrip(run.tripId()).orElseThrow();
      schedule
          .patternOf(trip)
          .ifPresent(pattern -> reports.add(report(run, trip, pattern.shape(), now)));
    }
    return reports;
  }

  /** A bus up to four minutes late, with noise, that a driver switched to its trip. */
  private VehicleReport report(TripOnDate run, Trip trip, Shape shape, Instant now) {
    long delay = Math.floorMod(trip.id().id().hashCode(), 240);
    int second = run.serviceDate().timeOf(now.minusSeconds(delay), schedule.zone()).seconds();
    GeoPoint point = shape.at(metersAt(schedule.stopTimes(trip), shape, second));
    return new VehicleReport(
        "op",
        new VehicleId(schedule.feedId(), "bus-" + trip.id().id()),
        now.minusSeconds(random.nextInt(8)),
        point.lat() + random.nextGaussian() * NOISE_METERS / METERS_OF_A_DEGREE,
        point.lon() + random.nextGaussian() * NOISE_METERS / METERS_OF_A_DEGREE,
        shape.bearing(0),
        random.nextDouble() * 30,
        new TripHint(trip.id(), null, null, null, null),
        null,
        null,
        now);
  }

  private static double metersAt(StopTimes times, Shape shape, int second) {
    for (int i = 1; i < times.size(); i++) {
      if (second < times.arrival(i)) {
        double from = shape.stopMeters(i - 1);
        double part =
            Math.clamp(
                (second - times.departure(i - 1))
                    / (double) Math.max(1, times.arrival(i) - times.departure(i - 1)),
                0.0,
                1.0);
        return from + part * (shape.stopMeters(i) - from);
      }
    }
    return shape.lengthMeters();
  }
}
