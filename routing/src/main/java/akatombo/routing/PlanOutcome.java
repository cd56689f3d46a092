package akatombo.routing;

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
   * @param isWalkEstimated whether walking is measured over a generated lattice
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

  /** A place lies outside the streets and stops the planner knows. */
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
   */
  record NoItinerary(String code, @Nullable String field) {}
}
