package akatombo.tourism.content;

import akatombo.gtfs.Language;
import akatombo.tourism.TextState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How much of a document is there in one language (X-T7).
 *
 * @param texts that there are in any language
 * @param translated of them, in whatever state
 * @param machine of those, not read by a person yet
 * @param outdated of those, whose source has changed since
 * @param missing pointers to the texts without that language
 */
public record Completeness(
    int texts, int translated, int machine, int outdated, List<String> missing) {

  public Completeness {
    missing = List.copyOf(missing);
  }

  /** Rounded down, so that 100 means all. */
  public int percent() {
    return texts == 0 ? 100 : translated * 100 / texts;
  }

  /** By language, those of the city first, then others the document has texts in. */
  public static SequencedMap<Language, Completeness> of(
      ObjectNode document, List<Language> languages) {
    Map<String, ObjectNode> texts = Translations.byPointer(document);
    SequencedMap<Language, Completeness> all = new LinkedHashMap<>();
    languages.forEach(language -> all.put(language, in(language, texts)));
    texts
        .values()
        .forEach(text ->
            text.propertyNames()
                .forEach(tag ->
                    all.computeIfAbsent(new Language(tag), language -> in(language, texts))));
    return all;
  }

  private static Completeness in(Language language, Map<String, ObjectNode> texts) {
    List<String> missing = new ArrayList<>();
    int machine = 0;
    int outdated = 0;
    for (Map.Entry<String, ObjectNode> text : texts.entrySet()) {
      JsonNode entry = text.getValue().get(language.tag());
      if (entry == null) {
        missing.add(text.getKey());
        continue;
      }
      TextState state = Translations.state(entry, false);
      machine += state == TextState.MACHINE ? 1 : 0;
      outdated += state == TextState.OUTDATED ? 1 : 0;
    }
    return new Completeness(
        texts.size(), texts.size() - missing.size(), machine, outdated, missing);
  }
}
