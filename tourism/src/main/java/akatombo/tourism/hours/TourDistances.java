package akatombo.tourism.hours;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.TourLeg;
import akatombo.tourism.WalkPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long one walks between any two waypoints: along the tour's own ways, forwards or back.
 *
 * @param secondsFromStart of each waypoint, along the tour
 * @param isEstimated whether a leg's way is not known
 */
record TourDistances(List<Long> secondsFromStart, boolean isEstimated) {

  private static final double METERS_PER_SECOND = 1.1;

  /** Ways are longer than the crow's. */
  private static final double WINDING = 1.3;

  /** From there on one takes a bus rather than walks. */
  private static final double WALK_METERS_MAX = 2_500;

  private static final double BUS_METERS_PER_SECOND = 5;
  private static final long BUS_WAIT_SECONDS = 900;
  private static final long UNKNOWN_SECONDS = 600;

  static TourDistances of(Tour tour, PublishedContent content, boolean isStepFree) {
    List<Long> seconds = new ArrayList<>();
    seconds.add(0L);
    boolean isEstimated = false;
    for (int i = 1; i < tour.waypoints().size(); i++) {
      @Nullable WalkPath path = path(tour.legs().get(i - 1), isStepFree);
      isEstimated |= path == null;
      long leg =
          path == null
              ? estimate(point(tour, content, i - 1), point(tour, content, i))
              : path.durationSeconds();
      seconds.add(seconds.getLast() + leg);
    }
    return new TourDistances(seconds, isEstimated);
  }

  Duration between(int from, int to) {
    return Duration.ofSeconds(Math.abs(secondsFromStart.get(to) - secondsFromStart.get(from)));
  }

  private static @Nullable WalkPath path(TourLeg leg, boolean isStepFree) {
    return isStepFree ? leg.stepFree() : leg.ordinary();
  }

  private static @Nullable GeoPoint point(Tour tour, PublishedContent content, int waypoint) {
    PointOfInterest poi = content.pois().get(tour.waypoints().get(waypoint).poi());
    return poi == null ? null : poi.point();
  }

  private static long estimate(@Nullable GeoPoint from, @Nullable GeoPoint to) {
    if (from == null || to == null) {
      return UNKNOWN_SECONDS;
    }
    double meters = from.metersTo(to) * WINDING;
    return meters <= WALK_METERS_MAX
        ? Math.round(meters / METERS_PER_SECOND)
        : BUS_WAIT_SECONDS + Math.round(meters / BUS_METERS_PER_SECOND);
  }
}
