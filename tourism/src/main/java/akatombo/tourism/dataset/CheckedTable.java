package akatombo.tourism.dataset;

import java.util.List;

/**
 * What of a table can be kept and what is wrong with it.
 *
 * @param rows in the order of the file; those without an id of their own are left out
 * @param errors the first thousand
 * @param errorCount all of them
 */
public record CheckedTable(List<ImportRow> rows, List<CellError> errors, int errorCount) {

  public CheckedTable {
    rows = List.copyOf(rows);
    errors = List.copyOf(errors);
  }
}
