package akatombo.tourism.hours;

import static akatombo.tourism.JapaneseHoliday.ACCESSION_DAY;
import static akatombo.tourism.JapaneseHoliday.AUTUMNAL_EQUINOX_DAY;
import static akatombo.tourism.JapaneseHoliday.CHILDRENS_DAY;
import static akatombo.tourism.JapaneseHoliday.CITIZENS_HOLIDAY;
import static akatombo.tourism.JapaneseHoliday.COMING_OF_AGE_DAY;
import static akatombo.tourism.JapaneseHoliday.CONSTITUTION_DAY;
import static akatombo.tourism.JapaneseHoliday.CULTURE_DAY;
import static akatombo.tourism.JapaneseHoliday.EMPERORS_BIRTHDAY;
import static akatombo.tourism.JapaneseHoliday.ENTHRONEMENT_DAY;
import static akatombo.tourism.JapaneseHoliday.FOUNDATION_DAY;
import static akatombo.tourism.JapaneseHoliday.GREENERY_DAY;
import static akatombo.tourism.JapaneseHoliday.LABOR_THANKSGIVING_DAY;
import static akatombo.tourism.JapaneseHoliday.MARINE_DAY;
import static akatombo.tourism.JapaneseHoliday.MOUNTAIN_DAY;
import static akatombo.tourism.JapaneseHoliday.NEW_YEARS_DAY;
import static akatombo.tourism.JapaneseHoliday.RESPECT_FOR_THE_AGED_DAY;
import static akatombo.tourism.JapaneseHoliday.SHOWA_DAY;
import static akatombo.tourism.JapaneseHoliday.SPORTS_DAY;
import static akatombo.tourism.JapaneseHoliday.SUBSTITUTE_HOLIDAY;
import static akatombo.tourism.JapaneseHoliday.VERNAL_EQUINOX_DAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;

import akatombo.tourism.JapaneseHoliday;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The holidays of Japan by law, from 2007 (when the days of May got their present names) to 2099.
 *
 * <p>The equinoxes follow the formula of the National Astronomical Observatory for 1980 to 2099;
 * the law proper is what it announces each February for the next year, which so far never differed.
 */
public final class JapaneseHolidays {

  private static final int FIRST_YEAR = 2007;
  private static final int LAST_YEAR = 2099;
  private static final Map<Integer, Map<LocalDate, JapaneseHoliday>> YEARS =
      new ConcurrentHashMap<>();

  private JapaneseHolidays() {}

  /** The holiday a day is, if it is one. */
  public static Optional<JapaneseHoliday> on(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        YEARS.computeIfAbsent(day.getYear(), JapaneseHolidays::ofYear).get(day));
  }

  private static Map<LocalDate, JapaneseHoliday> ofYear(int year) {
    Map<LocalDate, JapaneseHoliday> national = new HashMap<>();
    addFixed(year, national);
    addOnMondays(year, national);
    addOnce(year, national);
    Map<LocalDate, JapaneseHoliday> all = new HashMap<>(national);
    addBetween(national, all);
    addSubstitutes(national, all);
    return Map.copyOf(all);
  }

  private static void addFixed(int year, Map<LocalDate, JapaneseHoliday> days) {
    days.put(LocalDate.of(year, 1, 1), NEW_YEARS_DAY);
    days.put(LocalDate.of(year, 2, 11), FOUNDATION_DAY);
    days.put(LocalDate.of(year, 3, equinox(year, 20.8431)), VERNAL_EQUINOX_DAY);
    days.put(LocalDate.of(year, 4, 29), SHOWA_DAY);
    days.put(LocalDate.of(year, 5, 3), CONSTITUTION_DAY);
    days.put(LocalDate.of(year, 5, 4), GREENERY_DAY);
    days.put(LocalDate.of(year, 5, 5), CHILDRENS_DAY);
    days.put(LocalDate.of(year, 9, equinox(year, 23.2488)), AUTUMNAL_EQUINOX_DAY);
    days.put(LocalDate.of(year, 11, 3), CULTURE_DAY);
    days.put(LocalDate.of(year, 11, 23), LABOR_THANKSGIVING_DAY);
    if (year <= 2018) {
      days.put(LocalDate.of(year, 12, 23), EMPERORS_BIRTHDAY);
    } else if (year >= 2020) {
      days.put(LocalDate.of(year, 2, 23), EMPERORS_BIRTHDAY);
    }
  }

  private static void addOnMondays(int year, Map<LocalDate, JapaneseHoliday> days) {
    days.put(monday(year, Month.JANUARY, 2), COMING_OF_AGE_DAY);
    days.put(monday(year, Month.SEPTEMBER, 3), RESPECT_FOR_THE_AGED_DAY);
    if (year != 2020 && year != 2021) {
      days.put(monday(year, Month.JULY, 3), MARINE_DAY);
      days.put(monday(year, Month.OCTOBER, 2), SPORTS_DAY);
      if (year >= 2016) {
        days.put(LocalDate.of(year, 8, 11), MOUNTAIN_DAY);
      }
    }
  }

  /** What single laws moved for the Olympic games and made for the new Emperor. */
  private static void addOnce(int year, Map<LocalDate, JapaneseHoliday> days) {
    switch (year) {
      case 2019 -> {
        days.put(LocalDate.of(2019, 5, 1), ACCESSION_DAY);
        days.put(LocalDate.of(2019, 10, 22), ENTHRONEMENT_DAY);
      }
      case 2020 -> {
        days.put(LocalDate.of(2020, 7, 23), MARINE_DAY);
        days.put(LocalDate.of(2020, 7, 24), SPORTS_DAY);
        days.put(LocalDate.of(2020, 8, 10), MOUNTAIN_DAY);
      }
      case 2021 -> {
        days.put(LocalDate.of(2021, 7, 22), MARINE_DAY);
        days.put(LocalDate.of(2021, 7, 23), SPORTS_DAY);
        days.put(LocalDate.of(2021, 8, 8), MOUNTAIN_DAY);
      }
      default -> {}
    }
  }

  private static void addBetween(
      Map<LocalDate, JapaneseHoliday> national, Map<LocalDate, JapaneseHoliday> all) {
    for (LocalDate day : List.copyOf(national.keySet())) {
      if (national.containsKey(day.plusDays(2))) {
        all.putIfAbsent(day.plusDays(1), CITIZENS_HOLIDAY);
      }
    }
  }

  private static void addSubstitutes(
      Map<LocalDate, JapaneseHoliday> national, Map<LocalDate, JapaneseHoliday> all) {
    for (LocalDate day : List.copyOf(national.keySet())) {
      if (day.getDayOfWeek() == SUNDAY) {
        LocalDate next = day.plusDays(1);
        while (national.containsKey(next)) {
          next = next.plusDays(1);
        }
        all.put(next, SUBSTITUTE_HOLIDAY);
      }
    }
  }

  private static LocalDate monday(int year, Month month, int ordinal) {
    return LocalDate.of(year, month, 1).with(dayOfWeekInMonth(ordinal, MONDAY));
  }

  private static int equinox(int year, double in1980) {
    return (int) (in1980 + 0.242194 * (year - 1980)) - (year - 1980) / 4;
  }
}
