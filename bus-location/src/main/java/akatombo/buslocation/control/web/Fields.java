package akatombo.buslocation.control.web;

import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.WrittenTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a request's body, each read with its type or refused by its name. */
final class Fields {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ID_CHARS_MAX = 200;
  private static final int TEXT_CHARS_MAX = 4_000;
  private static final int LANGUAGES_MAX = 20;

  /** A service day may go on after midnight, but not for another day. */
  private static final int HOURS_MAX = 48;

  private static final Pattern TIME = Pattern.compile("(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d))?");

  private final JsonNode object;
  private final String path;

  private Fields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
    if (!object.isObject()) {
      throw ControlProblems.invalid(path.isEmpty() ? "(body)" : path, "expected an object");
    }
  }

  /** The fields of a body; an empty one has none. */
  static Fields of(byte[] body, Set<String> known) {
    try {
      Fields fields =
          new Fields(body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body), "");
      fields.refuseOthersThan(known);
      return fields;
    } catch (JacksonException e) {
      throw ControlProblems.malformed(
          "the body is no JSON at offset " + e.getLocation().getByteOffset());
    }
  }

  void refuseOthersThan(Set<String> known) {
    for (String name : object.propertyNames()) {
      if (!known.contains(name)) {
        throw ControlProblems.invalid(name(name), "unknown field");
      }
    }
  }

  boolean has(String name) {
    return find(name) != null;
  }

  @Nullable String text(String name) {
    JsonNode node = find(name);
    if (node == null) {
      return null;
    }
    if (!node.isString() || node.stringValue().isBlank()) {
      throw ControlProblems.invalid(name(name), "expected a text");
    }
    if (node.stringValue().length() > ID_CHARS_MAX) {
      throw ControlProblems.invalid(name(name), "at most " + ID_CHARS_MAX + " characters");
    }
    return node.stringValue();
  }

  String requiredText(String name) {
    return required(name, text(name));
  }

  /** An id in its written form, {@code feedId:gtfsId}. */
  <T> @Nullable T id(String name, Function<String, Optional<T>> parse) {
    String text = text(name);
    return text == null
        ? null
        : parse
            .apply(text)
            .orElseThrow(() -> ControlProblems.invalid(name(name), "expected feedId:gtfsId"));
  }

  <T> T requiredId(String name, Function<String, Optional<T>> parse) {
    return required(name, id(name, parse));
  }

  boolean flag(String name) {
    JsonNode node = find(name);
    if (node != null && !node.isBoolean()) {
      throw ControlProblems.invalid(name(name), "expected true or false");
    }
    return node != null && node.booleanValue();
  }

  @Nullable Integer number(String name, int min, int max) {
    JsonNode node = find(name);
    if (node == null) {
      return null;
    }
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw ControlProblems.invalid(name(name), "expected a whole number");
    }
    if (node.intValue() < min || node.intValue() > max) {
      throw ControlProblems.outOfRange(name(name), node.intValue(), min, max);
    }
    return node.intValue();
  }

  Instant requiredInstant(String name) {
    return required(name, instant(name));
  }

  @Nullable Instant instant(String name) {
    String text = text(name);
    try {
      return text == null ? null : WrittenTime.instant(text);
    } catch (DateTimeException e) {
      throw ControlProblems.invalid(name(name), "expected ISO 8601 with an offset");
    }
  }

  ServiceDate requiredDate(String name) {
    return date(name(name), requiredText(name));
  }

  static ServiceDate date(String field, String text) {
    try {
      return new ServiceDate(WrittenTime.date(text));
    } catch (DateTimeException e) {
      throw ControlProblems.invalid(field, "expected YYYY-MM-DD");
    }
  }

  /** Seconds of the service day, from {@code HH:MM} or {@code HH:MM:SS}. */
  @Nullable Integer time(String name) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      throw ControlProblems.invalid(name(name), "expected HH:MM or HH:MM:SS");
    }
    String seconds = time.group(3);
    if (Integer.parseInt(time.group(1)) >= HOURS_MAX) {
      throw ControlProblems.invalid(name(name), "expected a time before " + HOURS_MAX + ":00");
    }
    return Integer.parseInt(time.group(1)) * 3600
        + Integer.parseInt(time.group(2)) * 60
        + (seconds == null ? 0 : Integer.parseInt(seconds));
  }

  int requiredTime(String name) {
    return required(name, time(name));
  }

  /** One of a GTFS-RT enumeration's names; null when missing. */
  <E extends Enum<E>> @Nullable String word(String name, Class<E> type) {
    String text = text(name);
    if (text != null
        && Arrays.stream(type.getEnumConstants()).noneMatch(word -> word.name().equals(text))) {
      throw ControlProblems.invalid(
          name(name), "expected one of " + Arrays.toString(type.getEnumConstants()));
    }
    return text;
  }

  /** Texts by language tag; empty when missing. */
  Map<String, String> texts(String name) {
    JsonNode node = find(name);
    Map<String, String> texts = new LinkedHashMap<>();
    if (node == null) {
      return texts;
    }
    if (!node.isObject() || node.size() > LANGUAGES_MAX) {
      throw ControlProblems.invalid(name(name), "expected texts by language, {\"ja\": …}");
    }
    for (Map.Entry<String, JsonNode> text : node.properties()) {
      String field = name(name) + "." + text.getKey();
      if (!text.getKey().matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
        throw ControlProblems.invalid(field, "expected a language like ja, en or zh-Hans");
      }
      if (!text.getValue().isString() || text.getValue().stringValue().isBlank()) {
        throw ControlProblems.invalid(field, "expected a text");
      }
      if (text.getValue().stringValue().length() > TEXT_CHARS_MAX) {
        throw ControlProblems.invalid(field, "at most " + TEXT_CHARS_MAX + " characters");
      }
      texts.put(text.getKey(), text.getValue().stringValue());
    }
    return texts;
  }

  /** The objects of an array; empty when missing. */
  List<Fields> list(String name, int max, Set<String> known) {
    List<Fields> fields = new ArrayList<>();
    for (JsonNode element : array(name, max)) {
      Fields its = new Fields(element, name(name) + "[" + fields.size() + "]");
      its.refuseOthersThan(known);
      fields.add(its);
    }
    return fields;
  }

  /** The texts of an array; empty when missing. */
  List<String> strings(String name, int max) {
    List<String> strings = new ArrayList<>();
    for (JsonNode element : array(name, max)) {
      if (!element.isString()) {
        throw ControlProblems.invalid(name(name) + "[" + strings.size() + "]", "expected a text");
      }
      strings.add(element.stringValue());
    }
    return strings;
  }

  /** The places among the fields. */
  GeoFields geo() {
    return new GeoFields(this::find, this::name);
  }

  /** The path of a field from the body's root. */
  String name(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private JsonNode array(String name, int max) {
    JsonNode node = find(name);
    if (node == null) {
      return JSON.createArrayNode();
    }
    if (!node.isArray()) {
      throw ControlProblems.invalid(name(name), "expected an array");
    }
    if (node.size() > max) {
      throw ControlProblems.tooManyPoints(name(name), node.size(), max);
    }
    return node;
  }

  private <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw ControlProblems.invalid(name(name), "missing; it is required");
    }
    return value;
  }

  private @Nullable JsonNode find(String name) {
    JsonNode node = object.get(name);
    return node == null || node.isNull() ? null : node;
  }
}
