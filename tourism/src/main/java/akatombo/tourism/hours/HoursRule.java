package akatombo.tourism.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule of opening hours.
 *
 * @param days all groups must match, each by one of its selectors
 * @param spans empty for the whole day
 * @param comment what is written in quotation marks
 */
record HoursRule(
    List<List<DaySelector>> days,
    List<DaySpan> spans,
    Effect effect,
    @Nullable String comment,
    Joining joining) {

  HoursRule {
    days = days.stream().filter(group -> !group.isEmpty()).map(List::copyOf).toList();
    spans = List.copyOf(spans);
  }

  /** What a rule says of the time it names. */
  enum Effect {
    OPEN,
    CLOSED,
    /** Perhaps open: the comment says on what it depends. */
    UNKNOWN
  }

  /** What becomes of the rules before it on the days it names. */
  enum Joining {
    /** {@code ;}: they no longer hold, unless this one only closes. */
    REPLACING,
    /** {@code ,}: they hold too. */
    ADDING,
    /** {@code ||}: they come first. */
    FALLBACK
  }

  boolean holdsOn(LocalDate day) {
    return days.stream()
        .allMatch(group -> group.stream().anyMatch(selector -> selector.matches(day)));
  }

  boolean namesDays() {
    return !days.isEmpty();
  }

  boolean reachesPastMidnight() {
    return spans.stream().anyMatch(DaySpan::mayPassMidnight);
  }

  /** The selectors by which it holds on the day. */
  Stream<DaySelector> matching(LocalDate day) {
    return days.stream().flatMap(List::stream).filter(selector -> selector.matches(day));
  }

  /** The one kind of selector that keeps it from holding on the day, if it is only one. */
  Optional<List<DaySelector>> onlyMismatch(LocalDate day) {
    List<List<DaySelector>> failing =
        days.stream()
            .filter(group -> group.stream().noneMatch(selector -> selector.matches(day)))
            .toList();
    return failing.size() == 1 ? Optional.of(failing.getFirst()) : Optional.empty();
  }
}
