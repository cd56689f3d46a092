package akatombo.buslocation.web;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * What can be wrong with a read, in English; {@code {fact}} stands for a fact's value (RFC 9457).
 */
enum ReadProblem {
  STOP_NOT_FOUND(HttpStatus.NOT_FOUND, "Stop not found", "There is no stop {id}."),
  ROUTE_NOT_FOUND(HttpStatus.NOT_FOUND, "Route not found", "There is no route {id}."),
  TRIP_NOT_FOUND(HttpStatus.NOT_FOUND, "Trip not found", "There is no trip {id}."),
  TRIP_NOT_RUNNING(
      HttpStatus.NOT_FOUND,
      "Trip does not run that day",
      "Trip {id} does not run on {date}; it next runs on {nextDates}."),
  INVALID_PARAMETER(
      HttpStatus.BAD_REQUEST, "Invalid parameter", "{field} is \"{value}\"; allowed is {allowed}."),
  PARAMETER_OUT_OF_RANGE(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "Parameter out of range",
      "{field} is {value}; it must lie between {min} and {max}."),
  OUTSIDE_VALIDITY(
      HttpStatus.UNPROCESSABLE_CONTENT,
      "Outside the timetable's validity",
      "{value} lies outside the timetable, which holds from {validFrom} until {validUntil}."),
  TOO_MANY_REQUESTS(
      HttpStatus.TOO_MANY_REQUESTS, "Too many requests", "This address asks too often; slow down."),
  TOO_MANY_STREAMS(
      HttpStatus.TOO_MANY_REQUESTS,
      "Too many streams",
      "This address already holds {max} streams."),
  INTERNAL(
      HttpStatus.INTERNAL_SERVER_ERROR,
      "Internal error",
      "Something went wrong here; it was logged.");

  /** When to come again after a refusal that will pass. */
  private static final String RETRY_AFTER_SECONDS = "10";

  private final HttpStatus status;
  private final String title;
  private final String detail;

  ReadProblem(HttpStatus status, String title, String detail) {
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  /** The last part of {@code type}. */
  private String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the same request may succeed later. */
  private boolean isRetryable() {
    return status == HttpStatus.TOO_MANY_REQUESTS || status.is5xxServerError();
  }

  private String detail(Map<String, Object> facts) {
    String text = detail;
    for (Map.Entry<String, Object> fact : facts.entrySet()) {
      text = text.replace("{" + fact.getKey() + "}", String.valueOf(fact.getValue()));
    }
    return text;
  }

  /** The refusal as Spring carries it; the application puts it into the reader's language. */
  Refusal with(Map<String, Object> facts) {
    Map<String, Object> sorted = new TreeMap<>(facts);
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail(sorted));
    problem.setType(URI.create("/problems/" + code()));
    problem.setTitle(title);
    sorted.forEach(problem::setProperty);
    Refusal refusal = new Refusal(problem);
    if (isRetryable()) {
      refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    return refusal;
  }

  static Refusal invalid(String field, String value, String allowed) {
    return INVALID_PARAMETER.with(Map.of("field", field, "value", value, "allowed", allowed));
  }

  static Refusal outOfRange(String field, Object value, Object min, Object max) {
    return PARAMETER_OUT_OF_RANGE.with(
        Map.of("field", field, "value", value, "min", min, "max", max));
  }

  /** A refusal is an answer, not a fault: where it was made is of no interest. */
  static final class Refusal extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private Refusal(ProblemDetail body) {
      super(HttpStatus.valueOf(body.getStatus()), body, null);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
