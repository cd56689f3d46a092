package akatombo.tourism.hours;

import akatombo.tourism.hours.DaySelector.DatePoint;
import akatombo.tourism.hours.DaySelector.Dates;
import akatombo.tourism.hours.DaySelector.DatesFrom;
import akatombo.tourism.hours.DaySelector.Holidays;
import akatombo.tourism.hours.DaySelector.NthWeekday;
import akatombo.tourism.hours.DaySelector.Weekdays;
import akatombo.tourism.hours.DaySelector.Weeks;
import akatombo.tourism.hours.DaySelector.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The days a rule names, in words. */
record DayText(HoursWords words) {

  /** Empty for all days. */
  String of(List<List<DaySelector>> groups) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      List<DaySelector> group = groups.get(i);
      boolean isHolidaysBeforeWeekdays =
          i + 1 < groups.size() && group.stream().allMatch(Holidays.class::isInstance);
      if (isHolidaysBeforeWeekdays) {
        parts.add(holidaysOn(group, any(groups.get(++i))));
      } else if (!group.stream().anyMatch(DayText::isEveryDay)) {
        parts.add(any(group));
      }
    }
    return String.join(" ", parts);
  }

  private static boolean isEveryDay(DaySelector selector) {
    return selector instanceof Weekdays(var first, var last) && first.plus(6) == last;
  }

  private String holidaysOn(List<DaySelector> holidays, String weekdays) {
    return holidays.equals(List.of(new Holidays(0)))
        ? words.get("holidaysOn", weekdays)
        : words.get("weekdayThatIs", weekdays, any(holidays));
  }

  private String any(List<DaySelector> group) {
    return group.stream().map(this::one).collect(Collectors.joining(words.get("list")));
  }

  private String one(DaySelector selector) {
    return switch (selector) {
      case Years years -> stepped(years(years), years.step());
      case Weeks(int first, int last, int step) ->
          stepped(words.get("week", first == last ? first : words.get("range", first, last)), step);
      case Dates dates -> stepped(dates(dates), dates.step());
      case DatesFrom(DatePoint from) -> words.get("since", date(from));
      case Weekdays(var first, var last) ->
          first == last
              ? words.get("days." + first)
              : words.get("range", words.get("day." + first), words.get("day." + last));
      case NthWeekday nth -> shifted(nth(nth), nth.offset());
      case Holidays(int offset) -> holidays(offset);
    };
  }

  private String stepped(String text, int step) {
    return step == 1 ? text : words.get("every", text, step);
  }

  private String years(Years years) {
    String first = words.get("year", years.first());
    if (years.last() == Integer.MAX_VALUE) {
      return words.get("since", first);
    }
    return years.last() == years.first()
        ? first
        : words.get("range", years.first(), words.get("year", years.last()));
  }

  private String dates(Dates dates) {
    return dates.from().equals(dates.to())
        ? date(dates.from())
        : words.get("range", date(dates.from()), date(dates.to()));
  }

  private String date(DatePoint date) {
    String text = date.year() == null ? "" : words.get("year", date.year()) + " ";
    if (date.month() == 0) {
      return text + shifted(words.get("easter"), date.offset());
    }
    String month = words.get("month." + date.month());
    String day =
        date.weekday() != null
            ? month + " " + nth(new NthWeekday(date.weekday(), date.ordinal(), 0))
            : date.day() == 0 ? month : words.get("date", month, date.day());
    return text + shifted(day, date.offset());
  }

  private String nth(NthWeekday nth) {
    String weekday = words.get("the." + nth.weekday());
    if (nth.ordinal() > 0) {
      return words.get("nth", ordinal(nth.ordinal()), weekday);
    }
    return nth.ordinal() == -1
        ? words.get("last", weekday)
        : words.get("nthLast", ordinal(-nth.ordinal()), weekday);
  }

  private String ordinal(int number) {
    String key = "ordinal." + number;
    return words.has(key) ? words.get(key) : Integer.toString(number);
  }

  private String shifted(String text, int days) {
    return days == 0
        ? text
        : words.get(days > 0 ? "daysAfter" : "daysBefore", Math.abs(days), text);
  }

  private String holidays(int offset) {
    if (offset == 0) {
      return words.get("holidays");
    }
    String key = offset > 0 ? "after" : "before";
    int days = Math.abs(offset);
    return days == 1 ? words.get(key + ".1") : words.get(key, days);
  }
}
