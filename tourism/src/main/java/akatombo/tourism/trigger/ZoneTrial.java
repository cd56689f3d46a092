package akatombo.tourism.trigger;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.Tour;
import akatombo.tourism.TriggerZone;
import akatombo.tourism.Waypoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks a tour before anybody does, straight from zone to zone, and tells where phones would speak
 * otherwise than the office means.
 */
public final class ZoneTrial {

  private static final double METERS_PER_SECOND = 1.2;
  private static final Duration STEP = Duration.ofSeconds(2);
  private static final double ACCURACY_METERS = 8;

  /** One comes from so far before the first zone. */
  private static final double APPROACH_METERS = 250;

  /** Of a way that is longer only its last part is walked: one rides before. */
  private static final double WALKED_METERS_MAX = 3_000;

  /** How long one stands where a zone has its middle. */
  private static final Duration STAND = Duration.ofSeconds(30);

  /** Two tellings within this time are one too many. */
  private static final Duration AT_ONCE = Duration.ofSeconds(20);

  private final List<Integer> zones;
  private final List<GeoPoint> middles;
  private final List<Telling> tellings = new ArrayList<>();
  private ZoneWatch watch;
  private Instant now = Instant.EPOCH;

  private ZoneTrial(Tour tour, List<Integer> zones) {
    this.zones = zones;
    this.middles = new ArrayList<>();
    for (int waypoint : zones) {
      TriggerZone zone = tour.waypoints().get(waypoint).trigger();
      if (zone != null) {
        middles.add(middle(zone));
      }
    }
    this.watch = ZoneWatch.of(tour);
  }

  /** What phones would do otherwise. */
  public enum Trouble {
    /** A waypoint is not told when one walks there. */
    NOT_TOLD,
    /** A waypoint is told after one that comes later in the tour. */
    OUT_OF_ORDER,
    /** A waypoint is told right after another. */
    AT_ONCE
  }

  /**
   * A finding.
   *
   * @param waypoint its index in the tour
   * @param other the waypoint told before; that itself where none was
   */
  public record Finding(Trouble trouble, int waypoint, int other) {}

  private record Telling(int waypoint, Instant at) {}

  /** What is found on a walk of a tour; nothing for one without zones. */
  public static List<Finding> of(Tour tour) {
    List<Integer> zones = new ArrayList<>();
    for (int i = 0; i < tour.waypoints().size(); i++) {
      Waypoint waypoint = tour.waypoints().get(i);
      if (waypoint.trigger() != null) {
        zones.add(i);
      }
    }
    return zones.isEmpty() ? List.of() : new ZoneTrial(tour, zones).findings();
  }

  private List<Finding> findings() {
    walk();
    List<Finding> findings = new ArrayList<>();
    for (int i = 1; i < tellings.size(); i++) {
      Telling before = tellings.get(i - 1);
      Telling told = tellings.get(i);
      if (told.waypoint() < before.waypoint()) {
        findings.add(new Finding(Trouble.OUT_OF_ORDER, told.waypoint(), before.waypoint()));
      } else if (told.at().isBefore(before.at().plus(AT_ONCE))) {
        findings.add(new Finding(Trouble.AT_ONCE, told.waypoint(), before.waypoint()));
      }
    }
    for (int zone : zones) {
      if (tellings.stream().noneMatch(telling -> telling.waypoint() == zone)) {
        findings.add(new Finding(Trouble.NOT_TOLD, zone, zone));
      }
    }
    return findings;
  }

  private void walk() {
    GeoPoint first = middles.getFirst();
    GeoPoint here = new GeoPoint(first.lat() - APPROACH_METERS / 111_194.9, first.lon());
    for (GeoPoint middle : middles) {
      walk(here, middle);
      here = middle;
      Instant until = now.plus(STAND);
      while (now.isBefore(until)) {
        look(here);
      }
    }
  }

  private void walk(GeoPoint from, GeoPoint to) {
    double meters = from.metersTo(to);
    double done = meters > WALKED_METERS_MAX ? meters - APPROACH_METERS : 0;
    while (done < meters) {
      double share = done / meters;
      look(
          new GeoPoint(
              from.lat() + share * (to.lat() - from.lat()),
              from.lon() + share * (to.lon() - from.lon())));
      done += METERS_PER_SECOND * STEP.toSeconds();
    }
  }

  private void look(GeoPoint here) {
    ZoneWatch.Step step = watch.after(new Fix(now, here, ACCURACY_METERS));
    watch = step.watch();
    step.told().ifPresent(waypoint -> tellings.add(new Telling(waypoint, now)));
    now = now.plus(STEP);
  }

  private static GeoPoint middle(TriggerZone zone) {
    return switch (zone) {
      case TriggerZone.Circle(GeoPoint center, int radius) -> center;
      case TriggerZone.Area(List<GeoPoint> corners) ->
          new GeoPoint(
              corners.stream().mapToDouble(GeoPoint::lat).average().orElseThrow(),
              corners.stream().mapToDouble(GeoPoint::lon).average().orElseThrow());
    };
  }
}
