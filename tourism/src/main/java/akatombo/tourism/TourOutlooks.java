package akatombo.tourism;

import akatombo.gtfs.Schedules;
import akatombo.gtfs.TripOnDate;
import akatombo.tourism.TourVisit.Dropped;
import akatombo.tourism.hours.TourTiming;
import akatombo.tourism.visit.Changes;
import akatombo.tourism.visit.TourCourse;
import akatombo.tourism.visit.Travel;
import akatombo.tourism.visit.VisitDay;
import akatombo.tourism.visit.Window;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks ahead at tours; what it knows of changing stands as long as the timetables do. */
public final class TourOutlooks {

  private final Supplier<Schedules> schedules;
  private final Predicate<TripOnDate> isCanceled;
  private volatile Changes known = new Changes(Schedules.NONE);

  public TourOutlooks(Supplier<Schedules> schedules, Predicate<TripOnDate> isCanceled) {
    this.schedules = schedules;
    this.isCanceled = isCanceled;
  }

  /**
   * Of a tour begun at a time.
   *
   * @throws IllegalArgumentException without a way of the kind that is asked
   */
  public TourOutlook of(
      Tour tour, PublishedContent content, boolean isStepFree, ZonedDateTime start) {
    TourCourse course =
        isStepFree ? TourCourse.stepFree(tour, content) : TourCourse.of(tour, content);
    if (course == null) {
      throw new IllegalArgumentException("no way without steps: " + tour.slug());
    }
    Window window = new Window(start.toInstant(), VisitDay.of(start).end(), isCanceled);
    Travel travel = Travel.of(course, changes(), window);
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

  private Changes changes() {
    Schedules now = schedules.get();
    Changes changes = known;
    if (!changes.isOf(now)) {
      changes = new Changes(now);
      known = changes;
    }
    return changes;
  }

  private static boolean isAt(Event event, TourVisit.Stay stay, Tour tour) {
    return tour.waypoints().get(stay.waypoint()).poi().equals(event.poi())
        && event.isStillOn(stay.arrives());
  }
}
