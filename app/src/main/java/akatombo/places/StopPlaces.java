package akatombo.places;

import akatombo.gtfs.BoardingType;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.LocationType;
import akatombo.gtfs.Mode;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripPattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stops and stations of a feed as places: platforms in their station, poles by name. */
final class StopPlaces {

  /** Poles of one name that stand no farther apart are one place to a passenger. */
  private static final double ONE_PLACE_METERS = 300;

  private final Schedule schedule;

  private StopPlaces(Schedule schedule) {
    this.schedule = schedule;
  }

  static List<Place> of(Schedule schedule) {
    return new StopPlaces(schedule).places();
  }

  private List<Place> places() {
    List<Place> places = new ArrayList<>();
    Map<String, List<Counted>> polesByName = new LinkedHashMap<>();
    for (Stop stop : schedule.stops()) {
      GeoPoint point = stop.point();
      if (point != null && stop.parent() == null) {
        Counted counted = new Counted(stop, point, trips(stop), departing(stop));
        if (stop.locationType() == LocationType.STATION) {
          places.add(place(List.of(counted)));
        } else if (stop.locationType() == LocationType.STOP) {
          polesByName
              .computeIfAbsent(SearchText.key(stop.name()), key -> new ArrayList<>(2))
              .add(counted);
        }
      }
    }
    polesByName.values().forEach(poles -> addTogether(poles, places));
    return places;
  }

  /** Trips one can board there: a pole where buses only set down is no place to leave from. */
  private int departing(Stop stop) {
    BitSet boarded = new BitSet();
    boarded.set(stop.index());
    schedule.platformsOf(stop).forEach(platform -> boarded.set(platform.index()));
    int trips = 0;
    for (TripPattern pattern : schedule.patternsAt(stop)) {
      for (Trip trip : pattern.trips()) {
        trips += isBoarded(schedule.stopTimes(trip), boarded) ? 1 : 0;
      }
    }
    return trips;
  }

  private static boolean isBoarded(StopTimes times, BitSet stops) {
    for (int position = 0; position < times.size() - 1; position++) {
      if (stops.get(times.stop(position).index()) && times.pickup(position) != BoardingType.NONE) {
        return true;
      }
    }
    return false;
  }

  private int trips(Stop stop) {
    int trips = 0;
    for (TripPattern pattern : schedule.patternsAt(stop)) {
      trips += pattern.trips().size();
    }
    return trips;
  }

  private void addTogether(List<Counted> poles, List<Place> places) {
    List<Counted> left = new ArrayList<>(poles);
    left.sort(
        Comparator.comparingInt(Counted::departing).thenComparingInt(Counted::trips).reversed());
    while (!left.isEmpty()) {
      GeoPoint middle = left.getFirst().point;
      List<Counted> together =
          left.stream().filter(pole -> pole.point.metersTo(middle) <= ONE_PLACE_METERS).toList();
      left.removeAll(together);
      places.add(place(together));
    }
  }

  private Place place(List<Counted> poles) {
    Counted first = poles.getFirst();
    boolean isRail = schedule.routesAt(first.stop).stream().anyMatch(route -> isRail(route.mode()));
    return new Place.OfSchedule(
        schedule,
        first.stop,
        first.point,
        isRail ? PlaceType.STATION : PlaceType.STOP,
        poles.size() == 1 ? List.of() : poles.stream().map(pole -> pole.stop.id()).toList(),
        poles.stream().mapToInt(Counted::trips).sum());
  }

  private static boolean isRail(Mode mode) {
    return switch (mode) {
      case RAIL, SUBWAY, MONORAIL, TRAM -> true;
      case BUS, FERRY, CABLE_CAR, GONDOLA, FUNICULAR, TROLLEYBUS, COACH, AIRPLANE, TAXI -> false;
    };
  }

  private record Counted(Stop stop, GeoPoint point, int trips, int departing) {}
}
