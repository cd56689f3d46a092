package akatombo.gtfs.check;

import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.NoticeCode;
import akatombo.gtfs.read.NoticeLog;
import akatombo.gtfs.read.TranslationRow;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A translation is of an agency, stop, route or trip that does not exist. */
final class TranslationRule implements Rule {

  @Override
  public void check(FeedContent feed, LocalDate today, NoticeLog log) {
    if (feed.translations().isEmpty()) {
      return;
    }
    Set<String> agencies = new HashSet<>();
    feed.agencies().forEach(agency -> agencies.add(agency.id().id()));
    Set<String> stops = new HashSet<>();
    feed.stops().forEach(stop -> stops.add(stop.id().id()));
    Set<String> routes = new HashSet<>();
    feed.routes().forEach(route -> routes.add(route.id().id()));
    Set<String> trips = new HashSet<>();
    feed.trips()
        .forEach(trip ->
            trips.add(trip.templateTripId() == null ? trip.id().id() : trip.templateTripId()));
    Map<String, Set<String>> ids =
        Map.of("agency", agencies, "stops", stops, "routes", routes, "trips", trips);
    for (TranslationRow row : feed.translations()) {
      Set<String> known = row.table() == null ? null : ids.get(row.table());
      if (known != null && row.recordId() != null && !known.contains(row.recordId())) {
        log.add(
            NoticeCode.TRANSLATION_FOREIGN_KEY_VIOLATION,
            "translations.txt",
            0,
            "record_id",
            row.recordId());
      }
    }
  }
}
