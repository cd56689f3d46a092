package akatombo.buslocation.ingest;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object, each read with its type or refused by its path. */
final class JsonFields {

  private static final int ID_CHARS_MAX = 200;

  private final JsonNode object;
  private final String path;

  JsonFields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
    if (!object.isObject()) {
      throw new WrongFieldException(path.isEmpty() ? "(body)" : path, "expected an object");
    }
  }

  void refuseOthersThan(Set<String> known) {
    for (String name : object.propertyNames()) {
      if (!known.contains(name)) {
        throw wrong(name, "unknown field");
      }
    }
  }

  String requiredText(String name) {
    String text = text(name);
    if (text == null) {
      throw wrong(name, "missing; it is required");
    }
    return text;
  }

  @Nullable String text(String name) {
    JsonNode node = find(name);
    if (node == null) {
      return null;
    }
    String text = node.isString() ? node.stringValue() : "";
    if (text.isBlank() || text.length() > ID_CHARS_MAX || hasControl(text)) {
      throw wrong(name, "expected a text of 1 to " + ID_CHARS_MAX + " characters");
    }
    return text;
  }

  private static boolean hasControl(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (Character.isISOControl(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  double requiredNumber(String name) {
    Double number = number(name);
    if (number == null) {
      throw wrong(name, "missing; it is required");
    }
    return number;
  }

  @Nullable Double number(String name) {
    JsonNode node = find(name);
    if (node == null) {
      return null;
    }
    if (!node.isNumber()) {
      throw wrong(name, "expected a number");
    }
    return node.doubleValue();
  }

  @Nullable JsonNode find(String name) {
    JsonNode node = object.get(name);
    return node == null || node.isNull() ? null : node;
  }

  WrongFieldException wrong(String name, String problem) {
    return new WrongFieldException(path.isEmpty() ? name : path + "." + name, problem);
  }

  /** A field that is missing, unknown or of the wrong kind. */
  static final class WrongFieldException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String field;
    private final String problem;

    WrongFieldException(String field, String problem) {
      super(field + ": " + problem);
      this.field = field;
      this.problem = problem;
    }

    String detail() {
      return field + ": " + problem;
    }

    String field() {
      return field;
    }
  }
}
