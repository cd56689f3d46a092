package akatombo.tourism.hours;

import akatombo.tourism.hours.DaySelector.Holidays;
import akatombo.tourism.hours.DaySelector.Weekdays;
import akatombo.tourism.hours.HoursRule.Effect;
import akatombo.tourism.hours.HoursRule.Joining;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opening hours in words: the rules one after the other, said the way a sign says them. */
final class HoursText {

  private final HoursWords words;
  private final DayText days;

  private HoursText(HoursWords words) {
    this.words = words;
    this.days = new DayText(words);
  }

  static String of(List<HoursRule> rules, HoursWords words) {
    HoursText text = new HoursText(words);
    List<String> phrases = new ArrayList<>();
    for (HoursRule rule : rules) {
      phrases.add(text.phrase(rule));
      text.closedDay(rule, rules).ifPresent(phrases::add);
    }
    return String.join(words.get("rules"), phrases);
  }

  private String phrase(HoursRule rule) {
    boolean isSaidByClosedDay = dayLeftOut(rule).isPresent();
    List<String> parts = new ArrayList<>();
    if (!isSaidByClosedDay) {
      String on = days.of(rule.days());
      if (!on.isEmpty()) {
        parts.add(on);
      }
    }
    if (!rule.spans().isEmpty()) {
      parts.add(
          rule.spans().stream().map(this::span).collect(Collectors.joining(words.get("list"))));
    }
    String when = String.join(" ", parts);
    String said = withComment(rule, said(rule, when));
    return rule.joining() == Joining.FALLBACK ? words.get("otherwise", said) : said;
  }

  private String said(HoursRule rule, String when) {
    return switch (rule.effect()) {
      case CLOSED -> when.isEmpty() ? words.get("closed") : words.get("closedOn", when);
      case OPEN ->
          when.isEmpty()
              ? words.get("always")
              : rule.spans().isEmpty() ? words.get("openOn", when) : when;
      case UNKNOWN ->
          rule.comment() != null
              ? when
              : when.isEmpty() ? words.get("perhapsOnly") : words.get("perhaps", when);
    };
  }

  private String withComment(HoursRule rule, String said) {
    if (rule.comment() == null) {
      return said;
    }
    return said.isEmpty() ? rule.comment() : words.get("comment", said, rule.comment());
  }

  /** "Closed Mondays" says more shortly what "Tuesday to Sunday" says. */
  private Optional<String> closedDay(HoursRule rule, List<HoursRule> all) {
    return dayLeftOut(rule)
        .filter(day -> all.stream().noneMatch(other -> !other.equals(rule) && names(other, day)))
        .map(day -> {
          String closed = words.get("days." + day);
          return words.get(
              "closedOn", isOpenOnHolidays(rule) ? words.get("unlessHoliday", closed) : closed);
        });
  }

  private static boolean names(HoursRule rule, DayOfWeek day) {
    return rule.days().size() == 1 && weekdays(rule).contains(day);
  }

  /** The one day of the week that a rule for the others leaves out. */
  private static Optional<DayOfWeek> dayLeftOut(HoursRule rule) {
    boolean isOfWeekdays =
        rule.days().size() == 1
            && rule.days().getFirst().stream()
                .allMatch(s -> s instanceof Weekdays || s.equals(new Holidays(0)));
    if (!isOfWeekdays || rule.effect() != Effect.OPEN || rule.joining() != Joining.REPLACING) {
      return Optional.empty();
    }
    List<DayOfWeek> open = weekdays(rule);
    List<DayOfWeek> left =
        Arrays.stream(DayOfWeek.values()).filter(day -> !open.contains(day)).toList();
    return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
  }

  private static List<DayOfWeek> weekdays(HoursRule rule) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day ->
            rule.days().getFirst().stream()
                .anyMatch(s -> s instanceof Weekdays some && some.holds(day)))
        .toList();
  }

  private static boolean isOpenOnHolidays(HoursRule rule) {
    return rule.days().getFirst().contains(new Holidays(0));
  }

  private String span(DaySpan span) {
    if (span.isOpenEnded()) {
      return words.get("onward", time(span.from()));
    }
    return words.get("range", time(span.from()), time(span.to()));
  }

  private String time(DayTime time) {
    return switch (time) {
      case DayTime.Fixed(int minutes) -> clock(minutes);
      case DayTime.BySun(Sun.Event event, int offset) ->
          words.get("sun." + event)
              + (offset == 0 ? "" : (offset < 0 ? " −" : " +") + clock(Math.abs(offset)));
    };
  }

  private static String clock(int minutes) {
    int shown = minutes > DaySpan.DAY ? minutes - DaySpan.DAY : minutes;
    return "%d:%02d".formatted(shown / 60, shown % 60);
  }
}
