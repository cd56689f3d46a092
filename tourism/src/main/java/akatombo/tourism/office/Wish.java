package akatombo.tourism.office;

import akatombo.gtfs.WrittenTime;
import akatombo.tourism.content.ContentJson;
import akatombo.tourism.content.FieldFault;
import akatombo.tourism.request.Refusals;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.JsonNode;

/** The small optional body of a step: {@code {"at":"…"}}, {@code {"version":3}}. */
public record Wish(JsonNode body) {

  /** What a body says; nothing when it is empty, refused when it says anything unknown. */
  public static Wish of(byte[] bytes, List<String> known) {
    if (bytes.length == 0) {
      return new Wish(ContentJson.tree("{}"));
    }
    JsonNode node =
        switch (ContentJson.parse(bytes)) {
          case ContentJson.Parsed.Document(JsonNode document) -> document;
          case ContentJson.Parsed.Broken(FieldFault fault) ->
              throw malformed("The body is not valid JSON.", fault.facts());
        };
    if (!node.isObject()) {
      throw Refusals.invalid("body", text(node), "an object {…}");
    }
    for (String name : node.propertyNames()) {
      if (!known.contains(name)) {
        throw malformed("Unknown field '%s'.".formatted(name), Map.of("unknownField", name));
      }
    }
    return new Wish(node);
  }

  private static ErrorResponseException malformed(String detail, Map<String, Object> facts) {
    return Refusals.of(HttpStatus.BAD_REQUEST, "malformed-request", detail, facts);
  }

  /** A moment that is still to come. */
  Optional<Instant> instant(String name, Instant now) {
    JsonNode node = body.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    Instant instant;
    try {
      instant = WrittenTime.instant(node.asString(""));
    } catch (DateTimeParseException e) {
      throw Refusals.invalid(
          name, text(node), "an ISO-8601 time such as 2027-04-01T09:00:00+09:00");
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

  /** A whole number within a range; empty when it is missing. */
  public Optional<Long> number(String name, long min, long max) {
    JsonNode node = body.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw Refusals.invalid(name, text(node), "a whole number from " + min + " to " + max);
    }
    if (node.longValue() < min || node.longValue() > max) {
      throw Refusals.outOfRange(name, node.longValue(), min, max);
    }
    return Optional.of(node.longValue());
  }

  private static String text(JsonNode node) {
    return node.isValueNode() ? node.asString("") : node.toString();
  }

  /** A text that has to be there. */
  public String text(String name, int charsMax) {
    String text = text(body.path(name)).strip();
    if (text.isEmpty() || text.length() > charsMax) {
      throw Refusals.invalid(name, text, "1 to " + charsMax + " characters");
    }
    return text;
  }

  /** A list of texts; empty when it is missing. */
  Optional<List<String>> texts(String name) {
    JsonNode node = body.path(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isArray() || node.values().stream().anyMatch(each -> !each.isString())) {
      throw Refusals.invalid(name, text(node), "a list of texts");
    }
    return Optional.of(node.values().stream().map(JsonNode::stringValue).toList());
  }
}
