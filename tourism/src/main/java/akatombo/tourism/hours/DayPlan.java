package akatombo.tourism.hours;

import akatombo.tourism.hours.HoursRule.Effect;
import akatombo.tourism.hours.HoursRule.Joining;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one day, minute by minute, as the reference evaluator ({@code
 * opening_hours.js}) reads them.
 *
 * @param parts in order, together the whole day
 */
record DayPlan(LocalDate day, List<Part> parts) {

  /**
   * A part of the day that is all alike.
   *
   * @param rule that says so; null when none does, which is closed
   */
  record Part(int from, int to, Effect effect, @Nullable String comment, @Nullable HoursRule rule) {

    boolean isLike(Part other) {
      return effect == other.effect && Objects.equals(comment, other.comment);
    }
  }

  /** A rule that holds on a day, with its spans of that day in minutes. */
  private record Holding(HoursRule rule, boolean isAllDay, List<DaySpan.Minutes> spans) {}

  static DayPlan of(List<HoursRule> rules, LocalDate day, Sun sun) {
    List<Holding> holding = holding(rules, day, sun);
    NavigableSet<Integer> edges = new TreeSet<>(List.of(0, DaySpan.DAY));
    for (Holding each : holding) {
      for (DaySpan.Minutes span : each.spans()) {
        edges.add(span.from());
        edges.add(span.to());
      }
    }
    List<Part> parts = new ArrayList<>();
    for (int from : edges.subSet(0, true, DaySpan.DAY, false)) {
      Integer to = Objects.requireNonNull(edges.higher(from));
      Part part = part(holding, from, Math.min(to, DaySpan.DAY));
      if (!parts.isEmpty() && parts.getLast().isLike(part)) {
        Part last = parts.removeLast();
        part = new Part(last.from(), part.to(), part.effect(), part.comment(), last.rule());
      }
      parts.add(part);
    }
    return new DayPlan(day, List.copyOf(parts));
  }

  /** The part a minute of the day is in. */
  Part at(int minute) {
    return parts.stream().filter(part -> minute < part.to()).findFirst().orElse(parts.getLast());
  }

  private static List<Holding> holding(List<HoursRule> rules, LocalDate day, Sun sun) {
    List<Holding> holding = new ArrayList<>();
    boolean isAfterRuleForAllDays = false;
    for (HoursRule rule : rules) {
      if (rule.holdsOn(day)) {
        boolean isNamed =
            rule.namesDays() || (isAfterRuleForAllDays && rule.effect() == Effect.OPEN);
        if (isNamed && rule.joining() == Joining.REPLACING && rule.effect() != Effect.CLOSED) {
          holding.clear();
        }
        holding.add(
            new Holding(
                rule,
                rule.spans().isEmpty(),
                rule.spans().stream().map(span -> span.on(day, sun)).toList()));
      }
      if (rule.reachesPastMidnight() && rule.holdsOn(day.minusDays(1))) {
        holding.add(fromTheDayBefore(rule, day.minusDays(1), sun));
      }
      isAfterRuleForAllDays = !rule.namesDays();
    }
    return holding;
  }

  private static Holding fromTheDayBefore(HoursRule rule, LocalDate before, Sun sun) {
    List<DaySpan.Minutes> rest =
        rule.spans().stream()
            .map(span -> span.on(before, sun))
            .filter(span -> span.to() > DaySpan.DAY)
            .map(span ->
                new DaySpan.Minutes(
                    Math.max(0, span.from() - DaySpan.DAY),
                    span.to() - DaySpan.DAY,
                    span.isGuess()))
            .toList();
    return new Holding(rule, false, rest);
  }

  private static Part part(List<Holding> holding, int from, int to) {
    Part found = new Part(from, to, Effect.CLOSED, null, null);
    for (Holding each : holding) {
      boolean isGuess = false;
      boolean isIn = each.isAllDay();
      for (DaySpan.Minutes span : each.spans()) {
        if (from >= span.from() && from < span.to()) {
          isIn = true;
          isGuess = span.isGuess();
        }
      }
      boolean isFree = each.rule().joining() != Joining.FALLBACK || found.effect() == Effect.CLOSED;
      if (isIn && isFree) {
        Effect effect = each.rule().effect();
        Effect shown = isGuess && effect == Effect.OPEN ? Effect.UNKNOWN : effect;
        found = new Part(from, to, shown, each.rule().comment(), each.rule());
      }
    }
    return found;
  }
}
