package akatombo.tourism.dataset;

import java.util.List;

/**
 * A file as it came in: every value as it stood.
 *
 * @param preamble rows above the names of the columns, such as a title
 * @param columns their names, in order; may be empty or stand twice
 */
public record Table(List<List<String>> preamble, List<String> columns, List<Row> rows) {

  public Table {
    preamble = List.copyOf(preamble);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A row.
   *
   * @param number as a spreadsheet counts, the first row of the file being 1
   * @param cells as many as there are columns, or more
   */
  public record Row(int number, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }
}
