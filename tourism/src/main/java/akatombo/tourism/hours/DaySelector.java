package akatombo.tourism.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** One alternative of a rule that says on which days it holds. */
sealed interface DaySelector {

  boolean matches(LocalDate day);

  /** Years {@code first} to {@code last}, every {@code step}th. */
  record Years(int first, int last, int step) implements DaySelector {
    @Override
    public boolean matches(LocalDate day) {
      int year = day.getYear();
      return year >= first && year <= last && (year - first) % step == 0;
    }
  }

  /** Weeks of ISO 8601. */
  record Weeks(int first, int last, int step) implements DaySelector {
    @Override
    public boolean matches(LocalDate day) {
      int week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      return week >= first && week <= last && (week - first) % step == 0;
    }
  }

  /** From a date to a date, over the turn of the year when the second is the earlier. */
  record Dates(DatePoint from, DatePoint to, int step) implements DaySelector {
    @Override
    public boolean matches(LocalDate day) {
      return matchesFromYear(day.getYear(), day) || matchesFromYear(day.getYear() - 1, day);
    }

    private boolean matchesFromYear(int year, LocalDate day) {
      LocalDate start = from.firstIn(year);
      if (start == null || day.isBefore(start)) {
        return false;
      }
      if (from.equals(to) && from.isMissingIn(start.getYear())) {
        return false;
      }
      LocalDate end = to.lastIn(start.getYear());
      if (end != null && end.isBefore(start) && isOverNewYear()) {
        end = to.lastIn(start.getYear() + 1);
      }
      return end != null && !day.isAfter(end) && ChronoUnit.DAYS.between(start, day) % step == 0;
    }

    /** Not when the second Sunday just happens to come before the second Saturday. */
    private boolean isOverNewYear() {
      boolean isOfOneMonth = from.month() == to.month() && from.month() != 0;
      return !isOfOneMonth || (from.weekday() == null && to.weekday() == null);
    }
  }

  /** From a date of one year on, for ever. */
  record DatesFrom(DatePoint from) implements DaySelector {
    @Override
    public boolean matches(LocalDate day) {
      LocalDate start = from.firstIn(day.getYear());
      return start != null && !day.isBefore(start);
    }
  }

  /** Days of the week, over Sunday when the second is the earlier. */
  record Weekdays(DayOfWeek first, DayOfWeek last) implements DaySelector {
    @Override
    public boolean matches(LocalDate day) {
      return holds(day.getDayOfWeek());
    }

    boolean holds(DayOfWeek day) {
      return first.compareTo(last) <= 0
          ? day.compareTo(first) >= 0 && day.compareTo(last) <= 0
          : day.compareTo(first) >= 0 || day.compareTo(last) <= 0;
    }
  }

  /**
   * A day of the week by its place in the month.
   *
   * @param ordinal 1 for the first, -1 for the last
   * @param offset days after it
   */
  record NthWeekday(DayOfWeek weekday, int ordinal, int offset) implements DaySelector {
    @Override
    public boolean matches(LocalDate day) {
      LocalDate before = day.minusDays(offset);
      return before.getDayOfWeek() == weekday
          && before.equals(before.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday)));
    }
  }

  /** Holidays, or as many days after (before, when negative) one. */
  record Holidays(int offset) implements DaySelector {
    @Override
    public boolean matches(LocalDate day) {
      return JapaneseHolidays.on(day.minusDays(offset)).isPresent();
    }
  }

  /**
   * A date of every year or of one.
   *
   * @param year null for every year
   * @param month 0 for Easter
   * @param day 0 for a whole month
   * @param weekday when the day is given by its place in the month, as {@code ordinal}
   * @param offset days after it
   */
  record DatePoint(
      @Nullable Integer year,
      int month,
      int day,
      @Nullable DayOfWeek weekday,
      int ordinal,
      int offset) {

    /** The 29th of February, in most years. */
    private boolean isMissingIn(int inYear) {
      return month != 0 && day > LocalDate.of(inYear, month, 1).lengthOfMonth();
    }

    private @Nullable LocalDate firstIn(int inYear) {
      return in(inYear, true);
    }

    private @Nullable LocalDate lastIn(int inYear) {
      return in(inYear, false);
    }

    /** Null in any year but its own. */
    private @Nullable LocalDate in(int inYear, boolean isFirst) {
      if (year != null && isFirst && year != inYear) {
        return null;
      }
      int of = year == null ? inYear : year;
      if (month == 0) {
        return Easter.in(of).plusDays(offset);
      }
      LocalDate first = LocalDate.of(of, month, 1);
      if (weekday != null) {
        return first.with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday)).plusDays(offset);
      }
      if (day == 0) {
        return isFirst ? first : first.with(TemporalAdjusters.lastDayOfMonth());
      }
      // The 29th of February of a year without one is the first of March, as an end the 28th.
      if (day > first.lengthOfMonth()) {
        return (isFirst ? first.plusMonths(1) : first.with(TemporalAdjusters.lastDayOfMonth()))
            .plusDays(offset);
      }
      return first.withDayOfMonth(day).plusDays(offset);
    }
  }
}
