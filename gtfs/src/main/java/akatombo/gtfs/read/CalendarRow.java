package akatombo.gtfs.read;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A row of calendar.txt.
 *
 * @param service position in {@link FeedContent#services()}
 * @param weekdays bit 0 for Monday to bit 6 for Sunday
 * @param start first day, included
 * @param end last day, included
 */
public record CalendarRow(int service, int weekdays, LocalDate start, LocalDate end) {

  /** Whether the service runs on that day of the week. */
  public boolean runsOn(DayOfWeek day) {
    return (weekdays & (1 << (day.getValue() - 1))) != 0;
  }
}
