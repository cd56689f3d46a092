package akatombo.gtfs.read;

import java.time.LocalDate;

/**
 * A row of calendar_dates.txt.
 *
 * @param service position in {@link FeedContent#services()}
 * @param added whether service is added (exception_type 1) rather than removed (2)
 */
public record CalendarDateRow(int service, LocalDate date, boolean added) {}
