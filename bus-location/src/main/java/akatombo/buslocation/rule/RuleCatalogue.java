package akatombo.buslocation.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules, and what a feed breaks of them. */
public final class RuleCatalogue {

  private static final List<Rule> ALL =
      Stream.of(
              HeaderRules.ALL,
              TimeRules.ALL,
              TripRules.ALL,
              FrequencyRules.ALL,
              StopTimeUpdateRules.ALL,
              StopRules.ALL,
              VehicleRules.ALL,
              AlertRules.ALL)
          .flatMap(List::stream)
          .sorted(Comparator.comparing(Rule::id))
          .toList();

  private RuleCatalogue() {}

  /** The rules by id: 47 errors and 9 warnings. */
  public static List<Rule> all() {
    return ALL;
  }

  /** What the feeds of an iteration break. */
  public static List<Finding> check(Iteration iteration) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : ALL) {
      rule.check().run(iteration, what -> findings.add(new Finding(rule.id(), what)));
    }
    return findings;
  }
}
