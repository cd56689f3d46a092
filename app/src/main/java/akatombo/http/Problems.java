package akatombo.http;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.GeoPoint;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Makes problems of this module (RFC 9457); the text in other languages is added on the way out.
 */
public final class Problems {

  private Problems() {}

  /** A problem with the facts a client can show or act on. */
  public static ErrorResponseException of(
      HttpStatus status, String code, String detail, Map<String, Object> facts) {
    ProblemDetail problem = ProblemMapping.problem(status, code, detail);
    facts.forEach(problem::setProperty);
    return new ErrorResponseException(status, problem, null);
  }

  /** A problem that needs no facts beside its text. */
  public static ErrorResponseException of(HttpStatus status, String code, String detail) {
    return of(status, code, detail, Map.of());
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

  /** A parameter that cannot be understood. */
  public static ErrorResponseException invalid(String field, String value, String allowed) {
    return of(
        HttpStatus.BAD_REQUEST,
        "invalid-parameter",
        "%s is \"%s\"; allowed is %s.".formatted(field, value, allowed),
        Map.of("field", field, "value", value, "allowed", allowed));
  }

  /** A number outside its range. */
  public static ErrorResponseException outOfRange(String field, Object value, int min, int max) {
    return of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "parameter-out-of-range",
        "%s is %s; it must lie between %s and %s.".formatted(field, value, min, max),
        Map.of("field", field, "value", value, "min", min, "max", max));
  }

  /** A value that cannot be taken, with the field it stood in. */
  public static ErrorResponseException invalid(String field, String detail) {
    return of(HttpStatus.BAD_REQUEST, "invalid-parameter", detail, Map.of("field", field));
  }
}
