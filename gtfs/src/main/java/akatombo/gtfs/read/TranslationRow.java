package akatombo.gtfs.read;

import akatombo.gtfs.Language;
import org.jspecify.annotations.Nullable;

/**
 * A row of translations.txt in either layout. In the old GTFS-JP layout (trans_id, lang,
 * translation) {@code fieldValue} is the trans_id, and table and field are null: the row translates
 * that text wherever it stands.
 *
 * @param table table_name, null for any
 * @param field field_name, null for any
 * @param recordId null when the row goes by {@code fieldValue}, or is of feed_info
 * @param recordSubId stop_sequence for a row of stop_times
 * @param fieldValue null when the row goes by {@code recordId}
 */
public record TranslationRow(
    @Nullable String table,
    @Nullable String field,
    Language language,
    String translation,
    @Nullable String recordId,
    @Nullable String recordSubId,
    @Nullable String fieldValue) {}
