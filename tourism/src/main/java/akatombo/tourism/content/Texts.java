package akatombo.tourism.content;

import akatombo.gtfs.Language;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.TextState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Texts in several languages: {@code {"ja":"…","en":{"text":"…","state":"MACHINE"}}}. */
final class Texts {

  static final int NAME_MAX = 200;
  static final int LEAD_MAX = 500;
  static final int NOTE_MAX = 2_000;
  static final int DESCRIPTION_MAX = 20_000;

  private static final int LANGUAGES_MAX = 30;
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}");

  private Texts() {}

  /** The text of a field; none when it is missing. */
  static LocalizedText read(Fields fields, String name, int max) {
    Fields texts = fields.object(name);
    if (texts == null) {
      return LocalizedText.NONE;
    }
    int count = texts.names().size();
    if (count > LANGUAGES_MAX) {
      fields.wrong(name, FaultCode.TOO_MANY, Map.of("max", LANGUAGES_MAX, "count", count));
      return LocalizedText.NONE;
    }
    Map<Language, LocalizedText.Entry> entries = new LinkedHashMap<>();
    for (String tag : texts.names()) {
      if (!TAG.matcher(tag).matches()) {
        texts.wrong(tag, FaultCode.NOT_A_LANGUAGE, Map.of("found", tag));
        continue;
      }
      LocalizedText.Entry entry = entry(texts, tag, max, ordinary(entries.isEmpty()));
      if (entry != null) {
        entries.put(new Language(tag), entry);
      }
    }
    return new LocalizedText(entries);
  }

  /** The text of a field that must be there in one language at least. */
  static LocalizedText required(Fields fields, String name, int max) {
    if (!fields.has(name) || fields.isEmptyObject(name)) {
      fields.wrong(name, FaultCode.MISSING, Map.of());
      return LocalizedText.NONE;
    }
    return read(fields, name, max);
  }

  /** What a text is whose state is not said. */
  private static TextState ordinary(boolean isSource) {
    return isSource ? TextState.ORIGINAL : TextState.REVIEWED;
  }

  private static LocalizedText.@Nullable Entry entry(
      Fields texts, String tag, int max, TextState ordinary) {
    if (!texts.isObject(tag)) {
      String text = texts.text(tag, max);
      return text == null ? null : new LocalizedText.Entry(text, ordinary);
    }
    Fields entry = texts.object(tag);
    if (entry == null) {
      return null;
    }
    var _ = entry.only("text", "state");
    entry.require("text");
    String text = entry.text("text", max);
    TextState state = entry.word("state", TextState.class, ordinary);
    return text == null ? null : new LocalizedText.Entry(text, state);
  }

  /** The text as it is written, shortest form. */
  static ObjectNode write(LocalizedText text) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    text.entries()
        .forEach(
            (language, entry) -> node.set(language.tag(), write(entry, ordinary(node.isEmpty()))));
    return node;
  }

  private static JsonNode write(LocalizedText.Entry entry, TextState ordinary) {
    return entry.state() == ordinary
        ? JsonNodeFactory.instance.stringNode(entry.text())
        : JsonNodeFactory.instance
            .objectNode()
            .put("text", entry.text())
            .put("state", entry.state().name());
  }
}
