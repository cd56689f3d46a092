package akatombo.tourism;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.visit.TourCourse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long a tour takes, and between where. */
public sealed interface TourDuration {

  /**
   * It is known.
   *
   * @param start where its first waypoint is
   * @param end where its last waypoint is
   * @param duration of walking and staying
   */
  record Known(GeoPoint start, GeoPoint end, Duration duration) implements TourDuration {}

  /** None of its places was ever published. */
  record NotOnMap() implements TourDuration {}

  /** No way without steps is known for a part of it. */
  record NotStepFree() implements TourDuration {}

  /** Of a tour as most walk it, or without steps. */
  static TourDuration of(Tour tour, PublishedContent content, boolean isStepFree) {
    @Nullable TourCourse course =
        isStepFree ? TourCourse.stepFree(tour, content) : TourCourse.of(tour, content);
    if (course == null) {
      return new NotStepFree();
    }
    GeoPoint start = course.start();
    GeoPoint end = course.end();
    return start == null || end == null ? new NotOnMap() : new Known(start, end, course.duration());
  }
}
