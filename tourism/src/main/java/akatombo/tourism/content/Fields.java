package akatombo.tourism.content;

import akatombo.gtfs.GeoPoint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object of a document that is read field by field; what is wrong is noted and reading goes on,
 * so that an editor hears of everything at once.
 */
final class Fields {

  private static final int SHOWN_MAX = 100;

  private final JsonNode object;
  private final String pointer;
  private final List<FieldFault> faults;

  private Fields(JsonNode object, String pointer, List<FieldFault> faults) {
    this.object = object;
    this.pointer = pointer;
    this.faults = faults;
  }

  /** The fields of a document; a document that is no object has none. */
  static Fields of(JsonNode document, List<FieldFault> faults) {
    return of(document, "", faults);
  }

  private static Fields of(JsonNode node, String pointer, List<FieldFault> faults) {
    if (!node.isObject()) {
      faults.add(new FieldFault(pointer, FaultCode.NOT_AN_OBJECT, Map.of("value", shown(node))));
    }
    return new Fields(node, pointer, faults);
  }

  /** Notes every field that is none of these. */
  Fields only(String... names) {
    Set<String> known = new LinkedHashSet<>(List.of(names));
    for (String name : object.propertyNames()) {
      if (!known.contains(name)) {
        wrong(name, FaultCode.UNKNOWN_FIELD, Map.of("allowed", String.join(", ", known)));
      }
    }
    return this;
  }

  String pointer() {
    return pointer;
  }

  /** The pointer of a field. */
  String pointer(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Notes what is wrong with a field, with what stands there. */
  void wrong(String name, FaultCode code, Map<String, Object> facts) {
    Map<String, Object> all = new LinkedHashMap<>();
    JsonNode node = object.get(name);
    if (node != null) {
      all.put("value", shown(node));
    }
    all.putAll(facts);
    faults.add(new FieldFault(pointer(name), code, all));
  }

  private static String shown(JsonNode node) {
    String text = node.isString() ? node.stringValue() : node.toString();
    return text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) + "…" : text;
  }

  /** Whether nothing was wrong with a field, or with anything in it, up to now. */
  boolean isRight(String name) {
    String field = pointer(name);
    return faults.stream()
        .map(FieldFault::pointer)
        .noneMatch(wrong -> wrong.equals(field) || wrong.startsWith(field + "/"));
  }

  Collection<String> names() {
    return object.propertyNames();
  }

  boolean has(String name) {
    JsonNode node = object.get(name);
    return node != null && !node.isNull();
  }

  boolean isObject(String name) {
    JsonNode node = object.get(name);
    return node != null && node.isObject();
  }

  boolean isEmptyObject(String name) {
    return isObject(name) && object.path(name).isEmpty();
  }

  private @Nullable JsonNode find(String name) {
    JsonNode node = object.get(name);
    return node == null || node.isNull() ? null : node;
  }

  void require(String name) {
    // Of what is no object that is said already.
    if (object.isObject() && !has(name)) {
      wrong(name, FaultCode.MISSING, Map.of());
    }
  }

  /** A text on one line without Markdown's dangers; null when it is missing. */
  @Nullable String text(String name, int max) {
    JsonNode node = find(name);
    if (node == null) {
      return null;
    }
    if (!node.isString()) {
      wrong(name, FaultCode.NOT_A_TEXT, Map.of());
      return null;
    }
    return checked(name, node.stringValue(), max);
  }

  private @Nullable String checked(String name, String raw, int max) {
    String text = raw.replace("\r\n", "\n").strip();
    int length = text.codePointCount(0, text.length());
    if (text.isEmpty()) {
      wrong(name, FaultCode.EMPTY, Map.of());
      return null;
    }
    if (length > max) {
      wrong(name, FaultCode.TOO_LONG, Map.of("max", max, "count", length));
      return null;
    }
    var fault = SafeText.fault(pointer(name), text);
    fault.ifPresent(faults::add);
    return fault.isPresent() ? null : text;
  }

  /** A text; empty when it is missing. */
  String textOrEmpty(String name, int max) {
    String text = text(name, max);
    return text == null ? "" : text;
  }

  /** What a text says; null when it is missing or cannot be understood. */
  <T> @Nullable T parsed(String name, Function<String, T> parse, TextForm form) {
    String text = text(name, 500);
    if (text == null) {
      return null;
    }
    try {
      return parse.apply(text);
    } catch (RuntimeException notUnderstood) {
      wrong(name, FaultCode.WRONG_FORM, Map.of("allowed", form));
      return null;
    }
  }

