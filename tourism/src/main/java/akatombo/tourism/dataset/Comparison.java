package akatombo.tourism.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a file would add and change; fed with the rows that are kept, one by one and in
 * their order.
 */
public final class Comparison {

  private final Map<String, ImportRow> unseen = new LinkedHashMap<>();
  private final List<ImportRow> changed = new ArrayList<>();
  private final List<ImportRow> unchanged = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private boolean isInOrder = true;
  private int lastPosition = -1;

  public Comparison(List<ImportRow> rows) {
    rows.forEach(row -> unseen.put(row.key(), row));
  }

  /**
   * Takes a row that is kept.
   *
   * @param cells below the columns of the file; null when it came with others
   */
  public void kept(String key, @Nullable List<String> cells) {
    ImportRow row = unseen.remove(key);
    if (row == null) {
      missing.add(key);
    } else if (row.cells().equals(cells)) {
      unchanged.add(row);
      isInOrder &= row.position() > lastPosition;
      lastPosition = row.position();
    } else {
      changed.add(row);
    }
  }

  /** Rows with an id that is not kept yet. */
  public List<ImportRow> added() {
    return List.copyOf(unseen.values());
  }

  public List<ImportRow> changed() {
    return List.copyOf(changed);
  }

  public List<ImportRow> unchanged() {
    return List.copyOf(unchanged);
  }

  /** Ids that are kept and are not in the file; they stay. */
  public List<String> missing() {
    return List.copyOf(missing);
  }

  /** Whether nothing at all would become different, not even the order. */
  public boolean changesNothing() {
    return unseen.isEmpty() && changed.isEmpty() && missing.isEmpty() && isInOrder;
  }
}
