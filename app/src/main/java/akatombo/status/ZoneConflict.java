package akatombo.status;

import akatombo.city.City;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A feed whose agency_timezone is another than {@code timezone} of city.yaml: its timetable is read
 * by its own, as GTFS says, and answers write the city's offset.
 */
record ZoneConflict(String feedId, ZoneId ofFeed, ZoneId ofCity) {

  static Optional<ZoneConflict> of(Schedule schedule, City city) {
    return isSame(schedule.zone(), city.timezone())
        ? Optional.empty()
        : Optional.of(new ZoneConflict(schedule.feedId(), schedule.zone(), city.timezone()));
  }

  /** Names such as Asia/Tokyo and Japan are the same clock. */
  private static boolean isSame(ZoneId one, ZoneId other) {
    return one.equals(other) || one.getRules().equals(other.getRules());
  }

  String text(Language language) {
    return language.equals(Language.JAPANESE)
        ? "city.yaml の timezone は %s ですが、フィード %s の agency_timezone は %s です。時刻表はフィードの時間帯で読みます。city.yaml をご確認ください。"
            .formatted(ofCity, feedId, ofFeed)
        : "timezone of city.yaml is %s, but agency_timezone of feed %s is %s. The timetable is read by the feed's; check city.yaml."
            .formatted(ofCity, feedId, ofFeed);
  }
}
