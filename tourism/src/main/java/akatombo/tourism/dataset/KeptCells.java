package akatombo.tourism.dataset;

import akatombo.tourism.dataset.IntakeOutcome.Understood;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts kept rows below the columns of a file, to be compared with it. A file in just the columns of
 * a layout, understood as that layout and with nothing above them, such as our own export, is
 * compared with what the export would be; it may well change nothing, though the rows came in with
 * other columns, and those then stay.
 */
public final class KeptCells {

  private final long header;
  private final Map<Long, ColumnMapping> others;
  private final @Nullable Translation translation;

  /**
   * For a file of a dataset.
   *
   * @param header the number of the file's columns, for rows that came with the very same
   * @param others the columns rows came with, by their numbers
   */
  public KeptCells(
      DatasetSchema schema, Understood file, long header, Map<Long, ColumnMapping> others) {
    this.header = header;
    this.others = Map.copyOf(others);
    this.translation =
        Arrays.stream(Layout.values())
            .filter(layout -> isJustIn(file, schema, layout))
            .findFirst()
            .map(layout -> new Translation(schema, layout))
            .orElse(null);
  }

  private static boolean isJustIn(Understood file, DatasetSchema schema, Layout layout) {
    return schema.columns(layout).equals(file.table().columns())
        && schema.mapping(layout).equals(file.mapping())
        && file.table().preamble().isEmpty();
  }

  /** The cells of a row that came with some columns; null when they cannot be compared. */
  public @Nullable List<String> below(long columns, List<String> cells) {
    ColumnMapping mapping = others.get(columns);
    if (columns == header) {
      return cells;
    }
    return translation == null || mapping == null ? null : translation.cells(mapping, cells);
  }
}
