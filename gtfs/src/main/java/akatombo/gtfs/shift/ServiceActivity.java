package akatombo.gtfs.shift;

import akatombo.gtfs.read.CalendarDateRow;
import akatombo.gtfs.read.CalendarRow;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FeedDescription;
import akatombo.gtfs.read.TripRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How many trips run on each date of a feed, from the first date with service to the last.
 *
 * <p>Dates outside feed_info's range do not count, unless nothing would be left.
 */
public final class ServiceActivity {

  /** No feed plans further; it bounds what an absurd end date costs. */
  private static final int DAYS_MAX = 20 * 366;

  private static final long NO_START = -(1L << 40);
  private static final long NO_END = 1L << 40;

  private final long firstDay;
  private final int[] trips;

  private ServiceActivity(long firstDay, int[] trips) {
    this.firstDay = firstDay;
    this.trips = trips;
  }

  /**
   * The activity from a first date.
   *
   * @param trips how many run on that date and on each that follows
   */
  public static ServiceActivity of(LocalDate first, int... trips) {
    return trimmed(first.toEpochDay(), trips, NO_START, NO_END);
  }

  /** The activity of a feed as it was read. */
  public static ServiceActivity of(FeedContent content) {
    LongStream starts =
        LongStream.concat(
            content.calendars().stream().mapToLong(row -> row.start().toEpochDay()),
            content.calendarDates().stream().mapToLong(row -> row.date().toEpochDay()));
    LongStream ends =
        LongStream.concat(
            content.calendars().stream().mapToLong(row -> row.end().toEpochDay()),
            content.calendarDates().stream().mapToLong(row -> row.date().toEpochDay()));
    long first = starts.min().orElse(0);
    long last = Math.clamp(ends.max().orElse(first), first, first + DAYS_MAX);
    int[] daily = daily(content, first, Math.toIntExact(last - first + 1));
    @Nullable FeedDescription description = content.description();
    if (description == null) {
      return trimmed(first, daily, NO_START, NO_END);
    }
    LocalDate start = description.start();
    LocalDate end = description.end();
    ServiceActivity within =
        trimmed(
            first,
            daily,
            start == null ? NO_START : start.toEpochDay(),
            end == null ? NO_END : end.toEpochDay());
    return within.isEmpty() ? trimmed(first, daily, NO_START, NO_END) : within;
  }

  /** Whether no trip ever runs. */
  public boolean isEmpty() {
    return trips.length == 0;
  }

  /** Whether the date is neither before the first date with service nor after the last. */
  boolean spans(long epochDay) {
    return epochDay >= firstDay && epochDay <= lastDay();
  }

  /** How many trips run from one date to another, the second excluded. */
  long tripsBetween(long fromEpochDay, long toEpochDay) {
    int from = Math.clamp(fromEpochDay - firstDay, 0, trips.length);
    int to = Math.clamp(toEpochDay - firstDay, from, trips.length);
    return IntStream.range(from, to).mapToLong(day -> trips[day]).sum();
  }

  long firstDay() {
    return firstDay;
  }

  long lastDay() {
    return firstDay + trips.length - 1;
  }

  private static int[] daily(FeedContent content, long first, int days) {
    int[] tripsOfService = new int[content.services().size()];
    for (TripRow trip : content.trips()) {
      tripsOfService[trip.service()]++;
    }
    boolean[][] runs = new boolean[content.services().size()][];
    for (CalendarRow row : content.calendars()) {
      boolean[] of = days(runs, row.service(), days);
      int end = (int) Math.min(row.end().toEpochDay() - first, days - 1L);
      for (int day = (int) (row.start().toEpochDay() - first); day <= end; day++) {
        of[day] |= row.runsOn(LocalDate.ofEpochDay(first + day).getDayOfWeek());
      }
    }
    for (CalendarDateRow row : content.calendarDates()) {
      long day = row.date().toEpochDay() - first;
      if (day < days) {
        days(runs, row.service(), days)[(int) day] = row.added();
      }
    }
    int[] daily = new int[days];
    for (int service = 0; service < runs.length; service++) {
      for (int day = 0; runs[service] != null && day < days; day++) {
        daily[day] += runs[service][day] ? tripsOfService[service] : 0;
      }
    }
    return daily;
  }

  private static boolean[] days(boolean[][] runs, int service, int days) {
    if (runs[service] == null) {
      runs[service] = new boolean[days];
    }
    return runs[service];
  }

  private static ServiceActivity trimmed(long first, int[] trips, long start, long end) {
    int from = Math.clamp(start - first, 0, trips.length);
    int to = Math.clamp(end - first + 1, 0, trips.length);
    while (from < to && trips[from] == 0) {
      from++;
    }
    while (to > from && trips[to - 1] == 0) {
      to--;
    }
    return new ServiceActivity(first + from, Arrays.copyOfRange(trips, from, Math.max(from, to)));
  }
}
