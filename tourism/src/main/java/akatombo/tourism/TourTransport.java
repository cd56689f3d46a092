package akatombo.tourism;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Mono;

/** Port: what tours need to know of buses beyond the timetables; {@code app} asks the others. */
public interface TourTransport {

  /** Whether the trip is known not to run. */
  boolean isCanceled(TripOnDate trip);

  /** A place a search gave; empty when there is none of that id. */
  Mono<GeoPoint> findPlace(String id, Language language);

  /** What the trip costs between two stops; empty when that is not known, an error for now. */
  Mono<List<TourFare>> fares(StopId board, StopId alight, TripOnDate trip, Instant departure);
}
