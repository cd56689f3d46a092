package akatombo.tourism.stamp.web;

import akatombo.tourism.Rally;
import akatombo.tourism.request.Refusals;
import akatombo.tourism.stamp.StampOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** Why there is no stamp, or no prize. */
final class StampProblems {

  private final ZoneId zone;
  private final Duration grace;

  /**
   * Problems that tell times in a zone.
   *
   * @param grace how long a proof may wait for a net
   */
  StampProblems(ZoneId zone, Duration grace) {
    this.zone = zone;
    this.grace = grace;
  }

  static ErrorResponseException noCard(String id) {
    return Refusals.notFound("stamp-card-not-found", id);
  }

  static ErrorResponseException noRally(String tour) {
    return Refusals.notFound("rally-not-found", tour);
  }

  static ErrorResponseException unknownPrize() {
    return Refusals.of(
        HttpStatus.NOT_FOUND, "prize-not-found", "Nobody was given this code.", Map.of());
  }

  ErrorResponseException redeemedBefore(String tour, Instant at) {
    return Refusals.of(
        HttpStatus.CONFLICT,
        "prize-redeemed",
        "The prize was handed over at %s.".formatted(time(at)),
        Map.of("tour", tour, "redeemedAt", time(at)));
  }

  static ErrorResponseException stampsMissing(int collected, int needed) {
    return Refusals.of(
        HttpStatus.CONFLICT,
        "stamps-missing",
        "There are %d of %d stamps.".formatted(collected, needed),
        Map.of("collected", collected, "needed", needed));
  }

  static ErrorResponseException tooMany(Instant now) {
    ErrorResponseException problem =
        Refusals.of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-requests",
            "This network has tried many times this hour.",
            Map.of());
    problem
        .getHeaders()
        .set(HttpHeaders.RETRY_AFTER, Long.toString(NetworkAllowance.wait(now).toSeconds()));
    return problem;
  }

  ErrorResponseException refused(StampOutcome outcome, Rally rally) {
    return switch (outcome) {
      case StampOutcome.WrongCode() ->
          unprocessable("stamp-code-wrong", "This place has no such code.", Map.of());
      case StampOutcome.UsedCode() ->
          unprocessable("stamp-code-used", "This code has counted for a card already.", Map.of());
      case StampOutcome.OutOfTime(Instant at) ->
          unprocessable(
              "stamp-out-of-time",
              "The proof is of %s; it may be %d hours old and not of later than now."
                  .formatted(time(at), grace.toHours()),
              Map.of("at", time(at), "hours", grace.toHours()));
      case StampOutcome.NotOn(Instant at) -> notOn(at, rally);
      case StampOutcome.TooVague(double accuracy, double max) ->
          unprocessable(
              "position-too-vague",
              "The position may be %d m off; %d m are the most."
                  .formatted(Math.round(accuracy), Math.round(max)),
              Map.of("accuracyMeters", Math.round(accuracy), "maxMeters", Math.round(max)));
      case StampOutcome.NotThere(long meters) ->
          unprocessable(
              "stamp-elsewhere",
              "The position is %d m away from the place.".formatted(meters),
              Map.of("meters", meters));
      case StampOutcome.NoZone() -> Refusals.invalid("proof", "position", "one of qr, staff");
      case StampOutcome.TooFast(String place, Duration passed, Duration needed) ->
          tooFast(place, passed, needed);
      case StampOutcome.Proved(Instant at) -> throw new IllegalArgumentException("proved at " + at);
    };
  }

  private ErrorResponseException notOn(Instant at, Rally rally) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("at", time(at));
    if (rally.from() != null) {
      facts.put("from", rally.from().toString());
    }
    if (rally.to() != null) {
      facts.put("to", rally.to().toString());
    }
    return unprocessable("rally-not-on", "The rally is not on at %s.".formatted(time(at)), facts);
  }

  private static ErrorResponseException tooFast(String place, Duration passed, Duration needed) {
    return unprocessable(
        "stamp-too-fast",
        "From %s one needs %d s at least; %d s have passed."
            .formatted(place, needed.toSeconds(), passed.toSeconds()),
        Map.of(
            "place", place,
            "passedSeconds", passed.toSeconds(),
            "neededSeconds", needed.toSeconds()));
  }

  private static ErrorResponseException unprocessable(
      String code, String detail, Map<String, Object> facts) {
    return Refusals.of(HttpStatus.UNPROCESSABLE_CONTENT, code, detail, facts);
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
