package akatombo.tourism.content;

import akatombo.tourism.TextState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The texts of a document, wherever they stand in it. */
public final class Translations {

  private static final Set<String> TEXT_FIELDS =
      Set.of(
          "title",
          "name",
          "lead",
          "description",
          "text",
          "note",
          "alternative",
          "transcript",
          "prize");

  private Translations() {}

  /**
   * Marks what has to be translated anew: where the source says something else than before, every
   * other language that still says the same is {@link TextState#OUTDATED}.
   *
   * @param before the document as it was
   * @param after the document as it is to be, which is changed
   */
  public static void markOutdated(ObjectNode before, ObjectNode after) {
    Map<String, ObjectNode> old = texts(before);
    texts(after)
        .forEach((place, text) -> {
          ObjectNode was = old.get(place);
          if (was != null) {
            markOutdatedText(was, text);
          }
        });
  }

  private static void markOutdatedText(ObjectNode was, ObjectNode text) {
    String source = source(text);
    if (source == null
        || !source.equals(source(was))
        || words(was.get(source)).equals(words(text.get(source)))) {
      return;
    }
    for (String language : text.propertyNames().toArray(String[]::new)) {
      JsonNode old = was.get(language);
      JsonNode entry = text.get(language);
      if (!language.equals(source) && old != null && old.equals(entry)) {
        var _ =
            text.putObject(language)
                .put("text", words(entry))
                .put("state", TextState.OUTDATED.name());
      }
    }
  }

  private static @Nullable String source(ObjectNode text) {
    return text.propertyNames().stream().findFirst().orElse(null);
  }

  private static String words(@Nullable JsonNode entry) {
    if (entry == null) {
      return "";
    }
    return entry.isObject() ? entry.path("text").asString("") : entry.asString("");
  }

  /** How far a text in one language may be trusted. */
  static TextState state(JsonNode entry, boolean isSource) {
    JsonNode state = entry.path("state");
    if (state.isString()) {
      return TextState.valueOf(state.stringValue());
    }
    return isSource ? TextState.ORIGINAL : TextState.REVIEWED;
  }

  /** Every text by its place, which stays the same when waypoints or media change their order. */
  private static Map<String, ObjectNode> texts(ObjectNode document) {
    Map<String, ObjectNode> texts = new LinkedHashMap<>();
    walk("", document, Translations::identity, texts::put);
    return texts;
  }

  /** Every text by its pointer. */
  static Map<String, ObjectNode> byPointer(ObjectNode document) {
    Map<String, ObjectNode> texts = new LinkedHashMap<>();
    walk("", document, (entry, i) -> String.valueOf(i), texts::put);
    return texts;
  }

  /** What an entry of a list is called. */
  private interface Naming {
    String name(JsonNode entry, int position);
  }

  private static String identity(JsonNode entry, int position) {
    return entry.path("poi").asString(entry.path("sha256").asString(String.valueOf(position)));
  }

  private static void walk(
      String place, JsonNode node, Naming naming, BiConsumer<String, ObjectNode> found) {
    switch (node) {
      case ObjectNode object ->
          object
              .properties()
              .forEach(field -> {
                String name = place + "/" + field.getKey();
                if (field.getValue() instanceof ObjectNode text
                    && TEXT_FIELDS.contains(field.getKey())) {
                  found.accept(name, text);
                } else {
                  walk(name, field.getValue(), naming, found);
                }
              });
      case ArrayNode list -> {
        for (int i = 0; i < list.size(); i++) {
          walk(place + "/" + naming.name(list.get(i), i), list.get(i), naming, found);
        }
      }
      default -> {}
    }
  }
}
