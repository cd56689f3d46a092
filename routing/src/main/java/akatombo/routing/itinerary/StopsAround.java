package akatombo.routing.itinerary;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedule.StopAt;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.TripPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stops to which somebody would walk where no street is known. */
public final class StopsAround {

  /** Looked at near a place, by feed; a larger city's center has no more within a short walk. */
  private static final int LOOKED_AT = 200;

  /** Wider than any city with a margin. */
  private static final double WIDEST_METERS = 2_000_000;

  private static final double FIRST_METERS = 5_000;

  private StopsAround() {}

  /**
   * Stops within a distance by air, nearest first; each is called at by trips that call at none of
   * the nearer ones.
   */
  public static List<StopAt> of(
      Schedules schedules, GeoPoint place, double radiusMeters, int count) {
    // of the same schedules, so each pattern is there once; their hash takes in every trip
    Set<TripPattern> known = Collections.newSetFromMap(new IdentityHashMap<>());
    List<StopAt> stops = new ArrayList<>();
    for (StopAt stop : served(schedules, place, radiusMeters)) {
      if (stops.size() < count && known.addAll(patterns(schedules, stop))) {
        stops.add(stop);
      }
    }
    return List.copyOf(stops);
  }

  /**
   * The nearest stop with a service, at whatever distance; empty when there is none within a
   * thousand kilometers.
   */
  public static Optional<StopAt> nearest(Schedules schedules, GeoPoint place) {
    Optional<StopAt> nearest = Optional.empty();
    for (double radius = FIRST_METERS; nearest.isEmpty() && radius < WIDEST_METERS; radius *= 4) {
      nearest = served(schedules, place, radius).stream().findFirst();
    }
    return nearest;
  }

  private static List<StopAt> served(Schedules schedules, GeoPoint place, double radiusMeters) {
    return schedules.all().stream()
        .flatMap(schedule -> schedule.stopsNear(place, radiusMeters, LOOKED_AT).stream())
        .filter(stop -> !patterns(schedules, stop).isEmpty())
        .sorted(Comparator.comparingDouble(StopAt::meters))
        .toList();
  }

  private static List<TripPattern> patterns(Schedules schedules, StopAt at) {
    return schedules
        .find(at.stop().id().feedId())
        .map((Schedule schedule) -> schedule.patternsAt(at.stop()))
        .orElse(List.of());
  }
}
