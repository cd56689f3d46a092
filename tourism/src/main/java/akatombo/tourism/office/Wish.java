package akatombo.tourism.office;

import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.FieldFault;
import akatombo.tourism.request.Refusals;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.JsonNode;

/** The small optional body of a step: {@code {"at":"…"}}, {@code {"version":3}}. */
record Wish(JsonNode body) {

  static Wish of(byte[] bytes, List<String> known) {
    if (bytes.length == 0) {
      return new Wish(ContentJson.tree("{}"));
    }
    JsonNode node =
        switch (ContentJson.parse(bytes)) {
          case ContentJson.Parsed.Document(JsonNode document) -> document;
          case ContentJson.Parsed.Broken(FieldFault fault) ->
              throw malformed("The body is no JSON.", fault.facts());
        };
    if (!node.isObject()) {
      throw malformed("The body is no JSON object.", Map.of());
    }
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        throw malformed("Unknown field '%s'.".formatted(name), Map.of("unknownField", name));
      }
    }
    return new Wish(node);
  }

  private static ErrorResponseException malformed(String detail, Map<String, String> facts) {
    return Refusals.of(
        HttpStatus.BAD_REQUEST, "malformed-request", detail, Map.<String, Object>copyOf(facts));
  }

  /** A moment that is still to come. */
  Optional<Instant> instant(String name, Instant now) {
    JsonNode node = body.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    Instant instant;
    try {
      instant = OffsetDateTime.parse(node.asString("")).toInstant();
    } catch (DateTimeParseException e) {
      throw Refusals.invalid(
          name, node.asString(""), "an ISO-8601 time such as 2027-04-01T09:00:00+09:00");
    }
    if (!instant.isAfter(now)) {
      throw Refusals.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "publication-in-the-past",
          "%s is over; leave it out to publish now.".formatted(node.asString("")),
          Map.of("field", name, "value", node.asString("")));
    }
    return Optional.of(instant);
  }

  Optional<Long> number(String name) {
    JsonNode node = body.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw Refusals.invalid(name, node.toString(), "a whole number from 1 to 1000000");
    }
    return Optional.of(node.longValue());
  }

  /** A list of texts; empty when it is missing. */
  Optional<List<String>> texts(String name) {
    JsonNode node = body.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isArray() || node.values().stream().anyMatch(each -> !each.isString())) {
      throw Refusals.invalid(name, node.toString(), "a list of texts");
    }
    return Optional.of(node.values().stream().map(JsonNode::stringValue).toList());
  }
}
