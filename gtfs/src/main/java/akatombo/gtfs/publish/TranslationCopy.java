package akatombo.gtfs.publish;

import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.TranslationRow;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes translations.txt in the layout of the reference; a row of the old GTFS-JP layout becomes
 * one for each field that has its text.
 */
final class TranslationCopy {

  private static final List<String> HEADER =
      List.of(
          "table_name",
          "field_name",
          "language",
          "translation",
          "record_id",
          "record_sub_id",
          "field_value");

  /** The column that a record_id of a table is an id of. */
  private static final Map<String, String> ID_COLUMNS =
      Map.of(
          "agency", "agency.agency_id",
          "stops", "stops.stop_id",
          "routes", "routes.route_id",
          "trips", "trips.trip_id",
          "stop_times", "trips.trip_id",
          "levels", "levels.level_id",
          "pathways", "pathways.pathway_id",
          "attributions", "attributions.attribution_id");

  private final FeedContent content;
  private final KnownIds known;
  private final Set<List<String>> written = new HashSet<>();

  TranslationCopy(FeedContent content, KnownIds known) {
    this.content = content;
    this.known = known;
  }

  void write(ZipTables zip) throws IOException {
    if (content.translations().isEmpty()) {
      return;
    }
    Map<List<String>, Set<String>> texts = texts();
    try (ZipTables.Table out = zip.table("translations.txt", HEADER)) {
      for (TranslationRow row : content.translations()) {
        if (row.table() != null && row.field() != null) {
          write(out, row, row.table(), row.field());
        } else {
          texts.forEach((field, values) -> writeOld(out, row, field, values));
        }
      }
    }
  }

  private void writeOld(
      ZipTables.Table out, TranslationRow row, List<String> field, Set<String> values) {
    if (row.fieldValue() != null && values.contains(row.fieldValue())) {
      write(out, row, field.getFirst(), field.getLast());
    }
  }

  private void write(ZipTables.Table out, TranslationRow row, String table, String field) {
    String idColumn = ID_COLUMNS.get(table);
    boolean isLost =
        row.recordId() != null && idColumn != null && !known.has(List.of(idColumn), row.recordId());
    List<String> key =
        Stream.of(
                table,
                field,
                row.language().tag(),
                row.recordId(),
                row.recordSubId(),
                row.fieldValue())
            .map(TranslationCopy::orEmpty)
            .toList();
    if (!isLost && written.add(key)) {
      out.write(
          table,
          field,
          row.language().tag(),
          FieldType.oneLine(row.translation()),
          key.get(3),
          key.get(4),
          key.get(5));
    }
  }

  /** The texts of the fields that the old layout translates. */
  private Map<List<String>, Set<String>> texts() {
    Map<List<String>, Set<String>> texts = new LinkedHashMap<>();
    texts.put(
        List.of("agency", "agency_name"),
        distinct(content.agencies().stream().map(agency -> agency.name())));
    texts.put(
        List.of("stops", "stop_name"), distinct(content.stops().stream().map(stop -> stop.name())));
    texts.put(
        List.of("routes", "route_short_name"),
        distinct(content.routes().stream().map(route -> route.shortName())));
    texts.put(
        List.of("routes", "route_long_name"),
        distinct(content.routes().stream().map(route -> route.longName())));
    texts.put(
        List.of("trips", "trip_headsign"),
        distinct(content.trips().stream().map(trip -> trip.headsign())));
    texts.put(
        List.of("stop_times", "stop_headsign"), distinct(content.stopTimes().headsigns().stream()));
    return texts;
  }

  private static Set<String> distinct(Stream<? extends @Nullable String> texts) {
    return texts.filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
