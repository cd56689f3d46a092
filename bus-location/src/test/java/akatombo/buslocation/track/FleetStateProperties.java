package akatombo.buslocation.track;

import static akatombo.buslocation.Town.north;
import static akatombo.buslocation.Town.runs;
import static akatombo.buslocation.Town.trip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.Schedules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class FleetStateProperties {

  private static final Instant START = Town.at("8:00");

  private static final double LINE_METERS = 3_336;

  /** Reports of a clean drive, one every five seconds. */
  private static List<VehicleReport> drive(int count, double metersPerSecond) {
    return drive(count, metersPerSecond, runs("n0800"));
  }

  private static List<VehicleReport> drive(int count, double metersPerSecond, TripHint hint) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> north("bus", "8:0" + i * 5 / 60 + ":" + i * 5 % 60, i * 5 * metersPerSecond, hint))
        .toList();
  }

  private static Fleet replay(List<VehicleReport> reports) {
    FleetState state = FleetState.EMPTY;
    Instant now = START;
    for (VehicleReport report : reports) {
      now = report.timestamp().isAfter(now) ? report.timestamp() : now;
      state = state.after(report, Town.SCHEDULES, now).state();
    }
    return state.fleet(1, now);
  }

  /** The stream with 10 % of its reports overtaken, 5 % sent twice and 2 % of jumps in between. */
  private static List<VehicleReport> spoiled(List<VehicleReport> clean, Random random) {
    List<VehicleReport> messy = new ArrayList<>(clean);
    for (int i = 1; i < clean.size(); i++) {
      VehicleReport report = clean.get(i);
      if (random.nextInt(50) == 0) {
        messy.add(
            messy.indexOf(report),
            Town.report(
                "bus",
                report.timestamp().minusSeconds(1 + random.nextInt(3)),
                report.lat() + 0.02 * (1 + random.nextInt(2)),
                Town.LON + 0.01 * random.nextInt(3),
                null,
                report.hint()));
      }
      if (random.nextInt(20) == 0) {
        messy.add(messy.indexOf(report) + 1, report);
      }
    }
    for (int i = 1; i < messy.size() - 3; i++) {
      if (random.nextInt(10) == 0) {
        Collections.swap(messy, i, i + 1 + random.nextInt(2));
        i += 2; // what was swapped once stays: more than four never overtake a report
      }
    }
    return messy;
  }

  @Property(tries = 300)
  void spoiledStreamsGiveTheResultOfTheSortedCleanOnes(
      @ForAll @IntRange(min = 8, max = 18) int count,
      @ForAll @DoubleRange(min = 0, max = 20) double speed,
      @ForAll Random random) {
    List<VehicleReport> clean = drive(count, speed);
    VehiclePosition expected = replay(clean).vehicles().iterator().next();
    VehiclePosition actual = replay(spoiled(clean, random)).vehicles().iterator().next();
    assertThat(actual.report()).isEqualTo(expected.report());
    assertThat(actual.match()).isEqualTo(expected.match());
  }

  /** The same of buses whose trip has to be found; how sure that is may differ by a trifle. */
  @Property(tries = 300)
  void spoiledStreamsWithoutAHintGiveTheResultOfTheSortedCleanOnes(
      @ForAll @IntRange(min = 8, max = 100) int count,
      @ForAll @DoubleRange(min = 0, max = 1) double share,
      @ForAll Random random) {
    double speed = Math.min(20, share * LINE_METERS / (5 * count));
    List<VehicleReport> clean = drive(count, speed, TripHint.NONE);
    VehiclePosition expected = replay(clean).vehicles().iterator().next();
    VehiclePosition actual = replay(spoiled(clean, random)).vehicles().iterator().next();
    assertThat(actual.report()).isEqualTo(expected.report());
    assertThat(actual.match())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes("(.*\\.)?evidence")
        .isEqualTo(expected.match());
    expected
        .matched()
        .ifPresent(match ->
            assertThat(actual.matched().orElseThrow().evidence().probability())
                .isCloseTo(match.evidence().probability(), within(0.01)));
  }

  @Property(tries = 300)
  void noPositionGoesBackwards(
      @ForAll @DoubleRange(min = 2, max = 20) double speed, @ForAll Random random) {
    FleetState state = FleetState.EMPTY;
    Instant now = START;
    double farthest = 0;
    for (VehicleReport report : spoiled(drive(18, speed), random)) {
      now = report.timestamp().isAfter(now) ? report.timestamp() : now;
      state = state.after(report, Town.SCHEDULES, now).state();
      VehiclePosition position = state.fleet(1, now).vehicles().iterator().next();
      double meters = position.matched().orElseThrow().metersAlong();
      assertThat(position.trip()).contains(trip("n0800"));
      assertThat(meters).isGreaterThanOrEqualTo(farthest);
      farthest = meters;
    }
  }

  @Property(tries = 500)
  void predictionsNeverDecrease(
      @ForAll @DoubleRange(min = 0, max = 3_336) double meters,
      @ForAll @IntRange(min = -1_800, max = 7_200) int second,
      @ForAll @DoubleRange(min = 0, max = 20) double speed,
      @ForAll boolean tight) {
    String run = tight ? "tight" : "n0800";
    Instant at = START.plusSeconds(second);
    VehicleReport report =
        Town.report("bus", at, 34.80 + meters * Town.DEGREES, Town.LON, speed, runs(run));
    FleetState.Step step = FleetState.EMPTY.after(report, Town.SCHEDULES, at);
    Optional<TripPrediction> found = step.state().fleet(1, at).findPrediction(trip(run));
    Assume.that(found.isPresent()); // nobody runs a trip that would have had to leave early
    TripPrediction prediction = found.get();
    long last = Long.MIN_VALUE;
    for (StopPrediction stop : prediction.stops()) {
      assertThat(stop.arrival().getEpochSecond()).isGreaterThan(last);
      assertThat(stop.departure()).isAfterOrEqualTo(stop.arrival());
      last = stop.departure().getEpochSecond();
    }
    assertThat(prediction.stops().getLast().arrival()).isAfterOrEqualTo(at.minusSeconds(1));
  }

  @Property(tries = 500)
  void noReportBreaksTheFleet(
      @ForAll double lat, @ForAll double lon, @ForAll long second, @ForAll Double speed) {
    Instant at = Instant.ofEpochSecond(Math.floorMod(second, Instant.MAX.getEpochSecond()));
    VehicleReport report = Town.report("bus", at, lat, lon, speed, runs("n0800"));
    assertThat(FleetState.EMPTY.after(report, Town.SCHEDULES, START).verdicts()).hasSize(1);
    assertThat(FleetState.EMPTY.after(report, Schedules.NONE, START).verdicts()).hasSize(1);
  }
}
