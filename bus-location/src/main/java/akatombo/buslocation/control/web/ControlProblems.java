package akatombo.buslocation.control.web;

import akatombo.buslocation.request.Refusals;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What an office may be answered with. */
final class ControlProblems {

  private static final int CHANGES_MAX = 200;

  private ControlProblems() {}

  static ErrorResponseException malformed(String detail) {
    return Refusals.of(HttpStatus.BAD_REQUEST, "malformed-request", detail, Map.of());
  }

  static ErrorResponseException invalid(String field, String detail) {
    return Refusals.of(
        HttpStatus.BAD_REQUEST, "invalid-parameter", field + ": " + detail, Map.of("field", field));
  }

  static ErrorResponseException notAnOperator() {
    return Refusals.of(
        HttpStatus.FORBIDDEN, "not-an-operator", "this sender runs no service", Map.of());
  }

  static ErrorResponseException anotherAgency(String field, String id, String agency) {
    return Refusals.of(
        HttpStatus.FORBIDDEN,
        "trip-of-another-agency",
        id + " belongs to agency " + agency,
        Map.of("field", field, "id", id, "agencyId", agency));
  }

  static ErrorResponseException unknown(String code, String what, String field, String id) {
    return Refusals.of(
        HttpStatus.NOT_FOUND,
        code,
        "There is no " + what + " " + id + ".",
        Map.of("field", field, "id", id));
  }

  static ErrorResponseException notRunning(String id, String date, List<String> nextDates) {
    return Refusals.of(
        HttpStatus.NOT_FOUND,
        "trip-not-running",
        "Trip " + id + " does not run on " + date + ".",
        Map.of("field", "date", "id", id, "date", date, "nextDates", nextDates));
  }

  static ErrorResponseException endBeforeStart(String field) {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "end-before-start",
        field + " must be later than the start",
        Map.of("field", field));
  }

  static ErrorResponseException outOfRange(String field, Object value, Object min, Object max) {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "parameter-out-of-range",
        field + " is " + value + "; it must lie between " + min + " and " + max,
        Map.of("field", field, "value", value, "min", min, "max", max));
  }

  static ErrorResponseException outsideValidity(
      String field, ServiceDate date, Schedule.DateRange range) {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "outside-validity",
        "%s is %s; the timetable tells of %s to %s."
            .formatted(field, date, range.first(), range.last()),
        Map.of(
            "field",
            field,
            "value",
            date.toString(),
            "validFrom",
            range.first().toString(),
            "validUntil",
            range.last().toString()));
  }

  /**
   * Nothing of what is chosen lies ahead.
   *
   * @param field the date or the end of the window
   */
  static ErrorResponseException alreadyEnded(String field, String value, ZoneId zone, Instant end) {
    String ended = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(end.atZone(zone));
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "trip-already-ended",
        field + " is " + value + "; by then the last trip has ended, at " + ended,
        Map.of("field", field, "value", value, "ended", ended));
  }

  static ErrorResponseException polygonNotClosed() {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "polygon-not-closed",
        "area: the last corner of a polygon is the first again",
        Map.of("field", "area"));
  }

  static ErrorResponseException tooManyPoints(String field, int count, int max) {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "too-many-points",
        field + " has " + count + " points and may have " + max,
        Map.of("field", field, "count", count, "max", max));
  }

  static ErrorResponseException tooManyTrips(int count, int max) {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "too-many-trips",
        "this is about " + count + " trips; " + max + " can be changed at once",
        Map.of("count", count, "max", max));
  }

  /**
   * There is no trip it could be about.
   *
   * @param field which keeps them out
   */
  static ErrorResponseException nothingAffected(String field, String reason) {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "no-trip-affected",
        field + ": " + reason,
        Map.of("field", field));
  }

  /**
   * Trips are led around some of these stops already.
   *
   * @param id of the detour in force
   */
  static ErrorResponseException detourInForce(String id, long trips) {
    return Refusals.of(
        HttpStatus.CONFLICT,
        "detour-in-force",
        "detour %s leads %d of these trips around some of these stops already; take it back first"
            .formatted(id, trips),
        Map.of("id", id, "trips", trips));
  }

  /**
   * None of these trips runs as it is.
   *
   * @param id of the cancellation in force
   */
  static ErrorResponseException cancellationInForce(String id, int trips) {
    return Refusals.of(
        HttpStatus.CONFLICT,
        "cancellation-in-force",
        "these trips (%d) are canceled already, by cancellation %s".formatted(trips, id),
        Map.of("id", id, "trips", trips));
  }

  static ErrorResponseException previewOutdated(int trips) {
    return Refusals.of(
        HttpStatus.CONFLICT,
        "preview-outdated",
        "other trips are concerned now than in the preview; look at it again",
        Map.of("field", "previewId", "trips", trips));
  }

  static ErrorResponseException keyReused() {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "this Idempotency-Key came with another request before",
        Map.of("field", "Idempotency-Key"));
  }

  /** Somebody else was faster: what is there now and what was sent, field by field. */
  static ErrorResponseException changedMeanwhile(
      String id, String etag, List<FieldChange> changes) {
    return Refusals.of(
        HttpStatus.PRECONDITION_FAILED,
        "changed-meanwhile",
        id + " is at version " + etag + " now; `changes` tells where it differs from yours",
        Map.of(
            "id",
            id,
            "etag",
            etag,
            "changes",
            changes.stream().limit(CHANGES_MAX).map(FieldChange::json).toList()));
  }

  static ErrorResponseException versionNeeded() {
    return Refusals.of(
        HttpStatus.PRECONDITION_REQUIRED,
        "version-needed",
        "say with If-Match which version this changes",
        Map.of("field", "If-Match"));
  }

  static ErrorResponseException databaseUnavailable(@Nullable Throwable cause) {
    ProblemDetail body =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.SERVICE_UNAVAILABLE,
            "nothing can be changed now; what was published goes on being served");
    body.setType(URI.create("/problems/database-unavailable"));
    ErrorResponseException problem =
        new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE, body, cause);
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "10");
    return problem;
  }
}
