package akatombo.tourism.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The columns rows came in with. Rows of one file get it back as it was; columns that only earlier
 * files had stand behind those of the newest.
 */
public final class SourceColumns {

  private final List<String> names = new ArrayList<>();
  private final Map<Long, int[]> places = new HashMap<>();

  /** A name and which of its kind, for a name may stand twice. */
  private record Column(String name, int occurrence) {}

  /**
   * Columns of several files.
   *
   * @param files the columns by the file's number, the newest file first
   */
  public SourceColumns(SequencedMap<Long, List<String>> files) {
    Map<Column, Integer> known = new LinkedHashMap<>();
    files.forEach((file, columns) -> {
      Map<String, Integer> seen = new HashMap<>();
      int[] at = new int[columns.size()];
      for (int i = 0; i < columns.size(); i++) {
        String name = columns.get(i);
        Column column = new Column(name, seen.merge(name, 1, Integer::sum));
        at[i] = known.computeIfAbsent(column, _ -> add(name));
      }
      places.put(file, at);
    });
  }

  private int add(String name) {
    names.add(name);
    return names.size() - 1;
  }

  public List<String> names() {
    return List.copyOf(names);
  }

  /** The cells of a row that came with a file, each below its column. */
  public List<String> cells(long file, List<String> cells) {
    int[] at = places.getOrDefault(file, new int[0]);
    List<String> placed = new ArrayList<>(Collections.nCopies(names.size(), ""));
    for (int i = 0; i < Math.min(at.length, cells.size()); i++) {
      placed.set(at[i], cells.get(i));
    }
    return placed;
  }
}
