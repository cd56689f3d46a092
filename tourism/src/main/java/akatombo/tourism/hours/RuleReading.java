package akatombo.tourism.hours;

import akatombo.tourism.hours.DaySelector.DatePoint;
import akatombo.tourism.hours.DaySelector.Dates;
import akatombo.tourism.hours.DaySelector.DatesFrom;
import akatombo.tourism.hours.DaySelector.Holidays;
import akatombo.tourism.hours.DaySelector.NthWeekday;
import akatombo.tourism.hours.DaySelector.Weekdays;
import akatombo.tourism.hours.DaySelector.Weeks;
import akatombo.tourism.hours.DaySelector.Years;
import akatombo.tourism.hours.HoursRule.Effect;
import akatombo.tourism.hours.HoursRule.Joining;
import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Month;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.VariableTime;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes our rules of what the parser found; the only place that knows the parser's classes. */
final class RuleReading {

  private RuleReading() {}

  /** Something the grammar allows and we do not evaluate. */
  static final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unsupported(Object what) {
      super(what.toString());
    }
  }

  static HoursRule read(Rule rule) {
    List<List<DaySelector>> days =
        List.of(
            all(rule.getYears()).map(RuleReading::years).toList(),
            all(rule.getWeeks()).map(RuleReading::weeks).toList(),
            all(rule.getDates()).map(RuleReading::dates).toList(),
            holidays(rule, false),
            Stream.concat(
                    all(rule.getDays()).flatMap(RuleReading::weekdays),
                    holidays(rule, true).stream())
                .toList());
    RuleModifier modifier = rule.getModifier();
    return new HoursRule(
        days,
        all(rule.getTimes()).flatMap(RuleReading::spans).toList(),
        effect(modifier),
        comment(rule.getComment(), modifier),
        rule.isFallBack()
            ? Joining.FALLBACK
            : rule.isAdditive() ? Joining.ADDING : Joining.REPLACING);
  }

  private static Effect effect(@Nullable RuleModifier modifier) {
    if (modifier == null) {
      return Effect.OPEN;
    }
    // A comment with no word before it leaves it open whether it is open.
    return switch (modifier.getModifier()) {
      case OPEN -> Effect.OPEN;
      case CLOSED, OFF -> Effect.CLOSED;
      case UNKNOWN -> Effect.UNKNOWN;
      case null -> Effect.UNKNOWN;
    };
  }

  private static @Nullable String comment(
      @Nullable String before, @Nullable RuleModifier modifier) {
    String after = modifier == null ? null : modifier.getComment();
    return after == null ? before : after;
  }

  private static DaySelector years(YearRange years) {
    int last =
        years.isOpenEnded()
            ? Integer.MAX_VALUE
            : years.getEndYear() == YearRange.UNDEFINED_YEAR
                ? years.getStartYear()
                : years.getEndYear();
    return new Years(years.getStartYear(), last, step(years.getInterval()));
  }

  private static DaySelector weeks(WeekRange weeks) {
    int last =
        weeks.getEndWeek() == WeekRange.UNDEFINED_WEEK ? weeks.getStartWeek() : weeks.getEndWeek();
    if (last < weeks.getStartWeek()) {
      throw new Unsupported(weeks);
    }
    return new Weeks(weeks.getStartWeek(), last, step(weeks.getInterval()));
  }

  private static int step(int interval) {
    return Math.max(1, interval);
  }

  private static DaySelector dates(DateRange range) {
    DateWithOffset start = range.getStartDate();
    DatePoint from = point(start, start);
    if (start.isOpenEnded()) {
      if (from.year() == null) {
        throw new Unsupported(range);
      }
      return new DatesFrom(from);
    }
    DateWithOffset end = range.getEndDate();
    DatePoint to = end == null ? from : point(end, start);
    return new Dates(from, to, step(range.getInterval()));
  }

  /** A date; what the end of a range does not say is as in its start. */
  private static DatePoint point(DateWithOffset date, DateWithOffset start) {
    if (date.getWeekDayOffset() != null) {
      throw new Unsupported(date);
    }
    Integer year = date.undefinedYear() ? null : date.getYear();
    WeekDay nth = date.getNthWeekDay();
    boolean isEaster = date.getVarDate() != null;
    int month = 0;
    if (!isEaster) {
      var named = date.getMonth() == null ? start.getMonth() : date.getMonth();
      if (named == null) {
        throw new Unsupported(date);
      }
      month = Month.nameValues().indexOf(named.toString()) + 1;
    }
    int day = date.getDay() == DateWithOffset.UNDEFINED_MONTH_DAY ? 0 : date.getDay();
    return new DatePoint(
        year, month, day, nth == null ? null : day(nth), date.getNth(), date.getDayOffset());
  }

  private static List<DaySelector> holidays(Rule rule, boolean asWeekday) {
    List<DaySelector> selectors = new ArrayList<>();
    all(rule.getHolidays())
        .filter(holiday -> holiday.getUseAsWeekDay() == asWeekday)
        .forEach(holiday -> {
          if (holiday.getType() != Holiday.Type.PH) {
            throw new Unsupported(holiday);
          }
          selectors.add(new Holidays(holiday.getOffset()));
        });
    return selectors;
  }

  private static Stream<DaySelector> weekdays(WeekDayRange range) {
    DayOfWeek first = day(range.getStartDay());
    if (range.getNths() != null && !range.getNths().isEmpty()) {
      return range.getNths().stream()
          .flatMap(RuleReading::ordinals)
          .map(ordinal -> new NthWeekday(first, ordinal, range.getOffset()));
    }
    return Stream.of(
        new Weekdays(first, range.getEndDay() == null ? first : day(range.getEndDay())));
  }

  private static Stream<Integer> ordinals(Nth nth) {
    int last = nth.getEndNth() == Nth.INVALID_NTH ? nth.getStartNth() : nth.getEndNth();
    return Stream.iterate(nth.getStartNth(), each -> each <= last, each -> each + 1)
        .filter(each -> each != 0);
  }

  private static DayOfWeek day(WeekDay day) {
    return DayOfWeek.of(WeekDay.nameValues().indexOf(day.toString()) + 1);
  }

  private static Stream<DaySpan> spans(TimeSpan span) {
    if (span.getInterval() != 0) {
      throw new Unsupported(span);
    }
    DayTime from = time(span.getStartEvent(), span.getStart());
    boolean hasEnd = span.getEndEvent() != null || span.getEnd() != TimeSpan.UNDEFINED_TIME;
    if (!hasEnd && !span.isOpenEnded()) {
      throw new Unsupported(span);
    }
    if (!hasEnd) {
      return Stream.of(openEnded(span, from));
    }
    DayTime to = time(span.getEndEvent(), span.getEnd());
    DaySpan sure = new DaySpan(from, to, false);
    return span.isOpenEnded() ? Stream.of(sure, openEnded(span, to)) : Stream.of(sure);
  }

  private static DaySpan openEnded(TimeSpan span, DayTime from) {
    if (from instanceof DayTime.Fixed fixed) {
      return DaySpan.openEnded(from, fixed.minutes());
    }
    throw new Unsupported(span);
  }

  private static DayTime time(@Nullable VariableTime event, int minutes) {
    return event == null
        ? new DayTime.Fixed(minutes)
        : new DayTime.BySun(Sun.Event.valueOf(event.getEvent().name()), event.getOffset());
  }

  private static <T> Stream<T> all(@Nullable List<T> list) {
    return list == null ? Stream.empty() : list.stream();
  }
}
