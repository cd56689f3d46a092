package akatombo.tourism;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.TripOnDate;
import reactor.core.publisher.Mono;

/** Port: what tours need to know of buses beyond the timetables; {@code app} asks the others. */
public interface TourTransport {

  /** Whether the trip is known not to run. */
  boolean isCanceled(TripOnDate trip);

  /** A place a search gave; empty when there is none of that id. */
  Mono<GeoPoint> findPlace(String id, Language language);
}
