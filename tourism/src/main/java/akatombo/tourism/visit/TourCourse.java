package akatombo.tourism.visit;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Walking;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.TourLeg;
import akatombo.tourism.WalkPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a tour goes and how long it takes; summed up once, as lists ask for it of each tour. */
public final class TourCourse {

  private final List<@Nullable GeoPoint> points;
  private final double distanceMeters;
  private final List<Stretch> stretches;
  private final Duration walking;
  private final Duration riding;
  private final Duration duration;
  private final @Nullable GeoPoint start;
  private final @Nullable GeoPoint end;

  /**
   * A course.
   *
   * @param points of the waypoints; null where none was ever published
   * @param distanceMeters on foot, from the first waypoint to the last
   * @param stretches the ways one by one
   * @param stays at the waypoints
   */
  TourCourse(
      List<@Nullable GeoPoint> points,
      double distanceMeters,
      List<Stretch> stretches,
      Duration stays) {
    this.points = points;
    this.distanceMeters = distanceMeters;
    this.stretches = stretches;
    this.walking = sum(stretches, false);
    this.riding = sum(stretches, true);
    this.duration = walking.plus(riding).plus(stays);
    this.start = first(points);
    this.end = first(points.reversed());
  }

  /**
   * The way from a waypoint to the next.
   *
   * @param time of a ride about, waiting included
   * @param isEstimated whether it is measured by air
   */
  public record Stretch(Duration time, boolean isRidden, boolean isEstimated) {}

  /** A way of which no path is known and that is longer than this is not walked: one rides. */
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
    return tour.legs().stream().allMatch(leg -> leg.isRidden() || leg.stepFree() != null)
        ? new Measuring(points(tour, content)).all(tour, TourLeg::stepFree)
        : null;
  }

  /** Of the waypoints; null where none was ever published. */
  public List<@Nullable GeoPoint> points() {
    return points;
  }

  /** Whether one knows where a waypoint is, or else the ways to it and from it. */
  public boolean isOnMap(int waypoint) {
    return points.get(waypoint) != null
        || stretches
            .subList(Math.max(0, waypoint - 1), Math.min(waypoint + 1, stretches.size()))
            .stream()
            .noneMatch(Stretch::isEstimated);
  }

  /** Where one is who walks on from a waypoint: before it where nobody knows where that is. */
  @Nullable GeoPoint from(int waypoint) {
    return first(points.subList(0, waypoint + 1).reversed());
  }

  /** On foot, from the first waypoint to the last. */
  public double distanceMeters() {
    return distanceMeters;
  }

  /** The ways one by one. */
  public List<Stretch> stretches() {
    return stretches;
  }

  /** All that is walked. */
  public Duration walking() {
    return walking;
  }

  /** All that is ridden, about, with waiting. */
  public Duration riding() {
    return riding;
  }

  /** Walking, riding and staying. */
  public Duration duration() {
    return duration;
  }

  /** Whether a way of it is measured by air. */
  public boolean isEstimated() {
    return stretches.stream().anyMatch(Stretch::isEstimated);
  }

  /** Where it begins: the first waypoint whose place is known. */
  public @Nullable GeoPoint start() {
    return start;
  }

  /** Where it ends: the last waypoint whose place is known. */
  public @Nullable GeoPoint end() {
    return end;
  }

  private static Duration sum(List<Stretch> stretches, boolean isRidden) {
    return stretches.stream()
        .filter(stretch -> stretch.isRidden() == isRidden)
        .map(Stretch::time)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static @Nullable GeoPoint first(List<@Nullable GeoPoint> points) {
    for (GeoPoint point : points) {
      if (point != null) {
        return point;
      }
    }
    return null;
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
    private final List<Stretch> stretches = new ArrayList<>();

    Measuring(List<@Nullable GeoPoint> points) {
      this.points = points;
    }

    TourCourse all(Tour tour, Choice choice) {
      for (int i = 0; i < tour.legs().size(); i++) {
        TourLeg leg = tour.legs().get(i);
        WalkPath path = choice.path(leg);
        if (path != null) {
          meters += path.distanceMeters();
          stretches.add(new Stretch(Duration.ofSeconds(path.durationSeconds()), false, false));
        } else {
          estimate(first(points.subList(0, i + 1).reversed()), points.get(i + 1), leg.isRidden());
        }
      }
      Duration stays =
          tour.waypoints().stream().map(at -> at.stay()).reduce(Duration.ZERO, Duration::plus);
      return new TourCourse(points, meters, List.copyOf(stretches), stays);
    }

    private void estimate(@Nullable GeoPoint from, @Nullable GeoPoint to, boolean isRidden) {
      if (to == null) {
        // Nobody can go there, so the way leads on from where one was.
        stretches.add(new Stretch(Duration.ZERO, false, true));
        return;
      }
      double byAir = from == null ? 0 : from.metersTo(to);
      if (isRidden || byAir > WALKED_METERS_MAX) {
        stretches.add(new Stretch(ride(byAir), true, true));
      } else {
        meters += byAir * Walking.DETOUR;
        stretches.add(new Stretch(Walking.time(byAir), false, true));
      }
    }

    private static Duration ride(double byAir) {
      return BUS_WAIT.plusSeconds((long) (byAir / BUS_METERS_PER_SECOND));
    }
  }
}
