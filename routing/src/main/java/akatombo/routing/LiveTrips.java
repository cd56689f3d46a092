package akatombo.routing;

import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.Optional;

/** What is known of trips in realtime; a port, since this module knows no vehicles. */
public interface LiveTrips {

  /** Nothing is known of any trip. */
  LiveTrips NONE =
      new LiveTrips() {
        @Override
        public Optional<LiveTrip> find(TripOnDate trip) {
          return Optional.empty();
        }

        @Override
        public boolean hasCancellations() {
          return false;
        }

        @Override
        public Optional<Instant> newestReport() {
          return Optional.empty();
        }
      };

  /** What is known of a trip. */
  Optional<LiveTrip> find(TripOnDate trip);

  /** Whether any trip is known not to run. */
  boolean hasCancellations();

  /** When the newest report of any vehicle was measured. */
  Optional<Instant> newestReport();
}
