package akatombo.gtfs.index;

import akatombo.gtfs.Language;
import akatombo.gtfs.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The translations of one text field of one table, by language and row. */
final class TextColumn {

  private final Language original;
  private final Map<String, @Nullable String[]> byLanguage;

  private TextColumn(Language original, Map<String, @Nullable String[]> byLanguage) {
    this.original = original;
    this.byLanguage = byLanguage;
  }

  /**
   * The row's text in the language, or in the next best; failing all, as it stands in the feed.
   *
   * @param row −1 for one that is not of the feed
   */
  LocalizedText text(int row, String asItStands, Language asked) {
    if (row >= 0 && !byLanguage.isEmpty()) {
      for (String tag : LanguageFallback.chain(asked, byLanguage.keySet())) {
        @Nullable String[] texts = byLanguage.get(tag);
        String text = texts == null ? null : texts[row];
        if (text != null) {
          return new LocalizedText(text, new Language(tag));
        }
        if (tag.equals(original.tag())) {
          break;
        }
      }
    }
    return new LocalizedText(asItStands, original);
  }

  /** All translations of a row. */
  List<String> all(int row) {
    List<String> texts = new ArrayList<>();
    byLanguage.values().forEach(column -> add(texts, column[row]));
    return texts;
  }

  /** Translations of a row by language tag. */
  @Nullable String find(int row, String tag) {
    @Nullable String[] texts = byLanguage.get(tag);
    return texts == null ? null : texts[row];
  }

  /** The tags of the languages there are. */
  Iterable<String> languages() {
    return byLanguage.keySet();
  }

  private static void add(List<String> texts, @Nullable String text) {
    if (text != null) {
      texts.add(text);
    }
  }

  /** Collects the translations of a column. */
  static final class Builder {

    private final Language original;
    private final int rows;
    private final Map<String, @Nullable String[]> byLanguage = new TreeMap<>();

    Builder(Language original, int rows) {
      this.original = original;
      this.rows = rows;
    }

    /** Notes a row's translation unless it has one already in that language. */
    void put(int row, String tag, String text) {
      @Nullable String[] texts = byLanguage.computeIfAbsent(tag, any -> new @Nullable String[rows]);
      if (texts[row] == null) {
        texts[row] = text;
      }
    }

    TextColumn build() {
      return new TextColumn(original, byLanguage);
    }
  }
}
