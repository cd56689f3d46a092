package akatombo.buslocation.request;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants written with the offset of the feed's zone. */
public final class Times {

  private Times() {}

  /** The zone of a feed; UTC when there is no such feed any more. */
  public static ZoneId zone(Schedules schedules, String feedId) {
    return schedules.find(feedId).map(Schedule::zone).orElse(ZoneOffset.UTC);
  }

  /** The zone of the city's first feed; UTC before there is one. */
  public static ZoneId zone(Schedules schedules) {
    return schedules.all().stream().findFirst().map(Schedule::zone).orElse(ZoneOffset.UTC);
  }

  /** Written to the second, as ISO-8601 with offset; null stays null. */
  public static @Nullable String text(@Nullable Instant instant, ZoneId zone) {
    return instant == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
  }
}
