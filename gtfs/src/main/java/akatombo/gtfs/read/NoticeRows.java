package akatombo.gtfs.read;

import akatombo.gtfs.Notice;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of notices that were made from what had been read, which keeps no rows: the first
 * row of the file whose field has the value.
 */
public final class NoticeRows {

  /** Not worth reading a second time: they are most of a feed. */
  private static final Set<String> LARGE = Set.of("stop_times.txt", "shapes.txt");

  /** Between the ids of a notice about two records; the first says where it is. */
  private static final String AND = ", ";

  private NoticeRows() {}

  /** The notices with the rows that could be found; the others concern the file as before. */
  public static FeedNotices located(FeedSource source, FeedNotices notices, ReadLimits limits) {
    Map<String, List<Notice>> byFile =
        notices.list().stream()
            .filter(NoticeRows::isSought)
            .collect(
                Collectors.groupingBy(
                    notice -> String.valueOf(notice.file()), TreeMap::new, Collectors.toList()));
    if (byFile.isEmpty()) {
      return notices;
    }
    Map<Place, Integer> rows = rows(source, byFile, limits);
    return new FeedNotices(
        notices.list().stream().map(notice -> located(notice, rows)).toList(), notices.counts());
  }

  /** A field's value in a file. */
  private record Place(@Nullable String file, @Nullable String field, @Nullable String value) {}

  private static boolean isSought(Notice notice) {
    String file = notice.file();
    return notice.row() == 0
        && file != null
        && file.endsWith(".txt")
        && !LARGE.contains(file)
        && notice.field() != null
        && notice.value() != null;
  }

  private static Map<Place, Integer> rows(
      FeedSource source, Map<String, List<Notice>> byFile, ReadLimits limits) {
    Map<Place, Integer> rows = new HashMap<>();
    try (FeedArchive archive = FeedArchive.open(source, limits)) {
      FeedFiles files = new FeedFiles("rows", archive, new NoticeLog(), limits);
      for (Map.Entry<String, List<Notice>> of : byFile.entrySet()) {
        files.read(of.getKey(), table -> find(table, of.getKey(), of.getValue(), rows));
      }
    } catch (IOException e) {
      return rows; // it was readable a moment ago; the notices are as true without rows
    }
    return rows;
  }

  private static void find(
      FeedTable table, String file, List<Notice> notices, Map<Place, Integer> rows)
      throws IOException {
    Set<Place> sought =
        notices.stream().flatMap(NoticeRows::places).collect(Collectors.toUnmodifiableSet());
    Map<String, Integer> columns = new TreeMap<>();
    for (Notice notice : notices) {
      String field = notice.field();
      if (field != null && table.has(field)) {
        columns.computeIfAbsent(field, table::column);
      }
    }
    while (table.next()) {
      columns.forEach((field, column) -> {
        Place place = new Place(file, field, table.text(column));
        if (sought.contains(place)) {
          rows.putIfAbsent(place, table.line());
        }
      });
    }
  }

  private static Stream<Place> places(Notice notice) {
    String value = String.valueOf(notice.value());
    return Stream.of(value, value.split(AND, 2)[0])
        .distinct()
        .map(text -> new Place(notice.file(), notice.field(), text));
  }

  private static Notice located(Notice notice, Map<Place, Integer> rows) {
    return isSought(notice)
        ? places(notice)
            .flatMap(place -> Stream.ofNullable(rows.get(place)))
            .findFirst()
            .map(row ->
                new Notice(
                    notice.severity(),
                    notice.code(),
                    notice.file(),
                    row,
                    notice.field(),
                    notice.value()))
            .orElse(notice)
        : notice;
  }
}
