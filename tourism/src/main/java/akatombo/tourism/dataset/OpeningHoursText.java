package akatombo.tourism.dataset;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes days and times of a row in the grammar of OpenStreetMap. */
final class OpeningHoursText {

  private static final String DAYS = "月火水木金土日";
  private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final LocalTime END = LocalTime.of(23, 59);

  private OpeningHoursText() {}

  /** Empty when the row does not say both times. */
  static Optional<String> of(String days, String opens, String closes) {
    Optional<LocalTime> from = Values.time(opens);
    Optional<LocalTime> to = Values.time(closes);
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    String until = to.get().equals(END) ? "24:00" : TIME.format(to.get());
    String hours = TIME.format(from.get()) + "-" + until;
    String onDays = days(Values.plain(days));
    return Optional.of(onDays.isEmpty() ? hours : onDays + " " + hours);
  }

  /** All days, or none that can be read, need no saying. */
  private static String days(String text) {
    List<String> ranges = new ArrayList<>();
    int day = 0;
    int count = 0;
    while (day < DAYS.length()) {
      int last = day;
      while (last < DAYS.length() && text.indexOf(DAYS.charAt(last)) >= 0) {
        last++;
      }
      count += last - day;
      if (last > day) {
        ranges.add(last - day == 1 ? NAMES.get(day) : NAMES.get(day) + "-" + NAMES.get(last - 1));
      }
      day = last + 1;
    }
    return count == DAYS.length() ? "" : String.join(",", ranges);
  }
}
