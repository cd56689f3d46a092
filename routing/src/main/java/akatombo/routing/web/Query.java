package akatombo.routing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A request's parameters, each checked as it is read. */
record Query(MultiValueMap<String, String> values) {

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  @Nullable String one(String name) {
    List<String> all = all(name);
    if (all.size() > 1) {
      throw PlanProblem.invalid(name, String.join(" ", all), "one value");
    }
    return all.isEmpty() || all.getFirst() == null || all.getFirst().isBlank()
        ? null
        : all.getFirst().strip();
  }

  boolean flag(String name) {
    String text = one(name);
    return switch (text) {
      case null -> false;
      case "true" -> true;
      case "false" -> false;
      default -> throw PlanProblem.invalid(name, text, "true or false");
    };
  }

  int integer(String name, int otherwise, int min, int max) {
    return (int) number(name, otherwise, min, max, "a whole number", Integer::parseInt);
  }

  double decimal(String name, double otherwise, double min, double max) {
    return number(name, otherwise, min, max, "a number", Double::parseDouble);
  }

  private double number(
      String name, double otherwise, double min, double max, String kind, Reading reading) {
    String text = one(name);
    if (text == null) {
      return otherwise;
    }
    double value;
    try {
      value = reading.read(text);
    } catch (NumberFormatException e) {
      throw PlanProblem.invalid(name, text, kind);
    }
    if (!(value >= min && value <= max)) {
      throw PlanProblem.outOfRange(name, text, shown(min), shown(max));
    }
    return value;
  }

  private static String shown(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private interface Reading {
    double read(String text);
  }
}
