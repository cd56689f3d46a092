package akatombo.http;

import akatombo.gtfs.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which query parameters each read takes, from {@code openapi.yaml}: one that is misspelled does
 * not pass in silence, and what is not described there is not taken.
 */
public final class QueryRules {

  private static final String READS = "/v1/";

  /** On every read, whether its texts have a language or only its problems do. */
  static final String LANGUAGE = "lang";

  /** Marks a read that takes what others send, whatever else they put in. */
  private static final String OPEN = "x-open-query";

  private final Map<String, Rule> byRoute = new TreeMap<>();
  private final List<PathPattern> routes;

  private record Rule(Set<String> known, Set<String> required) {}

  QueryRules(OpenApi document) {
    document
        .reads()
        .filter(read -> read.path().startsWith(READS) && !read.operation().containsKey(OPEN))
        .forEach(read -> byRoute.put(read.path(), rule(document.queryParameters(read))));
    this.routes =
        byRoute.keySet().stream()
            .map(PathPatternParser.defaultInstance::parse)
            .sorted(Comparator.naturalOrder())
            .toList();
  }

  private static Rule rule(List<Map<?, ?>> parameters) {
    Set<String> known = new TreeSet<>(Set.of(LANGUAGE));
    Set<String> required = new TreeSet<>();
    for (Map<?, ?> parameter : parameters) {
      String name = String.valueOf(parameter.get("name"));
      known.add(name);
      if (Boolean.TRUE.equals(parameter.get("required"))) {
        required.add(name);
      }
    }
    return new Rule(known, required);
  }

  /** The route a path belongs to. */
  Optional<String> route(PathContainer path) {
    return routes.stream()
        .filter(route -> route.matches(path))
        .findFirst()
        .map(PathPattern::getPatternString);
  }

  /**
   * Refuses what the route does not know, and the lack of what it needs.
   *
   * @param route as in {@code openapi.yaml}; one that is not there takes anything
   */
  public void check(String route, Set<String> parameters) {
    Rule rule = byRoute.get(route);
    if (rule == null) {
      return;
    }
    for (String name : parameters) {
      if (!rule.known.contains(name)) {
        throw unknown(name, rule.known);
      }
    }
    for (String name : rule.required) {
      if (!parameters.contains(name)) {
        throw Problems.of(
            HttpStatus.BAD_REQUEST,
            "missing-parameter",
            "%s is missing.".formatted(name),
            Map.of("field", name));
      }
    }
  }

  /** Refuses what is no language tag; one that nobody speaks here is answered in another. */
  static void checkLanguage(@Nullable String tag) {
    if (tag != null && !tag.isBlank() && !Language.isTag(tag.strip())) {
      String allowed = "a language tag such as ja, en or zh-Hant";
      throw Problems.of(
          HttpStatus.BAD_REQUEST,
          "invalid-parameter",
          "lang is \"%s\"; allowed is %s.".formatted(tag, allowed),
          Map.of("field", LANGUAGE, "value", tag, "allowed", allowed));
    }
  }

  private static RuntimeException unknown(String name, Set<String> known) {
    return Problems.of(
        HttpStatus.BAD_REQUEST,
        "unknown-parameter",
        "There is no parameter %s here; known are %s.".formatted(name, String.join(", ", known)),
        Map.of("field", name, "allowed", new ArrayList<>(known)));
  }
}
