package akatombo.buslocation.control.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as people of a language write them. */
final class Spoken {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Spoken() {}

  static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }

  static String date(Instant at, ZoneId zone, String language) {
    String pattern =
        switch (language.split("-", 2)[0]) {
          case "ja", "zh" -> "M月d日";
          case "ko" -> "M월 d일";
          default -> "d MMM";
        };
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(at.atZone(zone));
  }

  static String moment(Instant at, ZoneId zone, String language) {
    return date(at, zone, language) + " " + time(at, zone);
  }

  /** What stands between the names of a list. */
  static String separator(String language) {
    return language.startsWith("ja") || language.startsWith("zh") ? "、" : ", ";
  }
}
