package akatombo.tourism.hours;

import akatombo.tourism.ClosedReason;
import akatombo.tourism.JapaneseHoliday;
import akatombo.tourism.hours.DayPlan.Part;
import akatombo.tourism.hours.DaySelector.Holidays;
import akatombo.tourism.hours.DaySelector.NthWeekday;
import akatombo.tourism.hours.DaySelector.Weekdays;
import akatombo.tourism.hours.HoursRule.Effect;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/** Finds out why a place is closed: the rule that closes it, or what all that open it lack. */
final class ClosedBecause {

  private ClosedBecause() {}

  static ClosedReason of(List<HoursRule> rules, DayPlan plan, Part now) {
    if (now.comment() != null) {
      return new ClosedReason.Said(now.comment());
    }
    LocalDate day = plan.day();
    HoursRule closing = now.rule();
    if (closing != null && closing.namesDays() && closing.spans().isEmpty()) {
      return ofRule(closing, day);
    }
    if (plan.parts().stream().anyMatch(part -> part.effect() != Effect.CLOSED)) {
      return new ClosedReason.OutsideHours();
    }
    return ofNoRule(rules, day);
  }

  /** Of a rule that closes: the holiday before the date before the day of the week. */
  private static ClosedReason ofRule(HoursRule rule, LocalDate day) {
    List<DaySelector> matching = rule.matching(day).toList();
    return matching.stream()
        .filter(Holidays.class::isInstance)
        .map(Holidays.class::cast)
        .flatMap(holidays -> nearHoliday(day, holidays.offset()).stream())
        .findFirst()
        .orElseGet(() ->
            matching.stream().allMatch(ClosedBecause::isOfWeek)
                ? new ClosedReason.ClosedWeekday(day.getDayOfWeek())
                : season(day));
  }

  private static ClosedReason ofNoRule(List<HoursRule> rules, LocalDate day) {
    List<List<DaySelector>> lacking =
        rules.stream()
            .filter(rule -> rule.effect() != Effect.CLOSED)
            .flatMap(rule -> rule.onlyMismatch(day).stream())
            .toList();
    boolean isForWeekday =
        lacking.stream().anyMatch(each -> each.stream().anyMatch(s -> isOfWeek(s)));
    return isForWeekday ? new ClosedReason.ClosedWeekday(day.getDayOfWeek()) : season(day);
  }

  private static Optional<ClosedReason> nearHoliday(LocalDate day, int offset) {
    LocalDate of = day.minusDays(offset);
    Optional<JapaneseHoliday> holiday = JapaneseHolidays.on(of);
    return holiday.map(it ->
        offset == 0
            ? new ClosedReason.ClosedHoliday(it)
            : new ClosedReason.NearHoliday(it, of, offset));
  }

  private static boolean isOfWeek(DaySelector selector) {
    return selector instanceof Weekdays || selector instanceof NthWeekday;
  }

  private static ClosedReason season(LocalDate day) {
    MonthDay date = MonthDay.from(day);
    if (!date.isBefore(MonthDay.of(12, 28)) || !date.isAfter(MonthDay.of(1, 7))) {
      return new ClosedReason.YearEnd();
    }
    if (!date.isBefore(MonthDay.of(8, 11)) && !date.isAfter(MonthDay.of(8, 17))) {
      return new ClosedReason.Obon();
    }
    return new ClosedReason.OutOfSeason();
  }
}
