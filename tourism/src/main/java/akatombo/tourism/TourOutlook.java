package akatombo.tourism;

import akatombo.gtfs.Schedules;
import akatombo.gtfs.TripOnDate;
import akatombo.tourism.TourVisit.Dropped;
import akatombo.tourism.hours.TourTiming;
import akatombo.tourism.visit.TourCourse;
import akatombo.tourism.visit.Travel;
import akatombo.tourism.visit.VisitDay;
import akatombo.tourism.visit.Window;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a tour goes that is begun at a time: with the buses it rides, and without what is closed.
 *
 * @param duration from its first waypoint to the end of the last stay
 * @param leftOut waypoints one cannot visit then, in the order of the tour
 * @param events at its waypoints on that day, not over when one gets there
 */
public record TourOutlook(Duration duration, List<PoiId> leftOut, List<Event> events) {

  public TourOutlook {
    leftOut = List.copyOf(leftOut);
    events = List.copyOf(events);
  }

  /**
   * Of a tour begun at a time.
   *
   * @throws IllegalArgumentException without a way of the kind that is asked
   */
  public static TourOutlook of(
      Tour tour,
      PublishedContent content,
      boolean isStepFree,
      Schedules schedules,
      Predicate<TripOnDate> isCanceled,
      ZonedDateTime start) {
    TourCourse course =
        isStepFree ? TourCourse.stepFree(tour, content) : TourCourse.of(tour, content);
    if (course == null) {
      throw new IllegalArgumentException("no way without steps: " + tour.slug());
    }
    Travel travel =
        Travel.of(
            course, schedules, new Window(start.toInstant(), VisitDay.of(start).end(), isCanceled));
    TourVisit visit =
        TourTiming.of(tour, travel, id -> content.findPoi(id).flatMap(OpeningHours::of), start);
    return new TourOutlook(
        Duration.between(start, visit.ends()),
        visit.dropped().stream()
            .map(Dropped::waypoint)
            .map(waypoint -> tour.waypoints().get(waypoint).poi())
            .toList(),
        content.events().values().stream()
            .filter(event -> visit.stays().stream().anyMatch(stay -> isAt(event, stay, tour)))
            .toList());
  }

  private static boolean isAt(Event event, TourVisit.Stay stay, Tour tour) {
    return tour.waypoints().get(stay.waypoint()).poi().equals(event.poi())
        && event.isStillOn(stay.arrives());
  }
}
