package akatombo.buslocation.web;

import akatombo.gtfs.Language;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Texts that come in several languages at once. */
final class Texts {

  private Texts() {}

  /** The text in the language, else the first; null when there is none. */
  static @Nullable String of(SequencedMap<Language, String> texts, Language language) {
    String exact = texts.get(language);
    if (exact != null || texts.isEmpty()) {
      return exact;
    }
    String prefix = language.tag().split("-", 2)[0];
    return texts.entrySet().stream()
        .filter(entry -> entry.getKey().tag().split("-", 2)[0].equals(prefix))
        .findFirst()
        .orElse(texts.firstEntry())
        .getValue();
  }
}
