package akatombo.tourism.visit;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.TourLeg;
import akatombo.tourism.WalkPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far a tour goes and how long it takes.
 *
 * @param points of the waypoints; null where none was ever published
 * @param distanceMeters from the first waypoint to the last
 * @param walking the ways
 * @param secondsOfLegs the ways one by one
 * @param stays at the waypoints
 * @param isEstimated whether a way of it was never drawn and is measured by air
 */
public record TourCourse(
    List<@Nullable GeoPoint> points,
    double distanceMeters,
    Duration walking,
    List<Long> secondsOfLegs,
    Duration stays,
    boolean isEstimated) {

  /** A way that was never drawn and is longer than this is not walked: one takes a bus. */
  private static final double WALKED_METERS_MAX = 2_000;

  /** A bus on country roads with its stops, 18 km/h by air. */
  private static final double BUS_METERS_PER_SECOND = 5;

  private static final Duration BUS_WAIT = Duration.ofMinutes(15);

  /** As most walk it. */
  public static TourCourse of(Tour tour, PublishedContent content) {
    return new Measuring(points(tour, content)).all(tour, TourLeg::ordinary);
  }

  /** Without steps; null when not every leg has such a way. */
  public static @Nullable TourCourse stepFree(Tour tour, PublishedContent content) {
    return tour.legs().stream().allMatch(leg -> leg.stepFree() != null)
        ? new Measuring(points(tour, content)).all(tour, TourLeg::stepFree)
        : null;
  }

  /** How long one walks between two waypoints, along the tour's own ways, forwards or back. */
  public Duration between(int from, int to) {
    return Duration.ofSeconds(
        secondsOfLegs.subList(Math.min(from, to), Math.max(from, to)).stream()
            .mapToLong(Long::longValue)
            .sum());
  }

  /** Walking and staying. */
  public Duration duration() {
    return walking.plus(stays);
  }

  /** Where it begins: the first waypoint whose place is known. */
  public @Nullable GeoPoint start() {
    return points.stream().filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Where it ends: the last waypoint whose place is known. */
  public @Nullable GeoPoint end() {
    return points.reversed().stream().filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static List<@Nullable GeoPoint> points(Tour tour, PublishedContent content) {
    List<@Nullable GeoPoint> points = new ArrayList<>();
    tour.waypoints()
        .forEach(waypoint ->
            points.add(content.findPoi(waypoint.poi()).map(PointOfInterest::point).orElse(null)));
    return points;
  }

  /** Which path of a leg is walked. */
  private interface Choice {
    @Nullable WalkPath path(TourLeg leg);
  }

  private static final class Measuring {

    private final List<@Nullable GeoPoint> points;
    private double meters;
    private final List<Long> seconds = new ArrayList<>();
    private boolean isEstimated;

    Measuring(List<@Nullable GeoPoint> points) {
      this.points = points;
    }

    TourCourse all(Tour tour, Choice choice) {
      for (int i = 0; i < tour.legs().size(); i++) {
        WalkPath path = choice.path(tour.legs().get(i));
        if (path != null) {
          meters += path.distanceMeters();
          seconds.add((long) path.durationSeconds());
        } else {
          estimate(points.get(i), points.get(i + 1));
        }
      }
      Duration stays =
          tour.waypoints().stream().map(at -> at.stay()).reduce(Duration.ZERO, Duration::plus);
      Duration walking = Duration.ofSeconds(seconds.stream().mapToLong(Long::longValue).sum());
      return new TourCourse(points, meters, walking, List.copyOf(seconds), stays, isEstimated);
    }

    private void estimate(@Nullable GeoPoint from, @Nullable GeoPoint to) {
      isEstimated = true;
      if (from == null || to == null) {
        seconds.add(0L);
        return;
      }
      double byAir = from.metersTo(to);
      if (byAir <= WALKED_METERS_MAX) {
        meters += Walk.meters(byAir);
        seconds.add(Walk.time(byAir).toSeconds());
      } else {
        meters += byAir;
        seconds.add(BUS_WAIT.toSeconds() + (long) (byAir / BUS_METERS_PER_SECOND));
      }
    }
  }
}
