package akatombo.routing;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import java.time.Duration;

/** Walking tours a plan may lead over; a port, since this module knows of none. */
public interface PlannedTours {

  /**
   * The tour of a name, as it is published now.
   *
   * @param isStepFree whether it is walked without steps
   * @param language of its title
   */
  Found find(String slug, boolean isStepFree, Language language);

  /** What became of looking for a tour. */
  sealed interface Found {

    /**
     * A tour.
     *
     * @param start where its first waypoint is
     * @param end where its last waypoint is
     * @param duration of walking and staying
     */
    record Tour(String slug, String title, GeoPoint start, GeoPoint end, Duration duration)
        implements Found {}

    /** There is none of that name. */
    record NotPublished() implements Found {}

    /** Nobody published where it begins or ends. */
    record NotOnMap() implements Found {}

    /** No way without steps is known all along it. */
    record NotStepFree() implements Found {}
  }
}
