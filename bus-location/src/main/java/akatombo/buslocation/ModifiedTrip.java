package akatombo.buslocation;

import akatombo.gtfs.RouteId;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A trip of the timetable that leaves out stops or runs at other times on one date.
 *
 * @param isRetimed whether its times are others than the timetable's: GTFS-RT's REPLACEMENT
 * @param calls one for each stop position
 */
public record ModifiedTrip(TripOnDate trip, RouteId routeId, boolean isRetimed, List<Call> calls) {

  public ModifiedTrip {
    calls = List.copyOf(calls);
  }

  /**
   * This trip with what another change of it asks for too: what either leaves out is left out, and
   * delays add up.
   */
  public ModifiedTrip and(ModifiedTrip other) {
    if (!trip.equals(other.trip) || calls.size() != other.calls.size()) {
      throw new IllegalArgumentException("changes of different trips: " + trip + " " + other.trip);
    }
    List<Call> both = new ArrayList<>(calls.size());
    for (int i = 0; i < calls.size(); i++) {
      both.add(calls.get(i).and(other.calls.get(i)));
    }
    return new ModifiedTrip(trip, routeId, isRetimed || other.isRetimed, both);
  }

  /** Whether nobody can board or leave it anywhere. */
  public boolean skipsAll() {
    return calls.stream().allMatch(Call::isSkipped);
  }

  /**
   * A call as the timetable has it, and what becomes of it.
   *
   * @param arrival scheduled
   * @param departure scheduled
   * @param delaySeconds by how much later it is planned now
   */
  public record Call(
      int position,
      int sequence,
      StopId stopId,
      Instant arrival,
      Instant departure,
      boolean isSkipped,
      int delaySeconds) {

    private Call and(Call other) {
      return new Call(
          position,
          sequence,
          stopId,
          arrival,
          departure,
          isSkipped || other.isSkipped,
          delaySeconds + other.delaySeconds);
    }

    public Instant plannedArrival() {
      return arrival.plusSeconds(delaySeconds);
    }

    public Instant plannedDeparture() {
      return departure.plusSeconds(delaySeconds);
    }
  }
}
