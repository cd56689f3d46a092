package akatombo.routing.excursion;

import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanOutcome.NoItinerary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What became of planning to a tour and back. */
public sealed interface ExcursionOutcome {

  /**
   * There are ways to it and from it; those that cut the tour short only when there are no others.
   */
  record Planned(List<Excursion> excursions, boolean isWalkEstimated) implements ExcursionOutcome {

    public Planned {
      excursions = List.copyOf(excursions);
    }
  }

  /** The planner found no way there. */
  record NoWayThere(NoItinerary why) implements ExcursionOutcome {}

  /** There is no way back that day at all. */
  record NoWayBack() implements ExcursionOutcome {}

  /**
   * The last way back leaves long before the tour is over.
   *
   * @param arrive when one would be there
   * @param last when the last way back leaves
   * @param missing by so much the tour would have to be cut
   * @param startBy when it must begin at the latest
   */
  record LastWayBackMissed(Instant arrive, Instant last, Duration missing, Instant startBy)
      implements ExcursionOutcome {}

  /**
   * The planner could not be asked.
   *
   * @param outcome anything but {@link PlanOutcome.Planned}
   */
  record Failed(PlanOutcome outcome) implements ExcursionOutcome {}
}
