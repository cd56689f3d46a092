package akatombo.tourism.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the row that names the columns, which may stand below a title. */
final class HeaderRow {

  private static final int ROWS_LOOKED_AT = 10;

  private HeaderRow() {}

  /** The table below the row with most known names; empty when no row can be the header. */
  static Optional<Table> table(List<Table.Row> rows, DatasetSchema schema) {
    int best = -1;
    long bestKnown = -1;
    for (int i = 0; i < Math.min(ROWS_LOOKED_AT, rows.size()); i++) {
      List<String> cells = rows.get(i).cells();
      long known = cells.stream().filter(cell -> schema.find(cell).isPresent()).count();
      boolean canBe = cells.stream().filter(cell -> !cell.isBlank()).count() >= 2;
      if (canBe && known > bestKnown) {
        best = i;
        bestKnown = known;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(below(rows, best));
  }

  private static Table below(List<Table.Row> rows, int header) {
    List<String> columns = rows.get(header).cells();
    return new Table(
        rows.subList(0, header).stream().map(Table.Row::cells).toList(),
        columns,
        rows.subList(header + 1, rows.size()).stream()
            .filter(row -> !row.isBlank())
            .map(row -> fitted(row, columns.size()))
            .toList());
  }

  /** Missing cells at the end are empty ones, and empty ones beyond the last column are none. */
  private static Table.Row fitted(Table.Row row, int columns) {
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < columns) {
      cells.add("");
    }
    while (cells.size() > columns && cells.getLast().isBlank()) {
      cells.removeLast();
    }
    return new Table.Row(row.number(), cells);
  }
}
