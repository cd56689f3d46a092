package akatombo.tourism.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A day as people on their feet mean it: from 3 in the morning until 3 in the next, so that the
 * last bus is the last, whether a timetable writes 25:10 or 1:10 of the day after.
 */
public record VisitDay(LocalDate date, ZoneId zone) {

  private static final LocalTime TURN = LocalTime.of(3, 0);

  /** The day a time belongs to. */
  public static VisitDay of(ZonedDateTime time) {
    boolean isNight = time.toLocalTime().isBefore(TURN);
    return new VisitDay(time.toLocalDate().minusDays(isNight ? 1 : 0), time.getZone());
  }

  /** A time of it; those before 3 are of its night. */
  public Instant at(LocalTime time) {
    return date.plusDays(time.isBefore(TURN) ? 1 : 0).atTime(time).atZone(zone).toInstant();
  }

  /** Its first moment. */
  public Instant start() {
    return date.atTime(TURN).atZone(zone).toInstant();
  }

  /** The first moment after it. */
  public Instant end() {
    return date.plusDays(1).atTime(TURN).atZone(zone).toInstant();
  }
}
