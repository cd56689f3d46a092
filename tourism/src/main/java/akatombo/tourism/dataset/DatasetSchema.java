package akatombo.tourism.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a dataset in both layouts. */
public final class DatasetSchema {

  private static final Map<DatasetKind, DatasetSchema> ALL = load();

  private final DatasetKind kind;
  private final List<Field> fields;

  private DatasetSchema(DatasetKind kind, List<Field> fields) {
    this.kind = kind;
    this.fields = List.copyOf(fields);
  }

  /** The columns of a dataset. */
  public static DatasetSchema of(DatasetKind kind) {
    return Objects.requireNonNull(ALL.get(kind));
  }

  public DatasetKind kind() {
    return kind;
  }

  /** All fields, those of 2023 first and in its order. */
  public List<Field> fields() {
    return fields;
  }

  /** The fields a layout has, in its order. */
  public List<Field> fields(Layout layout) {
    return switch (layout) {
      case RECOMMENDED_2017 ->
          fields.stream()
              .filter(field -> field.nameIn2017() != null)
              .sorted(Comparator.comparingInt(Field::placeIn2017))
              .toList();
      case STANDARD_2023 -> fields.stream().filter(field -> field.nameIn2023() != null).toList();
    };
  }

  /** The names of a layout's columns, in its order. */
  public List<String> columns(Layout layout) {
    return fields(layout).stream()
        .map(field -> Objects.requireNonNull(field.nameIn(layout)))
        .toList();
  }

  /** Which column of a layout says what. */
  ColumnMapping mapping(Layout layout) {
    Map<String, Integer> columns = new HashMap<>();
    for (Field field : fields(layout)) {
      columns.put(field.key(), columns.size());
    }
    return new ColumnMapping(columns);
  }

  /** The field a name of either layout, or our own, stands for. */
  public Optional<Field> find(String name) {
    String wanted = ColumnName.comparable(name);
    return fields.stream()
        .filter(field ->
            isNamed(field.nameIn2023(), wanted)
                || isNamed(field.nameIn2017(), wanted)
                || field.key().equals(name))
        .findFirst();
  }

  private static boolean isNamed(@Nullable String name, String wanted) {
    return name != null && ColumnName.comparable(name).equals(wanted);
  }

  private static Map<DatasetKind, DatasetSchema> load() {
    Map<DatasetKind, List<Field>> fields = new EnumMap<>(DatasetKind.class);
    lines()
        .map(line -> line.split("\t", -1))
        .forEach(cells ->
            fields
                .computeIfAbsent(DatasetKind.find(cells[0]).orElseThrow(), _ -> new ArrayList<>())
                .add(field(cells)));
    Map<DatasetKind, DatasetSchema> all = new EnumMap<>(DatasetKind.class);
    fields.forEach((kind, ofKind) -> all.put(kind, new DatasetSchema(kind, ofKind)));
    return all;
  }

  private static Stream<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(DatasetSchema.class.getResourceAsStream("columns.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Field field(String[] cells) {
    return new Field(
        cells[1],
        Field.Type.valueOf(cells[2]),
        cells[3].equals("-") ? 0 : Integer.parseInt(cells[3]),
        cells[4].equals("-") ? null : cells[4],
        cells[5].equals("-") ? null : cells[5],
        cells[6].equals("-") ? List.of() : List.of(cells[6].split("\\|", -1)));
  }
}
