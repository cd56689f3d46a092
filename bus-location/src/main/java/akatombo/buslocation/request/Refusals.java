package akatombo.buslocation.request;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.GeoPoint;
import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Problems a handler answers with (RFC 9457); {@code app} puts them into the reader's language. */
public final class Refusals {

  private Refusals() {}

  /** A parameter or field that cannot be understood. */
  public static ErrorResponseException invalid(String field, Object value, String allowed) {
    return of(
        HttpStatus.BAD_REQUEST,
        "invalid-parameter",
        "%s is %s; allowed is %s.".formatted(field, quoted(value), allowed),
        Map.of("field", field, "value", value, "allowed", allowed));
  }

  /** A field that has to be there. */
  public static ErrorResponseException missing(String field, String allowed) {
    return of(
        HttpStatus.BAD_REQUEST,
        "missing-parameter",
        "%s is missing; give %s.".formatted(field, allowed),
        Map.of("field", field, "allowed", allowed));
  }

  private static String quoted(Object value) {
    return isEmpty(value) ? "empty" : "\"" + value + "\"";
  }

  private static boolean isEmpty(Object value) {
    return value.toString().isBlank();
  }

  /** A number outside its range. */
  public static ErrorResponseException outOfRange(
      String field, Object value, Object min, Object max) {
    return of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "parameter-out-of-range",
        "%s is %s; it must lie between %s and %s."
            .formatted(field, isEmpty(value) ? "empty" : value, min, max),
        Map.of("field", field, "value", value, "min", min, "max", max));
  }

  /**
   * A place elsewhere.
   *
   * @param bounds of the city's area
   */
  public static ErrorResponseException outsideArea(
      String field, GeoPoint point, BoundingBox bounds) {
    String value = point.lat() + "," + point.lon();
    return of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "outside-area",
        "%s (%s) lies outside the city's area: latitude %s to %s, longitude %s to %s."
            .formatted(
                field, value, bounds.minLat(), bounds.maxLat(), bounds.minLon(), bounds.maxLon()),
        Map.of("field", field, "value", value, "bounds", bounds.edges()));
  }

  /** Nothing of that id, or nothing the sender may see. */
  public static ErrorResponseException notFound(String code, String id) {
    return of(
        HttpStatus.NOT_FOUND, code, "There is nothing of the id " + id + ".", Map.of("id", id));
  }

  /** The sender is no operator. */
  public static ErrorResponseException notAnOperator() {
    return of(HttpStatus.FORBIDDEN, "not-an-operator", "This sender is no operator.", Map.of());
  }

  /** A problem with its facts. */
  public static ErrorResponseException of(
      HttpStatus status, String code, String detail, Map<String, Object> facts) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setType(URI.create("/problems/" + code));
    facts.forEach(body::setProperty);
    return new ErrorResponseException(status, body, null);
  }
}
