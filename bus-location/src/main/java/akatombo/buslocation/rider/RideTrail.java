package akatombo.buslocation.rider;

import akatombo.gtfs.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The last minutes of one phone on the path of its trip; immutable.
 *
 * @param origin where its requests come from: phones of one origin count as one rider
 * @param places in the order of time
 */
record RideTrail(String origin, List<RidePlace> places) {

  /** Older places are forgotten: enough to have seen the bus drive between two stops. */
  static final Duration MEMORY = Duration.ofMinutes(5);

  /** Who has come so far along the path has not waited at its stop. */
  private static final double RIDE_METERS = 300;

  /** Nobody walks or runs that fast for so long. */
  private static final double RIDE_METERS_PER_SECOND = 3.5;

  RideTrail {
    places = List.copyOf(places);
  }

  /** A phone that has said nothing yet. */
  static RideTrail of(String origin) {
    return new RideTrail(origin, List.of());
  }

  /** This trail with one position more; one off the path ends it, and a new one begins. */
  RideTrail after(GeoPoint phone, Instant at, RidePath path) {
    if (!places.isEmpty() && !at.isAfter(places.getLast().at())) {
      return this;
    }
    Optional<RidePlace> place =
        places.isEmpty() ? path.first(phone, at) : path.next(places.getLast(), phone, at);
    if (place.isEmpty()) {
      return of(origin);
    }
    List<RidePlace> longer = new ArrayList<>(places);
    longer.removeIf(old -> old.at().isBefore(at.minus(MEMORY)));
    longer.add(place.get());
    return new RideTrail(origin, longer);
  }

  RidePlace newest() {
    return places.getLast();
  }

  /** Whether it has been heard of lately and has, at some time, moved like a bus. */
  boolean isRiding(Instant now, Duration ageMax) {
    return !places.isEmpty() && !newest().at().isBefore(now.minus(ageMax)) && hasRidden();
  }

  private boolean hasRidden() {
    for (int from = 0; from < places.size(); from++) {
      for (int to = places.size() - 1; to > from + 1; to--) {
        double meters = places.get(to).meters() - places.get(from).meters();
        double seconds =
            Duration.between(places.get(from).at(), places.get(to).at()).toMillis() / 1_000.0;
        if (meters >= RIDE_METERS && meters >= RIDE_METERS_PER_SECOND * seconds) {
          return true;
        }
      }
    }
    return false;
  }
}
