package akatombo.buslocation.control;

import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * Dates on which the same trips are meant. GTFS-realtime names trips and dates apart and means each
 * trip on each date, so trips of different dates must not be told together (TripModifications,
 * SelectedTrips and service_dates).
 *
 * @param dates in order
 */
record TripsByDates(List<TripId> trips, List<ServiceDate> dates) {

  /** Tells just these trips on these dates, equal days together; the earliest first. */
  static List<TripsByDates> of(List<TripOnDate> all) {
    Map<ServiceDate, List<TripId>> byDate = new TreeMap<>();
    for (TripOnDate onDate : all) {
      List<TripId> trips = byDate.computeIfAbsent(onDate.serviceDate(), date -> new ArrayList<>());
      if (!trips.contains(onDate.tripId())) {
        trips.add(onDate.tripId());
      }
    }
    SequencedMap<List<TripId>, List<ServiceDate>> byTrips = new LinkedHashMap<>();
    byDate.forEach((date, trips) ->
        byTrips.computeIfAbsent(List.copyOf(trips), same -> new ArrayList<>()).add(date));
    return byTrips.entrySet().stream()
        .map(entry -> new TripsByDates(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }
}
