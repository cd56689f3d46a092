package akatombo.routing.itinerary;

import akatombo.routing.Itinerary;
import akatombo.routing.Leg;
import akatombo.routing.Leg.TransitLeg;
import akatombo.routing.PlanRequest;
import akatombo.routing.TravelMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Itineraries with estimated walks before and after, and what is worth showing of many. */
public final class WalkedItineraries {

  private WalkedItineraries() {}

  /** The itinerary with a walk to its first stop and from its last, where there are such. */
  public static Itinerary with(
      PlanRequest asked,
      Itinerary itinerary,
      @Nullable EstimatedWalk before,
      @Nullable EstimatedWalk after) {
    List<Leg> legs = new ArrayList<>(itinerary.legs());
    if (before != null) {
      legs.addFirst(before.endingAt(legs.getFirst().start().effective()));
    }
    if (after != null) {
      legs.add(after.startingAt(legs.getLast().end().effective()));
    }
    return of(asked, legs, itinerary);
  }

  /** Nothing but a walk, at the time that is asked for. */
  public static Itinerary onFoot(PlanRequest asked, EstimatedWalk walk) {
    Leg leg = asked.isArrival() ? walk.endingAt(asked.time()) : walk.startingAt(asked.time());
    return of(asked, List.of(leg), null);
  }

  private static Itinerary of(PlanRequest asked, List<Leg> legs, @Nullable Itinerary ridden) {
    return new Itinerary(
        Saving.idOf(asked, legs),
        legs.getFirst().start().effective(),
        legs.getLast().end().effective(),
        legs.stream().filter(leg -> leg.mode() == TravelMode.WALK).mapToDouble(Leg::meters).sum(),
        ridden == null ? 0 : ridden.transfers(),
        ridden == null ? List.of() : ridden.fares(),
        legs);
  }

  /**
   * Those that no other beats in every respect, and of those in the same vehicles the one with the
   * least walking; the first to arrive first, or when that is asked the last to leave.
   */
  public static List<Itinerary> best(PlanRequest asked, List<Itinerary> all) {
    List<Itinerary> sorted = all.stream().sorted(order(asked.isArrival())).toList();
    List<Itinerary> best = new ArrayList<>();
    for (int i = 0; i < sorted.size() && best.size() < asked.count(); i++) {
      if (!isBeaten(sorted, i)) {
        best.add(sorted.get(i));
      }
    }
    return List.copyOf(best);
  }

  private static boolean isBeaten(List<Itinerary> sorted, int index) {
    for (int other = 0; other < sorted.size(); other++) {
      if (other != index && isBetter(sorted.get(other), sorted.get(index), other < index)) {
        return true;
      }
    }
    return false;
  }

  private static Comparator<Itinerary> order(boolean isArrival) {
    Comparator<Itinerary> latestStart = Comparator.comparing(Itinerary::start).reversed();
    Comparator<Itinerary> earliestEnd = Comparator.comparing(Itinerary::end);
    return isArrival
        ? latestStart.thenComparing(earliestEnd).thenComparingDouble(Itinerary::walkMeters)
        : earliestEnd.thenComparing(latestStart).thenComparingDouble(Itinerary::walkMeters);
  }

  /** A canceled one is shown for what it is, so it neither beats nor is beaten. */
  private static boolean isBetter(Itinerary one, Itinerary other, boolean isFirst) {
    if (rides(one).equals(rides(other))) {
      return one.walkMeters() < other.walkMeters()
          || (one.walkMeters() == other.walkMeters() && isFirst);
    }
    return !one.isCanceled()
        && !other.isCanceled()
        && !one.start().isBefore(other.start())
        && !one.end().isAfter(other.end())
        && one.transfers() <= other.transfers()
        && (one.walkMeters() < other.walkMeters()
            || (one.walkMeters() == other.walkMeters() && isFirst));
  }

  private static List<Object> rides(Itinerary itinerary) {
    return itinerary.transitLegs().stream().<Object>map(TransitLeg::trip).toList();
  }
}
