package akatombo.gtfs.read;

import akatombo.gtfs.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads translations.txt in the layout of GTFS or the older one of GTFS-JP. */
final class TranslationReader {

  private static final Set<String> TABLES =
      Set.of(
          "agency",
          "stops",
          "routes",
          "trips",
          "stop_times",
          "pathways",
          "levels",
          "feed_info",
          "attributions",
          "booking_rules",
          "fare_products",
          "fare_media",
          "rider_categories",
          "networks",
          "areas",
          "location_groups",
          "locations.geojson");

  private final List<TranslationRow> translations = new ArrayList<>();

  /** The rows of the file, after those that other files gave. */
  static List<TranslationRow> read(FeedFiles files, List<TranslationRow> given) throws IOException {
    TranslationReader reader = new TranslationReader();
    reader.translations.addAll(given);
    files.read("translations.txt", reader::rows);
    return reader.translations;
  }

  private void rows(FeedTable table) throws IOException {
    if (table.has("trans_id")) {
      oldLayout(table);
    } else {
      layout(table);
    }
  }

  private void layout(FeedTable table) throws IOException {
    int tableName = table.required("table_name");
    int fieldName = table.required("field_name");
    int lang = table.required("language");
    int text = table.required("translation");
    int recordId = table.column("record_id");
    int recordSubId = table.column("record_sub_id");
    int fieldValue = table.column("field_value");
    while (table.next()) {
      String of = table.requiredText(tableName);
      String field = table.requiredText(fieldName);
      String translation = table.requiredText(text);
      Language language = language(table, lang);
      if (of == null || field == null || translation == null || language == null) {
        continue;
      }
      if (!TABLES.contains(of)) {
        table.notice(NoticeCode.TRANSLATION_UNKNOWN_TABLE_NAME, tableName);
        continue;
      }
      translations.add(
          new TranslationRow(
              of,
              field,
              language,
              translation,
              table.text(recordId),
              table.text(recordSubId),
              table.text(fieldValue)));
    }
  }

  private void oldLayout(FeedTable table) throws IOException {
    int id = table.required("trans_id");
    int lang = table.required("lang");
    int text = table.required("translation");
    while (table.next()) {
      String value = table.requiredText(id);
      String translation = table.requiredText(text);
      Language language = language(table, lang);
      if (value != null && translation != null && language != null) {
        translations.add(new TranslationRow(null, null, language, translation, null, null, value));
      }
    }
  }

  private static @Nullable Language language(FeedTable table, int column) {
    String text = table.requiredText(column);
    if (text == null) {
      return null;
    }
    Language language = LanguageTag.language(text);
    if (language == null) {
      table.notice(NoticeCode.INVALID_LANGUAGE_CODE, column);
    }
    return language;
  }
}
