package akatombo.routing.itinerary;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import akatombo.routing.Endpoint;
import akatombo.routing.PlanPreferences;
import akatombo.routing.TravelMode;
import akatombo.routing.Via;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What an itinerary's id holds: enough to find it again in the timetables and to plan anew. */
public record SavedItinerary(
    Endpoint from,
    Endpoint to,
    GeoPoint fromPoint,
    List<Via> via,
    PlanPreferences preferences,
    Instant start,
    List<SavedLeg> legs) {

  public SavedItinerary {
    via = List.copyOf(via);
    legs = List.copyOf(legs);
  }

  /** The tour on the way, after which one goes on from elsewhere; empty without any. */
  public Optional<Via> tour() {
    return via.stream().filter(each -> each.onward() != null).findFirst();
  }

  /** A leg of it. */
  public sealed interface SavedLeg {

    /**
     * A leg on one's own.
     *
     * @param gapSeconds wait between the leg before and this one
     */
    record Street(TravelMode mode, int gapSeconds, int seconds, int meters, GeoPoint to)
        implements SavedLeg {}

    /**
     * A leg in a vehicle with stop times.
     *
     * @param fromHash of the stop's id, to see that it moved
     * @param departure when it was expected to leave
     * @param arrival when it was expected to arrive
     */
    record Ride(
        TripOnDate trip,
        int fromPosition,
        int toPosition,
        int fromHash,
        int toHash,
        Instant departure,
        Instant arrival,
        boolean isStayingSeated)
        implements SavedLeg {}

    /** A leg in a vehicle that comes when called. */
    record Flex(
        TripOnDate trip,
        StopId fromZone,
        StopId toZone,
        GeoPoint from,
        GeoPoint to,
        Instant departure,
        int seconds,
        int meters)
        implements SavedLeg {}
  }

  /** A short mark of a stop's id. */
  public static int hashOf(StopId stop) {
    return stop.text().hashCode() & 0xffff;
  }
}
