package akatombo.buslocation.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.ReportVerdict.Accepted;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.evaluate.SimulatedDay.Driven;
import akatombo.buslocation.evaluate.SimulatedDay.Place;
import akatombo.buslocation.match.GeneratedCity;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Slow days of towns nobody tuned for: buses fall behind by headways, up to 50 minutes by the
 * evening, and go on with their block. A report every 30 s with 15 m of noise, silences, no hint.
 */
class SimulatedCityMatchTest {

  private static final LocalDate FIRST = LocalDate.of(2027, 4, 5);
  private static final double DEGREES = 1 / 111_195.0;
  private static final double NOISE_METERS = 15;
  private static final double LOST_SHARE = 0.03;
  private static final double GAP_SHARE = 0.004;
  private static final int REPORT_SECONDS = 30;

  /** The first two minutes of a trip are not judged: it may be any that begins there. */
  private static final double JUDGED_FROM_METERS = 500;

  private record Due(long second, String bus) {}

  private int judged;
  private int right;

  @ParameterizedTest
  @CsvSource({
    "777, 24, false",
    "2, 0, false",
    "6, 19, false",
    "15, 1, false",
    "20270405, 4, false",
    "777, 24, true"
  })
  void keepsTheTripsOfASlowDay(long seed, int day, boolean changesRoutes) {
    drive(seed, day, changesRoutes);
    assertThat(judged).isGreaterThan(18_000);
    assertThat(right / (double) judged).isGreaterThanOrEqualTo(0.99);
  }

  private void drive(long seed, int number, boolean changesRoutes) {
    GeneratedCity city = new GeneratedCity(6 * 60, 20 * 60, changesRoutes);
    Schedule schedule = city.build();
    SplittableRandom random = new SplittableRandom(seed * 1_000 + number);
    ServiceDate date = new ServiceDate(FIRST.plusDays(number));
    SimulatedDay day =
        new SimulatedDay(schedule, city.blocks(), date, new SimulatedTraffic(seed), random.split());
    PriorityQueue<Due> due =
        new PriorityQueue<>(Comparator.comparingLong(Due::second).thenComparing(Due::bus));
    new TreeMap<>(day.buses())
        .forEach((bus, legs) ->
            due.add(new Due(SimulatedDay.begins(legs) + random.nextInt(REPORT_SECONDS), bus)));
    FleetState state = FleetState.EMPTY;
    while (!due.isEmpty()) {
      Due now = due.poll();
      List<Driven> legs = day.buses().get(now.bus());
      if (random.nextDouble() >= LOST_SHARE) {
        Place place = SimulatedDay.at(legs, now.second());
        state = take(state, schedule, report(schedule, now, place, random), place);
      }
      long next = now.second() + REPORT_SECONDS;
      next += random.nextDouble() < GAP_SHARE ? 60 + random.nextInt(180) : 0;
      if (next <= SimulatedDay.ends(legs)) {
        due.add(new Due(next, now.bus()));
      }
    }
  }

  private FleetState take(FleetState before, Schedule schedule, VehicleReport report, Place place) {
    FleetState.Step step = before.after(report, Schedules.NONE.with(schedule), report.timestamp());
    TripRun truth = place.trip().run();
    boolean isUnderWay =
        place.meters() >= JUDGED_FROM_METERS
            && place.meters() < truth.shape().stopMeters(truth.last());
    if (isUnderWay && step.verdicts().getFirst() instanceof Accepted(TripMatch match)) {
      judged++;
      right += match.running().filter(said -> said.trip().equals(truth.id())).isPresent() ? 1 : 0;
    }
    return step.state();
  }

  private static VehicleReport report(
      Schedule schedule, Due now, Place place, SplittableRandom random) {
    GeoPoint point = place.trip().run().shape().at(place.meters());
    Instant at = Instant.ofEpochSecond(now.second());
    double north = random.nextGaussian() * NOISE_METERS;
    double east = random.nextGaussian() * NOISE_METERS;
    return new VehicleReport(
        "op",
        new VehicleId(schedule.feedId(), now.bus()),
        at,
        point.lat() + north * DEGREES,
        point.lon() + east * DEGREES / Math.cos(Math.toRadians(point.lat())),
        null,
        null,
        TripHint.NONE,
        null,
        null,
        at);
  }
}
