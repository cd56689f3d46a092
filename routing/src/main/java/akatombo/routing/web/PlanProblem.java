package akatombo.routing.web;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.ServiceDate;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What can be wrong with asking for a plan, as problems with facts. */
final class PlanProblem {

  private PlanProblem() {}

  static ErrorResponseException invalid(String field, String value, String allowed) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "invalid-parameter",
        "%s is %s; allowed is %s."
            .formatted(field, value.isBlank() ? "empty" : '"' + value + '"', allowed),
        Map.of("field", field, "value", value, "allowed", allowed));
  }

  static ErrorResponseException outOfRange(String field, String value, String min, String max) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "parameter-out-of-range",
        "%s is %s; it must lie between %s and %s.".formatted(field, value, min, max),
        Map.of("field", field, "value", value, "min", min, "max", max));
  }

  static ErrorResponseException stopNotFound(String field, String id) {
    return problem(
        HttpStatus.NOT_FOUND,
        "stop-not-found",
        "There is no stop %s.".formatted(id),
        Map.of("field", field, "id", id));
  }

  static ErrorResponseException placeNotFound(String field, String id) {
    return problem(
        HttpStatus.NOT_FOUND,
        "place-not-found",
        "There is no place %s.".formatted(id),
        Map.of("field", field, "id", id));
  }

  static ErrorResponseException tourNotFound(String field, String slug) {
    return problem(
        HttpStatus.NOT_FOUND,
        "tour-not-found",
        "There is no tour %s.".formatted(slug),
        Map.of("field", field, "id", slug));
  }

  static ErrorResponseException itineraryNotFound(String id) {
    return problem(
        HttpStatus.NOT_FOUND,
        "itinerary-not-found",
        "This itinerary's id is damaged, or its trips are gone from the timetable.",
        Map.of("id", id.substring(0, Math.min(id.length(), 200))));
  }

  static ErrorResponseException outsideArea(String field, String value, BoundingBox bounds) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "outside-area",
        "%s (%s) lies outside the area plans are made for: latitude %s to %s, longitude %s to %s."
            .formatted(
                field, value, bounds.minLat(), bounds.maxLat(), bounds.minLon(), bounds.maxLon()),
        Map.of("field", field, "value", value, "bounds", bounds.edges()));
  }

  static ErrorResponseException outsideValidity(String value, ServiceDate from, ServiceDate until) {
    return problem(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "outside-validity",
        "%s lies outside the timetable, which holds from %s until %s."
            .formatted(value, from, until),
        Map.of(
            "field",
            "time",
            "value",
            value,
            "validFrom",
            from.toString(),
            "validUntil",
            until.toString()));
  }

  static ErrorResponseException busy(Duration retryAfter) {
    return retryLater("planner-busy", "Too many plans are being made; try again.", retryAfter);
  }

  static ErrorResponseException unavailable(Duration retryAfter) {
    return retryLater(
        "planner-unavailable",
        "The planner does not answer at the moment; departures still do.",
        retryAfter);
  }

  private static ErrorResponseException retryLater(String code, String detail, Duration after) {
    ErrorResponseException problem =
        problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            code,
            detail,
            Map.of("retryAfterSeconds", after.toSeconds()));
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(after.toSeconds()));
    return problem;
  }

  private static ErrorResponseException problem(
      HttpStatus status, String code, String detail, Map<String, Object> facts) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setType(URI.create("/problems/" + code));
    facts.forEach(body::setProperty);
    return new ErrorResponseException(status, body, null);
  }
}
