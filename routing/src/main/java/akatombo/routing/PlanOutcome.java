package akatombo.routing;

import akatombo.gtfs.StopId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a plan. */
public sealed interface PlanOutcome {

  /**
   * The planner answered.
   *
   * @param previous cursor of earlier itineraries
   * @param next cursor of later itineraries
   * @param none why there is no itinerary; null when there is one
   * @param isWalkEstimated whether walking, or a part of it, is measured over a generated lattice
   *     or by air
   */
  record Planned(
      List<Itinerary> itineraries,
      @Nullable String previous,
      @Nullable String next,
      @Nullable NoItinerary none,
      boolean isWalkEstimated)
      implements PlanOutcome {

    public Planned {
      itineraries = List.copyOf(itineraries);
    }
  }

  /** A place to visit lies outside the streets and stops the planner knows. */
  record OutsideArea(String field) implements PlanOutcome {}

  /** No timetable covers the time. */
  record OutsideValidity() implements PlanOutcome {}

  /** The planner could not make sense of a value. */
  record Refused(String field) implements PlanOutcome {}

  /** More plans are asked for than can be answered. */
  record Busy(Duration retryAfter) implements PlanOutcome {}

  /** The planner does not answer. */
  record Unavailable(Duration retryAfter) implements PlanOutcome {}

  /**
   * Why nothing was found.
   *
   * @param code for example {@code NO_STOPS_IN_RANGE}
   * @param field what it is about, {@code from}, {@code to}, {@code via} or {@code time}
   * @param nearestStop where a vehicle could be boarded or left, when no street leads to the place
   */
  record NoItinerary(String code, @Nullable String field, @Nullable NearestStop nearestStop) {

    public NoItinerary(String code, @Nullable String field) {
      this(code, field, null);
    }
  }

  /** A stop and its distance by air. */
  record NearestStop(StopId stop, double meters) {}
}
