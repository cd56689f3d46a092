package akatombo.tourism.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opening hours as schema.org has them, where they are the same every week. Hours with holidays or
 * seasons are left out: schema.org cannot say "closed the day after a holiday", and half of a rule
 * would send people to a closed door.
 */
final class OpeningJsonLd {

  private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final List<String> NAMES =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
  private static final String SPAN = DAY + "(?:-" + DAY + ")?";
  private static final Pattern WEEKLY =
      Pattern.compile(
          "(?:(" + SPAN + "(?:,\\s*" + SPAN + ")*)\\s+)?(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

  private OpeningJsonLd() {}

  /** A list of {@code OpeningHoursSpecification}; empty for hours that are not so simple. */
  static Optional<ArrayNode> of(String hours) {
    ArrayNode all = JsonNodes.array();
    List<String> told = new ArrayList<>();
    for (String rule : hours.split(";", -1)) {
      Matcher weekly = WEEKLY.matcher(rule.strip());
      if (!weekly.matches()) {
        return Optional.empty();
      }
      List<String> days = weekly.group(1) == null ? NAMES : days(weekly.group(1));
      // A later rule would take the place of an earlier one for its days.
      if (days.stream().anyMatch(told::contains)) {
        return Optional.empty();
      }
      told.addAll(days);
      all.add(specification(days, weekly.group(2), weekly.group(3)));
    }
    return Optional.of(all);
  }

  private static ObjectNode specification(List<String> days, String opens, String closes) {
    ObjectNode node = JsonNodes.object().put("@type", "OpeningHoursSpecification");
    ArrayNode dayOfWeek = JsonNodes.array();
    days.forEach(dayOfWeek::add);
    node.set("dayOfWeek", dayOfWeek);
    return node.put("opens", opens).put("closes", closes);
  }

  private static List<String> days(String selector) {
    List<String> days = new ArrayList<>();
    for (String span : selector.split(",", -1)) {
      String[] ends = span.strip().split("-", -1);
      int first = DAYS.indexOf(ends[0]);
      int last = DAYS.indexOf(ends[ends.length - 1]);
      for (int i = first; ; i = (i + 1) % DAYS.size()) {
        days.add(NAMES.get(i));
        if (i == last) {
          break;
        }
      }
    }
    return days;
  }
}
