package akatombo.gtfs.index;

import akatombo.gtfs.FareName;
import akatombo.gtfs.Language;
import akatombo.gtfs.LocalizedText;
import akatombo.gtfs.index.TranslationTable.Field;
import akatombo.gtfs.read.FareTables;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The names of fare products, rider categories and fare media by their ids. */
final class FareNames {

  private final Map<FareName, Named> kinds = new EnumMap<>(FareName.class);

  /** Rows that have a name: which row an id has, and the row's name in every language. */
  private record Named(Map<String, Integer> rows, List<String> originals, TextColumn names) {}

  private FareNames() {}

  static FareNames of(FareTables fares, Names.Columns columns) {
    FareNames names = new FareNames();
    names.add(
        FareName.PRODUCT,
        columns,
        new Rows<>(Field.FARE_PRODUCT_NAME, fares.products(), row -> row.id(), row -> row.name()));
    names.add(
        FareName.RIDER_CATEGORY,
        columns,
        new Rows<>(
            Field.RIDER_CATEGORY_NAME,
            fares.riderCategories(),
            row -> row.id(),
            row -> row.name()));
    names.add(
        FareName.MEDIUM,
        columns,
        new Rows<>(Field.FARE_MEDIA_NAME, fares.media(), row -> row.id(), row -> row.name()));
    return names;
  }

  private record Rows<T>(
      Field field, List<T> rows, Function<T, String> id, Function<T, @Nullable String> name) {}

  private <T> void add(FareName kind, Names.Columns columns, Rows<T> all) {
    List<T> named = all.rows.stream().filter(row -> all.name.apply(row) != null).toList();
    Map<String, Integer> rows = new HashMap<>();
    for (int i = 0; i < named.size(); i++) {
      // A product has a row for each rider and medium; the first names it.
      rows.putIfAbsent(all.id.apply(named.get(i)), i);
    }
    List<String> originals =
        named.stream().map(all.name).map(name -> name == null ? "" : name).toList();
    kinds.put(kind, new Named(rows, originals, columns.column(all.field, named, all.id, all.name)));
  }

  /** The name; empty when the feed has no such id or gives it none. */
  Optional<LocalizedText> find(FareName kind, String id, Language language) {
    Named named = kinds.get(kind);
    Integer row = named == null ? null : named.rows.get(id);
    return named == null || row == null
        ? Optional.empty()
        : Optional.of(named.names.text(row, named.originals.get(row), language));
  }
}
