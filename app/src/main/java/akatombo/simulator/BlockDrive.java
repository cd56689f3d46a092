package akatombo.simulator;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How one vehicle drives the trips of its block, one after the other; pure, the same each time. */
final class BlockDrive {

  /** A vehicle is on the map that long before its first trip. */
  static final double SHOWN_BEFORE_SECONDS = 120;

  /** A vehicle stays on the map that long after a trip when no other follows soon. */
  static final double SHOWN_AFTER_SECONDS = 60;

  /** With more time than this between two trips a vehicle goes out of sight. */
  private static final double LAYOVER_MAX_SECONDS = 900;

  private static final double TURN_SECONDS = 20;
  private static final double EMPTY_RUN_SPEED = 10;
  private static final double SAME_PLACE_METERS = 60;

  private final List<TripDrive> drives;

  private BlockDrive(List<TripDrive> drives) {
    this.drives = List.copyOf(drives);
  }

  /**
   * A drive.
   *
   * @param trips of one vehicle, in order, none beginning before the one before it ends
   */
  static BlockDrive of(Schedule schedule, List<Trip> trips, List<TripOnDate> dated) {
    List<TripDrive> drives = new ArrayList<>(trips.size());
    for (int i = 0; i < trips.size(); i++) {
      Trip trip = trips.get(i);
      var pattern = schedule.patternOf(trip).orElseThrow();
      double notBefore =
          drives.isEmpty()
              ? Double.NEGATIVE_INFINITY
              : ready(drives.getLast(), pattern.shape().at(pattern.shape().stopMeters(0)));
      drives.add(new TripDrive(schedule, trip, pattern, dated.get(i), notBefore));
    }
    return new BlockDrive(drives);
  }

  private static double ready(TripDrive before, GeoPoint start) {
    double meters = end(before).metersTo(start);
    return before.endsAt() + Math.max(TURN_SECONDS, meters / EMPTY_RUN_SPEED);
  }

  /** Epoch second after which it is never seen again. */
  double endsAt() {
    return drives.getLast().endsAt() + SHOWN_AFTER_SECONDS;
  }

  /** Where it is; empty when it is not on the road. */
  Optional<Sighting> at(Instant instant) {
    double second = instant.getEpochSecond() + instant.getNano() / 1e9;
    TripDrive before = null;
    for (TripDrive drive : drives) {
      if (second < drive.endsAt()) {
        return before == null ? first(drive, second) : following(before, drive, second);
      }
      before = drive;
    }
    return before != null && second < endsAt()
        ? Optional.of(onTrip(before, second))
        : Optional.empty();
  }

  private static Optional<Sighting> first(TripDrive drive, double second) {
    return second < drive.waitsFrom() ? Optional.empty() : Optional.of(onTrip(drive, second));
  }

  private static Optional<Sighting> following(TripDrive before, TripDrive next, double second) {
    if (second >= next.departsAt()) {
      return Optional.of(onTrip(next, second));
    }
    boolean isSoon = next.departsAt() - before.endsAt() <= LAYOVER_MAX_SECONDS;
    if (isSoon) {
      return Optional.of(layover(before, next, second));
    }
    return second < before.endsAt() + SHOWN_AFTER_SECONDS
        ? Optional.of(onTrip(before, second))
        : first(next, second);
  }

  /** Turns where it is, or drives empty to where the next trip begins, and waits there. */
  private static Sighting layover(TripDrive before, TripDrive next, double second) {
    GeoPoint from = end(before);
    GeoPoint to = next.shape().at(next.firstMeters());
    double meters = from.metersTo(to);
    double driven = (second - before.endsAt()) * EMPTY_RUN_SPEED;
    if (meters <= SAME_PLACE_METERS || driven >= meters) {
      return onTrip(next, second);
    }
    double share = driven / meters;
    return new Sighting(
        new GeoPoint(
            from.lat() + share * (to.lat() - from.lat()),
            from.lon() + share * (to.lon() - from.lon())),
        bearing(from, to),
        EMPTY_RUN_SPEED,
        null,
        0);
  }

  private static Sighting onTrip(TripDrive drive, double second) {
    TripDrive.OnTrip place = drive.at(second);
    return new Sighting(
        drive.shape().at(place.meters()),
        drive.shape().bearing(place.meters()),
        place.speed(),
        drive.id(),
        drive.share(place));
  }

  private static GeoPoint end(TripDrive drive) {
    return drive.shape().at(drive.lastMeters());
  }

  private static double bearing(GeoPoint from, GeoPoint to) {
    double east = (to.lon() - from.lon()) * Math.cos(Math.toRadians(from.lat()));
    return (Math.toDegrees(Math.atan2(east, to.lat() - from.lat())) + 360) % 360;
  }
}
