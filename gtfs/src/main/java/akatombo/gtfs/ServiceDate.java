package akatombo.gtfs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The day a trip belongs to; its times may run past midnight into the next calendar day. */
public record ServiceDate(LocalDate date) implements Comparable<ServiceDate> {

  private static final long HALF_DAY_SECONDS = 12 * 3600;

  /** The zero of this day's {@link ServiceTime}s: noon minus 12 h in the zone. */
  public Instant start(ZoneId zone) {
    return date.atTime(LocalTime.NOON).atZone(zone).toInstant().minusSeconds(HALF_DAY_SECONDS);
  }

  /** The instant of a service time of this day. */
  public Instant at(ServiceTime time, ZoneId zone) {
    return start(zone).plusSeconds(time.seconds());
  }

  /** The service time of an instant on this day; negative before the day's zero. */
  public ServiceTime timeOf(Instant instant, ZoneId zone) {
    return new ServiceTime(
        Math.toIntExact(instant.getEpochSecond() - start(zone).getEpochSecond()));
  }

  /** The calendar date of the instant in the zone. */
  public static ServiceDate of(Instant instant, ZoneId zone) {
    return new ServiceDate(instant.atZone(zone).toLocalDate());
  }

  /** The day that many days later (earlier when negative). */
  public ServiceDate plusDays(long days) {
    return new ServiceDate(date.plusDays(days));
  }

  /** Written {@code YYYY-MM-DD}. */
  @Override
  public String toString() {
    return date.toString();
  }

  @Override
  public int compareTo(ServiceDate other) {
    return date.compareTo(other.date);
  }
}
