package akatombo.routing;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.routing.Destinations.Happening;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Walking tours a plan may lead over; a port, since this module knows of none. */
public interface PlannedTours {

  /**
   * The tour of a name, as it is published now.
   *
   * @param isStepFree whether it is walked without steps
   * @param language of its title
   */
  Found find(String slug, boolean isStepFree, Language language);

  /** How a tour goes, by when it is begun: buses on it wait for nobody, and houses close. */
  interface Outlooks {
    Outlook begunAt(Instant start);
  }

  /**
   * How a tour goes that is begun at a time.
   *
   * @param leftOut names of the places one cannot visit then
   * @param events at its places while one is there
   */
  record Outlook(Duration duration, List<String> leftOut, List<Happening> events) {

    public Outlook {
      leftOut = List.copyOf(leftOut);
      events = List.copyOf(events);
    }
  }

  /** What became of looking for a tour. */
  sealed interface Found {

    /**
     * A tour.
     *
     * @param start where its first waypoint is
     * @param end where its last waypoint is
     * @param duration about, of walking, riding and staying
     */
    record Tour(
        String slug,
        String title,
        GeoPoint start,
        GeoPoint end,
        Duration duration,
        Outlooks outlooks)
        implements Found {}

    /** There is none of that name. */
    record NotPublished() implements Found {}

    /** Nobody published where it begins or ends. */
    record NotOnMap() implements Found {}

    /** No way without steps is known all along it. */
    record NotStepFree() implements Found {}
  }
}
