package akatombo.tourism;

import akatombo.tourism.visit.Passage;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tour as one can walk it from a time on: what is closed when one would be there is visited at
 * another moment, or left out with the reason (X-T3).
 *
 * @param stays in the order they are walked
 * @param dropped in the order of the tour
 * @param ends when the last stay does; the start when there is none
 * @param isEstimated whether a walk is not known, so that times are a guess
 */
public record TourVisit(
    List<Stay> stays, List<Dropped> dropped, ZonedDateTime ends, boolean isEstimated) {

  public TourVisit {
    stays = List.copyOf(stays);
    dropped = List.copyOf(dropped);
  }

  /**
   * Being at a waypoint.
   *
   * @param waypoint its index in the tour
   * @param rides one took to get here
   * @param state at arrival
   * @param insteadOf why it is not where the tour has it: what it would be there; null when it is
   */
  public record Stay(
      int waypoint,
      ZonedDateTime arrives,
      ZonedDateTime leaves,
      List<Passage> rides,
      HoursState state,
      @Nullable HoursState insteadOf) {

    public Stay {
      rides = List.copyOf(rides);
    }

    /** Whether it is visited at another place of the tour than the office gave it. */
    public boolean isMoved() {
      return insteadOf != null;
    }
  }

  /**
   * A waypoint that is left out.
   *
   * @param waypoint its index in the tour
   * @param why it cannot be visited
   */
  public record Dropped(int waypoint, Why why) {}

  /** Why a waypoint is left out. */
  public sealed interface Why {

    /**
     * It is closed when one would be there, or closes before the stay is over.
     *
     * @param at when one would be there
     */
    record NotOpen(ZonedDateTime at, HoursState state) implements Why {}

    /** No bus or train goes there any more that day, with one change at most. */
    record NoRide() implements Why {}

    /** Nobody told where it is, or not any more. */
    record NotOnMap() implements Why {}
  }

  /** Whether it is the tour as the office made it. */
  public boolean isAsPlanned() {
    return dropped.isEmpty() && stays.stream().noneMatch(Stay::isMoved);
  }
}
