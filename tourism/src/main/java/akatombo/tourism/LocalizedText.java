package akatombo.tourism;

import akatombo.gtfs.Language;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One text in several languages; the first entry is the source the others are translated from.
 *
 * <p>A text in easy Japanese ({@code ja-x-easy}) may hold ruby as {@code 漢字《かんじ》}.
 */
public record LocalizedText(Map<Language, Entry> entries) {

  public static final LocalizedText NONE = new LocalizedText(Map.of());

  public LocalizedText {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  /** The text in one language and how far it may be trusted. */
  public record Entry(String text, TextState state) {}

  /** The text a reader gets, and in which language it is. */
  public record Shown(String text, Language language, TextState state) {}

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The language all others are translated from. */
  public Optional<Language> source() {
    return entries.keySet().stream().findFirst();
  }

  /** The text in the first of the languages that has one, else the source; empty without text. */
  public Optional<Shown> in(List<Language> preferred) {
    return preferred.stream()
        .filter(entries::containsKey)
        .findFirst()
        .or(this::source)
        .map(language -> {
          Entry entry = Objects.requireNonNull(entries.get(language));
          return new Shown(entry.text(), language, entry.state());
        });
  }

  /**
   * This text with another one in a language. When the source changes, every translation of it that
   * stays as it was is {@link TextState#OUTDATED}.
   */
  public LocalizedText with(Language language, Entry entry) {
    Map<Language, Entry> all = new LinkedHashMap<>(entries);
    boolean isSource = source().filter(language::equals).isPresent();
    Entry before = all.put(language, entry);
    if (isSource && before != null && !before.text().equals(entry.text())) {
      all.replaceAll((other, text) ->
          other.equals(language) ? text : new Entry(text.text(), TextState.OUTDATED));
    }
    return new LocalizedText(all);
  }
}
