package akatombo.routing.web;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.StopId;
import akatombo.routing.Endpoint;
import akatombo.routing.Places;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/** Reads {@code lat,lon}, {@code stop:feedId:id} and {@code place:id}. */
final class PlaceReader {

  private static final Pattern COORDINATES =
      Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,20})?),\\s*(-?\\d{1,3}(?:\\.\\d{1,20})?)");
  private static final String ALLOWED = "lat,lon or stop:{feedId:id} or place:{id}";
  private static final int LENGTH_MAX = 300;

  private final Places places;
  private final Schedules schedules;
  private final Optional<Validity> validity;
  private final Language language;

  PlaceReader(Places places, Schedules schedules, Optional<Validity> validity, Language language) {
    this.places = places;
    this.schedules = schedules;
    this.validity = validity;
    this.language = language;
  }

  Mono<Endpoint> read(String field, String text) {
    if (text.length() > LENGTH_MAX) {
      return Mono.error(PlanProblem.invalid(field, text.substring(0, LENGTH_MAX), ALLOWED));
    }
    if (text.startsWith("stop:")) {
      return Mono.fromSupplier(() -> stop(field, text.substring("stop:".length())));
    }
    if (text.startsWith("place:")) {
      String id = text.substring("place:".length());
      return places
          .find(id, language)
          .switchIfEmpty(Mono.error(() -> PlanProblem.placeNotFound(field, id)))
          .map(found -> inArea(field, text, found));
    }
    return Mono.fromSupplier(() -> inArea(field, text, coordinates(field, text)));
  }

  private Endpoint stop(String field, String id) {
    StopId stop =
        StopId.parse(id).orElseThrow(() -> PlanProblem.invalid(field, "stop:" + id, ALLOWED));
    if (schedules.findStop(stop).isEmpty()) {
      throw PlanProblem.stopNotFound(field, id);
    }
    return new Endpoint.AtStop(stop);
  }

  private static Endpoint coordinates(String field, String text) {
    Matcher matcher = COORDINATES.matcher(text);
    if (!matcher.matches()) {
      throw PlanProblem.invalid(field, text, ALLOWED);
    }
    double lat = Double.parseDouble(matcher.group(1));
    double lon = Double.parseDouble(matcher.group(2));
    if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
      throw PlanProblem.invalid(field, text, "latitude -90 to 90, longitude -180 to 180");
    }
    return new Endpoint.At(new GeoPoint(lat, lon), null);
  }

  private Endpoint inArea(String field, String text, Endpoint endpoint) {
    if (endpoint instanceof Endpoint.At at && validity.isPresent()) {
      Validity area = validity.get();
      if (!area.bounds().contains(at.point().lat(), at.point().lon())) {
        throw PlanProblem.outsideArea(field, text, area.bounds());
      }
    }
    return endpoint;
  }
}
