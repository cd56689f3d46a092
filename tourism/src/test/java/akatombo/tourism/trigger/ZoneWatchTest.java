package akatombo.tourism.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.PoiId;
import akatombo.tourism.TriggerZone;
import akatombo.tourism.Waypoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One trigger at a time, in order, once, with positions 50 m off (A20). */
class ZoneWatchTest {

  private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
  private static final GeoPoint TOWN = new GeoPoint(34.8668, 134.5476);

  @Test
  void tellsOverlappingZonesInOrderOnceWithPositionsFiftyMetersOff() {
    for (int seed = 0; seed < 300; seed++) {
      List<Integer> told = told(watch(true, 0, 60, 120, 180), walk(seed, 50, 0, 240));
      assertThat(told).as("seed %s", seed).containsExactly(0, 1, 2, 3);
    }
  }

  @Test
  void tellsOnlyOneOfTwoZonesAtOnce() {
    ZoneWatch watch = watch(true, 0, 20);
    List<Fix> standing = new ArrayList<>();
    for (int second = 0; second < 9; second++) {
      standing.add(fix(second, 10, 5));
    }
    assertThat(told(watch, standing)).containsExactly(0);
    standing.add(fix(15, 10, 5));
    assertThat(told(watch, standing)).containsExactly(0, 1);
  }

  @Test
  void staysSilentWhenOneWalksInAgain() {
    List<Fix> back = new ArrayList<>(walk(1, 5, 0, 300));
    back.addAll(walk(2, 5, 300, 0));
    assertThat(told(watch(true, 0, 200), back)).containsExactly(0, 1);
  }

  @Test
  void tellsAgainWhatMayBeToldAgain() {
    List<Fix> back = new ArrayList<>(walk(1, 5, 0, 300));
    back.addAll(walk(2, 5, 300, 0));
    assertThat(told(watch(false, 0, 200), back)).containsExactly(0, 1, 1, 0);
  }

  @Test
  void tellsTheOthersWhenOneIsLeftOut() {
    assertThat(told(watch(true, 0, 400, 200), walk(3, 10, -100, 250))).containsExactly(0, 2);
  }

  @Test
  void tellsNothingFarAwayOrWithoutAnIdeaWhere() {
    assertThat(told(watch(true, 0), walk(4, 50, 400, 600))).isEmpty();
    assertThat(told(watch(true, 0), List.of(fix(0, 0, 80), fix(5, 0, 120)))).isEmpty();
  }

  @Test
  void knowsTheInsideOfAnArea() {
    TriggerZone area =
        new TriggerZone.Area(List.of(east(-20, 0), east(20, 0), east(20, 40), east(-20, 40)));
    assertThat(ZoneDistance.meters(area, east(0, 20))).isBetween(-20.5, -19.5);
    assertThat(ZoneDistance.meters(area, east(0, -10))).isBetween(9.5, 10.5);
    assertThat(ZoneDistance.meters(area, east(30, 50))).isBetween(13.6, 14.7);
  }

  /** The waypoints told; two never begin within ten seconds. */
  private static List<Integer> told(ZoneWatch start, List<Fix> fixes) {
    ZoneWatch watch = start;
    List<Integer> told = new ArrayList<>();
    Instant last = Instant.MIN;
    for (Fix fix : fixes) {
      ZoneWatch.Step step = watch.after(fix);
      watch = step.watch();
      if (step.told().isPresent()) {
        assertThat(last.isBefore(fix.at().minusSeconds(9))).isTrue();
        last = fix.at();
        told.add(step.told().getAsInt());
      }
    }
    return told;
  }

  private static ZoneWatch watch(boolean isToldOnce, int... metersEast) {
    List<Waypoint> waypoints = new ArrayList<>();
    for (int meters : metersEast) {
      waypoints.add(
          new Waypoint(
              new PoiId("p" + waypoints.size()),
              LocalizedText.NONE,
              new TriggerZone.Circle(east(meters, 0), 40),
              isToldOnce,
              Duration.ZERO,
              List.of(),
              false));
    }
    return new ZoneWatch(waypoints, List.of(), -1, Set.of(), null);
  }

  /** A walk at 1 m/s with a position every second, up to {@code error} meters off. */
  private static List<Fix> walk(int seed, double error, int from, int to) {
    Random random = new Random(seed);
    List<Fix> fixes = new ArrayList<>();
    int steps = Math.abs(to - from);
    for (int i = 0; i <= steps; i++) {
      double angle = random.nextDouble() * 2 * Math.PI;
      double off = error * Math.sqrt(random.nextDouble());
      double meters = from + (double) (to - from) * i / steps;
      GeoPoint at = east(meters + off * Math.cos(angle), off * Math.sin(angle));
      fixes.add(new Fix(START.plusSeconds(i + seed * 1_000L), at, error));
    }
    return fixes;
  }

  private static Fix fix(int second, double metersEast, double accuracy) {
    return new Fix(START.plusSeconds(second), east(metersEast, 0), accuracy);
  }

  private static GeoPoint east(double meters, double north) {
    return new GeoPoint(
        TOWN.lat() + north / 111_194.9,
        TOWN.lon() + meters / (111_194.9 * Math.cos(Math.toRadians(TOWN.lat()))));
  }
}
