package akatombo.tourism.dataset;

import java.util.List;

/**
 * A row that can be kept.
 *
 * @param key the id within its dataset, comparable
 * @param position in the file, from 0
 * @param cells as many as the file has columns
 */
public record ImportRow(String key, int position, List<String> cells) {

  public ImportRow {
    cells = List.copyOf(cells);
  }
}
