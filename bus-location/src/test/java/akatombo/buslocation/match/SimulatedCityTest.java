package akatombo.buslocation.match;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.ReportVerdict.Accepted;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.match.DrivenBlock.Troubles;
import akatombo.buslocation.match.DrivenBlock.Truth;
import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Shape;
import akatombo.gtfs.Trip;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated city's buses, reporting every 30 to 60 s with 15 m of noise, are matched. */
@ParameterizedClass
@ValueSource(longs = {20_270_401, 777, 2})
class SimulatedCityTest {

  /** What drivers' consoles say. */
  private enum Hints {
    NONE,
    RIGHT,
    /** Every third bus names a trip of another route or direction. */
    WRONG_LINE,
    /** Every third bus names a trip drawn from the whole timetable, perhaps the one behind. */
    ANY_TRIP
  }

  private static final double NOISE_METERS = 15;
  private static final double DEGREES = 1 / 111_195.0;

  /** The first two minutes of a trip are not judged: it may be any that begins there. */
  private static final double JUDGED_FROM_METERS = 500;

  private final GeneratedCity town = new GeneratedCity();
  private final Random random;

  SimulatedCityTest(long seed) {
    random = new Random(seed);
  }

  private record Score(int judged, int right, int wrong, int detoured, int offRoute) {

    double share() {
      return right / (double) judged;
    }
  }

  private Score drive(Hints hints, Troubles troubles) {
    return drive(town, hints, troubles);
  }

  private Score drive(GeneratedCity city, Hints hints, Troubles troubles) {
    Schedule schedule = city.build();
    Map<String, DrivenBlock> buses = new LinkedHashMap<>();
    Map<String, Long> next = new HashMap<>();
    for (String block : city.blocks()) {
      DrivenBlock bus = new DrivenBlock(schedule, block, troubles, random);
      buses.put(block, bus);
      next.put(block, bus.start());
    }
    long from = buses.values().stream().mapToLong(DrivenBlock::start).min().orElseThrow();
    long to = buses.values().stream().mapToLong(DrivenBlock::end).max().orElseThrow();
    FleetState state = FleetState.EMPTY;
    int[] count = new int[5];
    Map<String, Long> left = new HashMap<>();
    for (long second = from; second <= to; second++) {
      for (Map.Entry<String, DrivenBlock> bus : buses.entrySet()) {
        if (second >= next.get(bus.getKey()) && second <= bus.getValue().end()) {
          next.put(bus.getKey(), second + 30 + random.nextInt(31));
          Truth truth = bus.getValue().at(second);
          Instant at = Instant.ofEpochSecond(second);
          FleetState.Step step =
              state.after(
                  report(schedule, bus.getKey(), truth, at, hints),
                  Schedules.NONE.with(schedule),
                  at);
          state = step.state();
          if (step.verdicts().getFirst() instanceof Accepted accepted) {
            judge(truth, accepted.match(), second, left, bus.getKey(), count);
          }
        }
      }
    }
    return new Score(count[0], count[1], count[2], count[3], count[4]);
  }

  private void judge(
      Truth truth, TripMatch match, long second, Map<String, Long> left, String bus, int[] count) {
    if (truth.aside() > 0) {
      left.putIfAbsent(bus, second);
      if (second - left.get(bus) >= 60) {
        count[3]++;
        count[4] += match instanceof TripMatch.OffRoute ? 1 : 0;
      }
      return;
    }
    boolean justBack = left.containsKey(bus);
    left.remove(bus);
    if (truth.isOnPath() && !justBack && truth.meters() >= JUDGED_FROM_METERS) {
      count[0]++;
      boolean right = match.running().filter(m -> m.trip().equals(truth.run().id())).isPresent();
      count[1] += right ? 1 : 0;
      count[2] += !right && match.running().isPresent() ? 1 : 0;
    }
  }

  private VehicleReport report(
      Schedule schedule, String bus, Truth truth, Instant at, Hints hints) {
    Shape shape = truth.run().shape();
    GeoPoint point = shape.at(truth.meters());
    double side = Math.toRadians(shape.bearing(truth.meters()) + 90);
    double north = truth.aside() * Math.cos(side) + random.nextGaussian() * NOISE_METERS;
    double east = truth.aside() * Math.sin(side) + random.nextGaussian() * NOISE_METERS;
    return new VehicleReport(
        "op",
        new VehicleId("sim", bus),
        at,
        point.lat() + north * DEGREES,
        point.lon() + east * DEGREES / Math.cos(Math.toRadians(point.lat())),
        null,
        null,
        hint(schedule, bus, truth, hints),
        null,
        null,
        at);
  }

  private TripHint hint(Schedule schedule, String bus, Truth truth, Hints hints) {
    Trip right = truth.run().trip();
    boolean liar = bus.hashCode() % 3 == 0;
    Trip named =
        switch (hints) {
          case NONE -> null;
          case RIGHT -> right;
          case WRONG_LINE -> liar ? another(schedule, right, true) : right;
          case ANY_TRIP -> liar ? another(schedule, right, false) : right;
        };
    return named == null ? TripHint.NONE : new TripHint(named.id(), null, null, null, null);
  }

  private static Trip another(Schedule schedule, Trip right, boolean ofAnotherLine) {
    int index = right.index() * 31 + 17;
    while (true) {
      Trip drawn = schedule.trips().get(index % schedule.trips().size());
      boolean sameLine =
          drawn.routeId().equals(right.routeId()) && drawn.directionId() == right.directionId();
      if (!drawn.equals(right) && !(ofAnotherLine && sameLine)) {
        return drawn;
      }
      index++;
    }
  }

  @Test
  void findsTheTripWithoutAnyHint() {
    Score score = drive(Hints.NONE, new Troubles(0, 0));
    assertThat(score.judged()).isGreaterThan(1_500);
    assertThat(score.share()).as("%s", score).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void followsBlocksThatChangeTheirRoute() {
    GeneratedCity interlined = new GeneratedCity(7 * 60, 10 * 60, true);
    Score score = drive(interlined, Hints.NONE, new Troubles(0, 0));
    assertThat(score.judged()).isGreaterThan(1_500);
    assertThat(score.share()).as("%s", score).isGreaterThanOrEqualTo(0.98);
    Score late = drive(interlined, Hints.NONE, new Troubles(0.25, 0));
    assertThat(late.share()).as("%s", late).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void believesARightHint() {
    Score score = drive(Hints.RIGHT, new Troubles(0.2, 0.1));
    assertThat(score.share()).as("%s", score).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void seesThroughHintsOfAnotherLine() {
    Score score = drive(Hints.WRONG_LINE, new Troubles(0, 0));
    assertThat(score.share()).as("%s", score).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void seesThroughHintsOfAnyTrip() {
    Score score = drive(Hints.ANY_TRIP, new Troubles(0, 0));
    assertThat(score.share()).as("%s", score).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void keepsTheTripOfABusLaterThanAHeadway() {
    Score score = drive(Hints.NONE, new Troubles(0.25, 0));
    assertThat(score.share()).as("%s", score).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void noticesADetourAndResumesBehindIt() {
    Score score = drive(Hints.NONE, new Troubles(0, 0.3));
    assertThat(score.share()).as("%s", score).isGreaterThanOrEqualTo(0.98);
    assertThat(score.offRoute() / (double) score.detoured())
        .as("%s", score)
        .isGreaterThanOrEqualTo(0.85);
  }
}
