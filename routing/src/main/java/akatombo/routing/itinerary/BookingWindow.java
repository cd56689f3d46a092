package akatombo.routing.itinerary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When a ride can be reserved (booking_rules.txt).
 *
 * @param earliest null when from any time on
 * @param latest null when until the ride
 */
public record BookingWindow(@Nullable Instant earliest, @Nullable Instant latest) {

  /** Whether the ride can be reserved at the moment. */
  public boolean isOpen(Instant at) {
    return (earliest == null || !at.isBefore(earliest)) && (latest == null || !at.isAfter(latest));
  }

  /**
   * The moment that many days before the service date at a time of day.
   *
   * @param time null means the end of that day
   */
  public static Instant daysBefore(
      LocalDate serviceDate, int days, @Nullable LocalTime time, ZoneId zone) {
    LocalDate day = serviceDate.minusDays(days);
    return time == null
        ? day.plusDays(1).atStartOfDay(zone).toInstant()
        : day.atTime(time).atZone(zone).toInstant();
  }

  /** The moment that long before a ride; null without a notice. */
  public static @Nullable Instant before(Instant ride, @Nullable Duration notice) {
    return notice == null ? null : ride.minus(notice);
  }
}
