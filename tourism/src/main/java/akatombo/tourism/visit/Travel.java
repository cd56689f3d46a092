package akatombo.tourism.visit;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedules;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one gets from waypoint to waypoint of a tour on a day: on foot as the course says, and where
 * one rides, by what the timetable has.
 */
public final class Travel {

  private static final int STOPS = 3;

  /** Where the office says that one rides, one walks farther to do so. */
  private static final double TO_THE_STOP_METERS_MAX = 1_500;

  private final TourCourse course;
  private final List<Leg> legs;
  private final boolean isTimetabled;

  private Travel(TourCourse course, List<Leg> legs, boolean isTimetabled) {
    this.course = course;
    this.legs = List.copyOf(legs);
    this.isTimetabled = isTimetabled;
  }

  /** With rides that take about as long as the course says; quick, for lists. */
  public static Travel estimated(TourCourse course) {
    return new Travel(course, Collections.nCopies(course.stretches().size(), Leg.WALKED), false);
  }

  /** The rides of a leg, forwards and back; none where one walks. */
  private record Leg(List<Passage> there, List<Passage> back) {

    static final Leg WALKED = new Leg(List.of(), List.of());
  }

  /** With the rides of a time. */
  public static Travel of(TourCourse course, Changes changes, Window window) {
    return of(course, point -> stops(changes.schedules(), point), changes, window);
  }

  /**
   * With the rides of a time, one change for each leg at the most.
   *
   * @param stops what {@link #stops} finds, perhaps known from before
   */
  public static Travel of(
      TourCourse course, Function<GeoPoint, List<NearStop>> stops, Changes changes, Window window) {
    List<Leg> legs = new ArrayList<>();
    for (int i = 0; i < course.stretches().size(); i++) {
      GeoPoint start = course.from(i);
      GeoPoint end = course.points().get(i + 1);
      if (course.stretches().get(i).isRidden() && start != null && end != null) {
        List<NearStop> atEnd = stops.apply(end);
        Journeys journeys = new Journeys(changes, stops.apply(start), Journeys.ids(atEnd), window);
        legs.add(new Leg(journeys.there(atEnd), journeys.back(atEnd)));
      } else {
        legs.add(Leg.WALKED);
      }
    }
    return new Travel(course, legs, true);
  }

  /** The stops around a waypoint that one rides from or to, nearest first. */
  public static List<NearStop> stops(Schedules schedules, GeoPoint point) {
    return NearStop.within(TO_THE_STOP_METERS_MAX, schedules, point, STOPS);
  }

  /**
   * Being there.
   *
   * @param rides that were taken on the way, in their order
   */
  public record Arrival(ZonedDateTime at, List<Passage> rides) {

    public Arrival {
      rides = List.copyOf(rides);
    }
  }

  /** From one waypoint to another along the tour's ways; null when nothing goes there any more. */
  public @Nullable Arrival arrival(int from, int to, ZonedDateTime leave) {
    List<Passage> taken = new ArrayList<>();
    ZonedDateTime at = leave;
    for (int here = from; here != to; here += from < to ? 1 : -1) {
      int leg = from < to ? here : here - 1;
      if (!isTimetabled || !course.stretches().get(leg).isRidden()) {
        at = at.plus(course.stretches().get(leg).time());
        continue;
      }
      Optional<Passage> next = next(from < to ? legs.get(leg).there() : legs.get(leg).back(), at);
      if (next.isEmpty()) {
        return null;
      }
      taken.add(next.get());
      at = next.get().arrive().atZone(leave.getZone());
    }
    return new Arrival(at, taken);
  }

  /** Whether one knows where a waypoint is. */
  public boolean isOnMap(int waypoint) {
    return course.isOnMap(waypoint);
  }

  /** Whether how long one walks is a guess. */
  public boolean isEstimated() {
    return course.stretches().stream()
        .anyMatch(stretch -> stretch.isRidden() ? !isTimetabled : stretch.isEstimated());
  }

  /** The ride of a leg that is there first for somebody who leaves at a time. */
  public Optional<Passage> next(int leg, Instant leave) {
    return next(legs.get(leg).there(), leave);
  }

  /** The last ride of a leg. */
  public Optional<Passage> last(int leg) {
    return legs.get(leg).there().stream().min(Passage.LAST_AWAY);
  }

  private static Optional<Passage> next(List<Passage> rides, ZonedDateTime leave) {
    return next(rides, leave.toInstant());
  }

  private static Optional<Passage> next(List<Passage> rides, Instant leave) {
    return rides.stream().filter(ride -> !ride.leave().isBefore(leave)).min(Passage.FIRST_THERE);
  }
}
