package akatombo.buslocation.rider;

import akatombo.buslocation.match.TripRun;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Shape;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The path of one trip on its date, on which phones are looked for and nowhere else. */
record RidePath(TripRun run) {

  /** A phone in a bus is at most so far from the path drawn; most are within 20 m. */
  private static final double OFFSET_MAX_METERS = 60;

  /** No bus is faster (the GTFS-RT validator's W004). */
  private static final double SPEED_MAX_METERS_PER_SECOND = 26;

  /** What two positions of one phone may differ though it stands. */
  private static final double NOISE_METERS = 60;

  private static final int EARLY_SECONDS_MAX = 300;
  private static final int LATE_SECONDS_MAX = 3_600;

  /** The place of a first position: of several the one at which the trip is due by then. */
  Optional<RidePlace> first(GeoPoint phone, Instant at) {
    RidePlace best = null;
    for (int stop = 0; stop < run.last(); stop++) {
      RidePlace place =
          place(phone, at, run.shape().stopMeters(stop), run.shape().stopMeters(stop + 1))
              .orElse(null);
      if (place != null && (best == null || Math.abs(late(place)) < Math.abs(late(best)))) {
        best = place;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The place of the next position: where a bus can have come from the last one. */
  Optional<RidePlace> next(RidePlace last, GeoPoint phone, Instant at) {
    double seconds = Duration.between(last.at(), at).toMillis() / 1_000.0;
    double reach = NOISE_METERS + SPEED_MAX_METERS_PER_SECOND * seconds;
    return place(phone, at, last.meters() - NOISE_METERS, last.meters() + reach)
        .map(place -> new RidePlace(at, Math.max(last.meters(), place.meters())));
  }

  /** The point of the path at a distance: what is shown, and no phone's own position. */
  GeoPoint point(double meters) {
    return run.shape().at(meters);
  }

  private Optional<RidePlace> place(GeoPoint phone, Instant at, double from, double to) {
    double length = run.shape().lengthMeters();
    Shape.Projection near =
        run.shape().project(phone, Math.clamp(from, 0, length), Math.clamp(to, 0, length));
    return Optional.of(new RidePlace(at, near.meters()))
        .filter(place -> near.offsetMeters() <= OFFSET_MAX_METERS && isDue(place));
  }

  private boolean isDue(RidePlace place) {
    double late = late(place);
    return late >= -EARLY_SECONDS_MAX && late <= LATE_SECONDS_MAX;
  }

  /** Seconds after the timetable. */
  private double late(RidePlace place) {
    return place.at().getEpochSecond() - run.scheduledAt(place.meters());
  }
}
