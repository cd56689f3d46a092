package akatombo.tourism.web;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.tourism.TourTransport;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import java.util.Map;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/**
 * Where a visitor comes from and returns to: {@code lat,lon}, {@code stop:…} or {@code place:…}.
 */
final class Home {

  private static final String FIELD = "from";
  private static final String STOP = "stop:";
  private static final String PLACE = "place:";
  private static final String ALLOWED = "lat,lon or stop:{feedId:id} or place:{id}";

  private Home() {}

  /** The place; empty when none is named. */
  static Mono<GeoPoint> read(
      Query query,
      InTheCity inTheCity,
      Schedules schedules,
      TourTransport transport,
      Language language) {
    String text = query.text(FIELD);
    if (text == null) {
      return Mono.empty();
    }
    if (text.startsWith(STOP)) {
      return Mono.fromSupplier(() -> stop(text, schedules));
    }
    if (text.startsWith(PLACE)) {
      String id = text.substring(PLACE.length());
      return transport
          .findPlace(id, language)
          .switchIfEmpty(Mono.error(() -> missing("place-not-found", text)));
    }
    return Mono.fromSupplier(() -> point(query, inTheCity, text));
  }

  private static GeoPoint point(Query query, InTheCity inTheCity, String text) {
    GeoPoint point = text.contains(",") ? Around.point(query, FIELD) : null;
    if (point == null) {
      throw Refusals.invalid(FIELD, text, ALLOWED);
    }
    inTheCity.checked(query, FIELD, point);
    return point;
  }

  private static GeoPoint stop(String text, Schedules schedules) {
    StopId id =
        StopId.parse(text.substring(STOP.length()))
            .orElseThrow(() -> Refusals.invalid(FIELD, text, ALLOWED));
    Stop stop = schedules.findStop(id).orElseThrow(() -> missing("stop-not-found", text));
    if (stop.point() == null) {
      throw missing("stop-not-found", text);
    }
    return stop.point();
  }

  private static RuntimeException missing(String code, String id) {
    return Refusals.of(
        HttpStatus.NOT_FOUND, code, "There is no " + id + ".", Map.of("field", FIELD, "id", id));
  }
}
