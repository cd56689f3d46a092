package akatombo.gtfs.index;

import akatombo.gtfs.read.TranslationRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** translations.txt while an index is built: by record, by text of a field, by text anywhere. */
final class TranslationTable {

  private final Map<Key, List<TranslationRow>> rows = new HashMap<>();

  TranslationTable(List<TranslationRow> translations) {
    for (TranslationRow row : translations) {
      boolean isByValue = row.fieldValue() != null;
      Key key =
          new Key(
              row.table(),
              row.field(),
              isByValue ? row.fieldValue() : row.recordId(),
              isByValue ? null : row.recordSubId(),
              isByValue);
      rows.computeIfAbsent(key, any -> new ArrayList<>(4)).add(row);
    }
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Translations of the record itself, as language tag and text. */
  void ofRecord(Field field, String id, @Nullable String subId, BiConsumer<String, String> found) {
    each(new Key(field.table(), field.column(), id, subId, false), found);
  }

  /** Translations of a text that stands in that field, the more particular first. */
  void ofText(Field field, String text, BiConsumer<String, String> found) {
    each(new Key(field.table(), field.column(), text, null, true), found);
    each(new Key(null, null, text, null, true), found);
  }

  private void each(Key key, BiConsumer<String, String> found) {
    for (TranslationRow row : rows.getOrDefault(key, List.of())) {
      if (!row.translation().isBlank()) {
        found.accept(LanguageFallback.canonical(row.language().tag()), row.translation());
      }
    }
  }

  /** A field that is translated. */
  enum Field {
    STOP_NAME("stops"),
    ROUTE_SHORT_NAME("routes"),
    ROUTE_LONG_NAME("routes"),
    AGENCY_NAME("agency"),
    TRIP_HEADSIGN("trips"),
    STOP_HEADSIGN("stop_times"),
    FARE_PRODUCT_NAME("fare_products"),
    RIDER_CATEGORY_NAME("rider_categories"),
    FARE_MEDIA_NAME("fare_media");

    private final String table;
    private final String column;

    Field(String table) {
      this.table = table;
      this.column = name().toLowerCase(Locale.ROOT);
    }

    String table() {
      return table;
    }

    /** field_name. */
    String column() {
      return column;
    }
  }

  private record Key(
      @Nullable String table,
      @Nullable String field,
      @Nullable String id,
      @Nullable String subId,
      boolean isByValue) {}
}
