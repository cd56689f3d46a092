package akatombo.simulator;

import akatombo.gtfs.BlockId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What one vehicle has to drive on a service date.
 *
 * @param vehicle its id without the feed, {@code sim-…}
 * @param trips in order
 */
record Duty(String vehicle, ServiceDate date, List<Trip> trips) {

  static final String PREFIX = "sim-";

  Duty {
    trips = List.copyOf(trips);
  }

  /** The id of the vehicle that drives a trip, unless trips of its block overlap. */
  static String vehicle(Trip trip) {
    BlockId block = trip.blockId();
    return PREFIX + (block == null ? trip.id().id() : block.id());
  }

  /** The duties of the block a trip belongs to, or of the trip alone. */
  static List<Duty> of(Schedule schedule, Trip trip, ServiceDate date) {
    BlockId block = trip.blockId();
    if (block == null) {
      return isDrivable(schedule, trip)
          ? List.of(new Duty(vehicle(trip), date, List.of(trip)))
          : List.of();
    }
    List<List<Trip>> vehicles = new ArrayList<>();
    for (Trip candidate : schedule.tripsOfBlock(block)) {
      if (schedule.runs(candidate.serviceId(), date) && isDrivable(schedule, candidate)) {
        addToAFreeVehicle(schedule, candidate, vehicles);
      }
    }
    List<Duty> duties = new ArrayList<>(vehicles.size());
    for (int i = 0; i < vehicles.size(); i++) {
      String suffix = i == 0 ? "" : "-" + (i + 1);
      duties.add(new Duty(vehicle(trip) + suffix, date, vehicles.get(i)));
    }
    return duties;
  }

  /** The trip, dated. */
  TripOnDate dated(Trip trip) {
    return new TripOnDate(trip.id(), date);
  }

  /** Some feeds give one block to trips that overlap; no single vehicle can run those. */
  private static void addToAFreeVehicle(Schedule schedule, Trip trip, List<List<Trip>> vehicles) {
    int departure = schedule.stopTimes(trip).departure(0);
    for (List<Trip> vehicle : vehicles) {
      StopTimes last = schedule.stopTimes(vehicle.getLast());
      if (last.arrival(last.size() - 1) <= departure) {
        vehicle.add(trip);
        return;
      }
    }
    vehicles.add(new ArrayList<>(List.of(trip)));
  }

  private static boolean isDrivable(Schedule schedule, Trip trip) {
    return schedule.patternOf(trip).isPresent() && schedule.stopTimes(trip).size() > 1;
  }
}