  boolean flag(String name, boolean otherwise) {
    JsonNode node = find(name);
    if (node != null && !node.isBoolean()) {
      wrong(name, FaultCode.NOT_A_FLAG, Map.of());
    }
    return (node != null && node.isBoolean()) ? node.booleanValue() : otherwise;
  }

  @Nullable Double number(String name, double min, double max) {
    JsonNode node = find(name);
    if (node == null) {
      return null;
    }
    if (!node.isNumber()) {
      wrong(name, FaultCode.NOT_A_NUMBER, Map.of());
      return null;
    }
    double number = node.doubleValue();
    if (!(number >= min && number <= max)) {
      outOfRange(name, plain(min), plain(max));
      return null;
    }
    return number;
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  @Nullable Long whole(String name, long min, long max) {
    JsonNode node = find(name);
    if (node == null) {
      return null;
    }
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      wrong(name, FaultCode.NOT_A_WHOLE_NUMBER, Map.of());
      return null;
    }
    long number = node.longValue();
    if (number < min || number > max) {
      outOfRange(name, String.valueOf(min), String.valueOf(max));
      return null;
    }
    return number;
  }

  private void outOfRange(String name, String min, String max) {
    wrong(name, FaultCode.OUT_OF_RANGE, Map.of("min", min, "max", max));
  }

  <E extends Enum<E>> E word(String name, Class<E> type, E otherwise) {
    String text = text(name, 40);
    if (text == null) {
      return otherwise;
    }
    List<String> words = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
    if (!words.contains(text)) {
      wrong(name, FaultCode.NOT_ONE_OF, Map.of("allowed", String.join(", ", words)));
      return otherwise;
    }
    return Enum.valueOf(type, text);
  }

  /** The fields of an object; null when it is missing. */
  @Nullable Fields object(String name) {
    JsonNode node = find(name);
    return node == null ? null : of(node, pointer(name), faults);
  }

  /**
   * The entries of a list, read one by one; what could not be read is left out. How many there have
   * to be is said of those that are there, read or not.
   */
  <T> List<T> list(String name, int min, int max, Function<Fields, @Nullable T> read) {
    List<T> entries = new ArrayList<>();
    JsonNode node = listNode(name, min, max);
    if (node != null) {
      for (int i = 0; i < node.size(); i++) {
        T entry = read.apply(of(node.get(i), pointer(name) + "/" + i, faults));
        if (entry != null) {
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  /** How many entries a list has, whether they can be read or not; -1 when there is no list. */
  int size(String name) {
    JsonNode node = object.get(name);
    return node != null && node.isArray() ? node.size() : -1;
  }

  private @Nullable JsonNode listNode(String name, int min, int max) {
    JsonNode node = find(name);
    if (node == null) {
      return null;
    }
    if (!node.isArray()) {
      wrong(name, FaultCode.NOT_A_LIST, Map.of());
      return null;
    }
    if (node.size() > max) {
      wrong(name, FaultCode.TOO_MANY, Map.of("max", max, "count", node.size()));
      return null;
    }
    if (node.size() < min) {
      wrong(name, FaultCode.TOO_FEW, Map.of("min", min, "count", node.size()));
      return null;
    }
    return node;
  }

  /** The texts of a list; null when it is missing, empty when it is none. */
  @Nullable List<String> texts(String name) {
    JsonNode node = find(name);
    if (node == null) {
      return null;
    }
    return node.isArray() && node.valueStream().allMatch(JsonNode::isString)
        ? node.valueStream().map(JsonNode::stringValue).toList()
        : List.of();
  }

  /** Texts by any name. */
  Map<String, String> texts(String name, int maxEntries, int maxLength) {
    Map<String, String> texts = new LinkedHashMap<>();
    Fields fields = object(name);
    if (fields == null) {
      return texts;
    }
    if (fields.names().size() > maxEntries) {
      wrong(name, FaultCode.TOO_MANY, Map.of("max", maxEntries, "count", fields.names().size()));
      return texts;
    }
    for (String key : fields.names()) {
      String text = fields.text(key, maxLength);
      if (text != null) {
        texts.put(key, text);
      }
    }
    return texts;
  }

  /** A place {@code {"lat":…,"lon":…}}; null when it is missing or none. */
  @Nullable GeoPoint point(String name) {
    Fields fields = object(name);
    return fields == null ? null : fields.asPoint();
  }

  /** This object as a place. */
  @Nullable GeoPoint asPoint() {
    var _ = only("lat", "lon");
    require("lat");
    require("lon");
    Double lat = number("lat", -90, 90);
    Double lon = number("lon", -180, 180);
    return lat == null || lon == null ? null : new GeoPoint(lat, lon);
  }
}
