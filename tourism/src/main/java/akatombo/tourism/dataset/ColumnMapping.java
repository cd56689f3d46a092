package akatombo.tourism.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a file says what.
 *
 * @param columns the key of our field to the number of the column, from 0
 */
public record ColumnMapping(Map<String, Integer> columns) {

  /** Another dataset that knows so many more columns is the one that was meant. */
  private static final int CLEARLY_MORE = 3;

  private static final String AUTHORITY = "authorityCode";

  public ColumnMapping {
    columns = Map.copyOf(columns);
  }

  /**
   * The mapping of a file in either layout, perhaps with columns of its own; empty when it is in
   * neither, or more in that of another dataset.
   */
  public static Optional<ColumnMapping> recognized(DatasetSchema schema, List<String> columns) {
    ColumnMapping mapping = byName(schema, columns);
    long named = columns.stream().filter(name -> !name.isBlank()).count();
    int known = mapping.columns.size();
    boolean isMostlyKnown =
        2L * known >= named || 10 * known >= 6 * schema.columns(Layout.RECOMMENDED_2017).size();
    return mapping.hasIdAndName() && isMostlyKnown && !isOfAnother(schema.kind(), columns, known)
        ? Optional.of(mapping)
        : Optional.empty();
  }

  /** The dataset whose layout has clearly more of the columns; empty when none has. */
  public static Optional<DatasetKind> better(DatasetKind kind, List<String> columns) {
    int known = byName(DatasetSchema.of(kind), columns).columns.size();
    DatasetKind best = kind;
    int most = known;
    for (DatasetKind other : DatasetKind.values()) {
      int count = byName(DatasetSchema.of(other), columns).columns.size();
      if (count > most) {
        best = other;
        most = count;
      }
    }
    return most >= known + CLEARLY_MORE ? Optional.of(best) : Optional.empty();
  }

  private static boolean isOfAnother(DatasetKind kind, List<String> columns, int known) {
    return known < columns.size() && better(kind, columns).isPresent();
  }

  private static ColumnMapping byName(DatasetSchema schema, List<String> columns) {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      schema.find(columns.get(i)).ifPresent(field -> found.putIfAbsent(field.key(), column));
    }
    schema.find(AUTHORITY).ifPresent(field -> addByOtherName(field, columns, found));
    return new ColumnMapping(found);
  }

  /** Cities and prefectures name the column of their code each by its own half. */
  private static void addByOtherName(
      Field field, List<String> columns, Map<String, Integer> found) {
    List<String> names = field.synonyms().stream().map(ColumnName::comparable).toList();
    for (int i = 0; i < columns.size(); i++) {
      if (names.contains(ColumnName.comparable(columns.get(i)))) {
        found.putIfAbsent(field.key(), i);
      }
    }
  }

  /**
   * The mapping an office has written down.
   *
   * @param kept the name of a file's column to the name of ours; those the file lacks are ignored
   */
  public static ColumnMapping kept(
      DatasetSchema schema, List<String> columns, Map<String, String> kept) {
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String ours = kept.get(columns.get(i).strip());
      int column = i;
      if (ours != null) {
        schema.find(ours).ifPresent(field -> found.putIfAbsent(field.key(), column));
      }
    }
    return new ColumnMapping(found);
  }

  /** Whether rows can be told apart and named. */
  public boolean hasIdAndName() {
    return columns.containsKey(Field.ID) && columns.containsKey(Field.NAME);
  }

  /** The value of a field as it stands; empty when the file does not say it. */
  public String value(List<String> cells, String field) {
    Integer column = columns.get(field);
    return column == null || column >= cells.size() ? "" : cells.get(column);
  }
}
