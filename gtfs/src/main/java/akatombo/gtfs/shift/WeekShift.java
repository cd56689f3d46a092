package akatombo.gtfs.shift;

import akatombo.gtfs.read.CalendarDateRow;
import akatombo.gtfs.read.CalendarRow;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FeedDescription;
import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By how many weeks a feed's calendars are moved for {@code shiftToToday}, and the moving.
 *
 * <p>A feed with service today or on one of the six days that follow, today being within its dates,
 * is left alone. Otherwise its <em>usual weeks</em> are found: the longest run of weeks (Monday to
 * Sunday) with at least four fifths of the trips of its busiest week. Time is laid out in tiles as
 * long as that run, less four weeks where it is longer than eight, so that a month of service still
 * lies ahead on the last day of a tile; a tile is at most 52 weeks, which keeps the season. Today
 * falls into one week of a tile, and the calendars move so that this week of the run comes to lie
 * on today's. The move is a multiple of the tile: it depends on nothing but the feed and the date,
 * and changes once per tile. When today would still have no service (a holiday of old) the next
 * week of the tile is tried, and then any week of the feed.
 */
public final class WeekShift {

  private static final int TILE_MAX = 52;
  private static final int LONG_RUN = 8;
  private static final int KEPT_AHEAD = 4;

  private WeekShift() {}

  /** The weeks to move by; 0 when the feed needs no move, negative for a feed of the future. */
  public static int weeks(ServiceActivity activity, LocalDate today) {
    long day = today.toEpochDay();
    if (activity.isEmpty() || servesWeek(activity, day)) {
      return 0;
    }
    Run run = usualWeeks(activity);
    long thisWeek = week(day);
    return candidates(activity, run, thisWeek)
        .filter(weeks -> servesDay(activity, day - 7 * weeks))
        .findFirst()
        .orElseGet(() ->
            candidates(activity, run, thisWeek)
                .filter(weeks -> servesWeek(activity, day - 7 * weeks))
                .findFirst()
                .orElse(thisWeek + 1 - run.first()))
        .intValue();
  }

  /** Moves worth trying: by the tile first, then onto any week of the feed. */
  private static Stream<Long> candidates(ServiceActivity activity, Run run, long thisWeek) {
    int tile =
        Math.min(TILE_MAX, run.length() > LONG_RUN ? run.length() - KEPT_AHEAD : run.length());
    int place = Math.floorMod(thisWeek - run.first(), tile);
    LongStream ofTile = LongStream.range(place, place + tile).map(i -> run.first() + i % tile);
    LongStream ofFeed = LongStream.rangeClosed(week(activity.firstDay()), week(activity.lastDay()));
    return LongStream.concat(ofTile, ofFeed).mapToObj(week -> thisWeek - week);
  }

  /** The feed with all its dates that many weeks later. */
  public static FeedContent move(FeedContent content, int weeks) {
    if (weeks == 0) {
      return content;
    }
    return new FeedContent(
        content.feedId(),
        content.agencies(),
        content.stops(),
        content.routes(),
        content.services(),
        content.calendars().stream().map(row -> move(row, weeks)).toList(),
        content.calendarDates().stream().map(row -> move(row, weeks)).toList(),
        content.trips(),
        content.stopTimes(),
        content.shapes(),
        content.transfers(),
        content.translations(),
        move(content.description(), weeks),
        content.fares(),
        content.flex(),
        content.stations(),
        content.japan(),
        content.attributions());
  }

  private static CalendarRow move(CalendarRow row, int weeks) {
    return new CalendarRow(
        row.service(), row.weekdays(), row.start().plusWeeks(weeks), row.end().plusWeeks(weeks));
  }

  private static CalendarDateRow move(CalendarDateRow row, int weeks) {
    return new CalendarDateRow(row.service(), row.date().plusWeeks(weeks), row.added());
  }

  private static @Nullable FeedDescription move(@Nullable FeedDescription row, int weeks) {
    if (row == null) {
      return null;
    }
    LocalDate start = row.start();
    LocalDate end = row.end();
    return new FeedDescription(
        row.publisherName(),
        row.publisherUrl(),
        row.lang(),
        row.defaultLang(),
        start == null ? null : start.plusWeeks(weeks),
        end == null ? null : end.plusWeeks(weeks),
        row.version(),
        row.contactEmail(),
        row.contactUrl());
  }

  private static boolean servesDay(ServiceActivity activity, long day) {
    return activity.tripsBetween(day, day + 1) > 0;
  }

  private static boolean servesWeek(ServiceActivity activity, long day) {
    return activity.spans(day) && activity.tripsBetween(day, day + 7) > 0;
  }

  private static Run usualWeeks(ServiceActivity activity) {
    long first = week(activity.firstDay());
    long last = week(activity.lastDay());
    long busiest = 0;
    for (long week = first; week <= last; week++) {
      busiest = Math.max(busiest, tripsOf(activity, week));
    }
    Run longest = new Run(first, 0);
    Run current = longest;
    for (long week = first; week <= last; week++) {
      boolean isUsual = tripsOf(activity, week) * 5 >= busiest * 4;
      current = isUsual ? current.longer() : new Run(week + 1, 0);
      longest = current.length() > longest.length() ? current : longest;
    }
    return longest;
  }

  private static long tripsOf(ServiceActivity activity, long week) {
    long monday = week * 7 - 3;
    return activity.tripsBetween(monday, monday + 7);
  }

  /** Weeks from Monday to Sunday, counted from the one of 1970-01-01, a Thursday. */
  private static long week(long epochDay) {
    return Math.floorDiv(epochDay + 3, 7L);
  }

  /** Consecutive weeks. */
  private record Run(long first, int length) {

    Run longer() {
      return new Run(first, length + 1);
    }
  }
}
