package akatombo.http;

import static java.util.stream.Collectors.joining;

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

  /** What makes more of a schema than any text. */
  private static final Set<String> NARROWING = Set.of("format", "enum", "pattern");

  private final Map<String, Rule> byRoute = new TreeMap<>();
  private final List<PathPattern> routes;

  private record Rule(Map<String, Parameter> known, Set<String> required) {}

  /**
   * A parameter.
   *
   * @param isList whether it may be there more than once
   * @param isFreeText whether nothing is a value, too
   */
  private record Parameter(boolean isList, boolean isFreeText) {

    static final Parameter LANGUAGE_TAG = new Parameter(false, true);

    static Parameter of(Map<?, ?> schema) {
      boolean isPlain =
          "string".equals(schema.get("type"))
              && NARROWING.stream().noneMatch(word -> schema.containsKey(word));
      return new Parameter("array".equals(schema.get("type")), isPlain);
    }
  }

  QueryRules(OpenApi document) {
    document
        .reads()
        .filter(read -> read.path().startsWith(READS) && !read.operation().containsKey(OPEN))
        .forEach(read -> byRoute.put(read.path(), rule(document, read)));
    this.routes =
        byRoute.keySet().stream()
            .map(PathPatternParser.defaultInstance::parse)
            .sorted(Comparator.naturalOrder())
            .toList();
  }

  private static Rule rule(OpenApi document, OpenApi.Read read) {
    Map<String, Parameter> known = new TreeMap<>();
    Set<String> required = new TreeSet<>();
    for (Map<?, ?> parameter : document.queryParameters(read)) {
      String name = String.valueOf(parameter.get("name"));
      known.put(name, Parameter.of(document.resolved(parameter.get("schema"))));
      if (Boolean.TRUE.equals(parameter.get("required"))) {
        required.add(name);
      }
    }
    known.put(LANGUAGE, Parameter.LANGUAGE_TAG);
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
   * Refuses what the route does not know, what is there twice, what is left empty and cannot be,
   * and the lack of what the route needs.
   *
   * @param route as in {@code openapi.yaml}; one that is not there takes anything
   */
  public void check(String route, Map<String, ? extends List<@Nullable String>> parameters) {
    Rule rule = byRoute.get(route);
    if (rule == null) {
      return;
    }
    parameters.forEach((name, values) -> {
      Parameter parameter = rule.known.get(name);
      if (parameter == null) {
        throw unknown(name, rule.known.keySet());
      }
      check(name, values, parameter);
    });
    for (String name : rule.required) {
      if (!parameters.containsKey(name)) {
        throw Problems.of(
            HttpStatus.BAD_REQUEST,
            "missing-parameter",
            "%s is missing.".formatted(name),
            Map.of("field", name));
      }
    }
  }

  private static void check(String name, List<@Nullable String> values, Parameter parameter) {
    if (values.size() > 1 && !parameter.isList) {
      throw invalid(
          name,
          values.stream().map(value -> value == null ? "" : value).collect(joining(", ")),
          "one value");
    }
    if (parameter.isFreeText) {
      return;
    }
    for (String value : values) {
      if (value == null || value.isBlank()) {
        throw invalid(name, "", "a value");
      }
    }
  }

  private static RuntimeException invalid(String name, String value, String allowed) {
    return Problems.of(
        HttpStatus.BAD_REQUEST,
        "invalid-parameter",
        "%s is %s; allowed is %s."
            .formatted(name, value.isEmpty() ? "empty" : '"' + value + '"', allowed),
        Map.of("field", name, "value", value, "allowed", allowed));
  }

  /** Refuses what is no language tag; one that nobody speaks here is answered in another. */
  static void checkLanguage(@Nullable String tag) {
    if (tag != null && !tag.isBlank() && !Language.isTag(tag.strip())) {
      throw invalid(LANGUAGE, tag, "a language tag such as ja, en or zh-Hant");
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
