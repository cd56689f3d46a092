package akatombo.buslocation.ingest;

import akatombo.buslocation.VehicleId;
import akatombo.buslocation.request.Refusals;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The problems a sender of reports may be answered with. */
final class IngestProblems {

  /** The service reads its feeds again and again while it starts. */
  static final Duration TIMETABLE_WAIT = Duration.ofSeconds(5);

  private IngestProblems() {}

  static ErrorResponseException noTimetableYet() {
    return retryable(
        Refusals.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "unavailable",
            "no timetable is served yet; send the same again",
            Map.of()),
        TIMETABLE_WAIT);
  }

  static ErrorResponseException malformed(
      @Nullable String field, @Nullable Long offset, String detail) {
    ErrorResponseException problem =
        Refusals.of(HttpStatus.BAD_REQUEST, "malformed-request", detail, Map.of());
    if (field != null) {
      problem.getBody().setProperty("field", field);
    }
    if (offset != null) {
      problem.getBody().setProperty("offset", offset);
    }
    return problem;
  }

  static ErrorResponseException unsupportedMediaType(List<MediaType> types) {
    List<String> supported = types.stream().map(MediaType::toString).toList();
    return Refusals.of(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "unsupported-media-type",
        "the body must be " + String.join(" or ", supported),
        Map.of("supported", supported));
  }

  static ErrorResponseException tooMany(int count, int max) {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "too-many-entries",
        "the message has " + count + " entries and may have " + max,
        Map.of("count", count, "max", max));
  }

  static ErrorResponseException noGrant() {
    return Refusals.of(
        HttpStatus.FORBIDDEN, "not-an-operator", "this sender may not write positions", Map.of());
  }

  static ErrorResponseException vehicleOfAnother(VehicleId vehicle) {
    return Refusals.of(
        HttpStatus.FORBIDDEN,
        "vehicle-of-another-operator",
        "vehicle " + vehicle + " belongs to another operator",
        Map.of("vehicleId", vehicle.text()));
  }

  static ErrorResponseException vehicleOfAnotherDevice(VehicleId own) {
    return Refusals.of(
        HttpStatus.FORBIDDEN,
        "vehicle-of-another-device",
        "this device is bound to vehicle " + own,
        Map.of("vehicleId", own.text()));
  }

  static ErrorResponseException tooManyVehicles(int max) {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "too-many-vehicles",
        "an operator may have " + max + " vehicles",
        Map.of("max", max));
  }

  static ErrorResponseException signatureMissing() {
    return Refusals.of(
        HttpStatus.UNAUTHORIZED,
        "signature-missing",
        "this device signs its requests: send X-Akatombo-Timestamp, -Nonce and -Signature",
        Map.of());
  }

  static ErrorResponseException signatureInvalid() {
    return Refusals.of(
        HttpStatus.UNAUTHORIZED,
        "signature-invalid",
        "the signature does not fit the request and the key given at enrolment",
        Map.of());
  }

  static ErrorResponseException signatureExpired(Instant now) {
    return Refusals.of(
        HttpStatus.UNAUTHORIZED,
        "signature-expired",
        "the request was signed too long ago, or the device's clock is wrong",
        Map.of(
            "serverTime", now.truncatedTo(ChronoUnit.SECONDS).toString(),
            "serverTimeMillis", now.toEpochMilli()));
  }

  static ErrorResponseException signatureReplayed() {
    return Refusals.of(
        HttpStatus.UNAUTHORIZED,
        "signature-replayed",
        "this nonce was used before; sign again with a new one",
        Map.of());
  }

  static ErrorResponseException overloaded(Duration retryAfter) {
    return retryable(
        Refusals.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-requests",
            "nothing of this message was taken; send it again later",
            Map.of()),
        retryAfter);
  }

  static ErrorResponseException databaseUnavailable(Throwable cause) {
    return retryable(
        problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "database-unavailable",
            "the owner of a new vehicle cannot be looked up now",
            Map.of(),
            cause),
        Duration.ofSeconds(10));
  }

  private static ErrorResponseException retryable(
      ErrorResponseException problem, Duration retryAfter) {
    problem
        .getHeaders()
        .set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
    return problem;
  }

  private static ErrorResponseException problem(
      HttpStatus status,
      String code,
      String detail,
      Map<String, Object> facts,
      @Nullable Throwable cause) {
    ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
    body.setType(URI.create("/problems/" + code));
    facts.forEach(body::setProperty);
    return new ErrorResponseException(status, body, cause);
  }
}
