package akatombo.gtfs.index;

import akatombo.gtfs.Agency;
import akatombo.gtfs.Language;
import akatombo.gtfs.index.TranslationTable.Field;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FeedDescription;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The names of a feed in all its languages. */
record Names(
    Language language,
    TextColumn stops,
    TextColumn shortNames,
    TextColumn longNames,
    TextColumn agencies,
    Headsigns headsigns,
    FareNames fares) {

  static Names of(FeedContent content) {
    Language language = languageOf(content);
    Columns columns = new Columns(new TranslationTable(content.translations()), language);
    TextColumn stops =
        columns.column(
            Field.STOP_NAME, content.stops(), stop -> stop.id().id(), stop -> stop.name());
    return new Names(
        language,
        stops,
        columns.column(
            Field.ROUTE_SHORT_NAME,
            content.routes(),
            route -> route.id().id(),
            route -> route.shortName()),
        columns.column(
            Field.ROUTE_LONG_NAME,
            content.routes(),
            route -> route.id().id(),
            route -> route.longName()),
        columns.column(
            Field.AGENCY_NAME, content.agencies(), agency -> agency.id().id(), Agency::name),
        Headsigns.of(content, columns.table, language, stops),
        FareNames.of(content.fares(), columns));
  }

  /** feed_lang; where that says "several", default_lang; else the first agency's, else a guess. */
  private static Language languageOf(FeedContent content) {
    FeedDescription description = content.description();
    if (description != null && isLanguage(description.lang())) {
      return new Language(LanguageFallback.canonical(description.lang()));
    }
    String preferred = description == null ? null : description.defaultLang();
    if (preferred != null && isLanguage(preferred)) {
      return new Language(LanguageFallback.canonical(preferred));
    }
    for (Agency agency : content.agencies()) {
      String lang = agency.lang();
      if (lang != null && isLanguage(lang)) {
        return new Language(LanguageFallback.canonical(lang));
      }
    }
    boolean isInJapan = content.agencies().getFirst().timezone().getId().equals("Asia/Tokyo");
    return isInJapan ? Language.JAPANESE : Language.ENGLISH;
  }

  private static boolean isLanguage(String tag) {
    return !tag.isBlank() && !tag.equalsIgnoreCase("mul");
  }

  /** Makes the texts of a field in all languages. */
  record Columns(TranslationTable table, Language language) {

    <T> TextColumn column(
        Field field, List<T> rows, Function<T, String> id, Function<T, @Nullable String> text) {
      TextColumn.Builder column = new TextColumn.Builder(language, rows.size());
      for (int i = 0; i < rows.size(); i++) {
        int row = i;
        table.ofRecord(
            field, id.apply(rows.get(i)), null, (tag, found) -> column.put(row, tag, found));
        String original = text.apply(rows.get(i));
        if (original != null) {
          table.ofText(field, original, (tag, found) -> column.put(row, tag, found));
        }
      }
      return column.build();
    }
  }
}
