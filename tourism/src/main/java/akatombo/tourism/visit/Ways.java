package akatombo.tourism.visit;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Walking;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All ways to where a tour begins and back from where it ends.
 *
 * @param thereOnFoot null when it is too far
 * @param backOnFoot null when it is too far
 */
public record Ways(
    Choices there, Choices back, @Nullable Duration thereOnFoot, @Nullable Duration backOnFoot) {

  /**
   * The ways between a place and a tour.
   *
   * @param start the stops around the first waypoint
   * @param end the stops around the last
   */
  public static Ways of(
      Journeys journeys,
      GeoPoint place,
      TourCourse course,
      List<NearStop> start,
      List<NearStop> end) {
    return new Ways(
        journeys.choicesThere(start),
        journeys.choicesBack(end),
        onFoot(place, course.start()),
        onFoot(place, course.end()));
  }

  /** The time for a distance by air with no vehicle; null when it is too far. */
  public static @Nullable Duration onFoot(double meters) {
    Duration time = Walking.time(meters);
    return time.compareTo(Walking.ALL_THE_WAY_MAX) <= 0 ? time : null;
  }

  private static @Nullable Duration onFoot(GeoPoint place, @Nullable GeoPoint end) {
    if (end == null) {
      return null;
    }
    return onFoot(place.metersTo(end));
  }
}
