package akatombo.gtfs.read;

import akatombo.gtfs.Notice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Collects notices; keeps the first of each code and counts the rest, so that none eats the heap.
 */
public final class NoticeLog {

  static final int KEPT_PER_CODE = 100;
  private static final int VALUE_MAX_CHARS = 200;

  private static final class OfOneCode {
    private final List<Notice> kept = new ArrayList<>();
    private int count;
  }

  private final Map<NoticeCode, OfOneCode> byCode = new EnumMap<>(NoticeCode.class);

  /** Adds a notice about a whole file, or about the feed when {@code file} is null. */
  public void add(NoticeCode code, @Nullable String file, @Nullable String value) {
    add(code, file, 0, null, value);
  }

  /** Adds a notice; long values are cut. */
  public void add(
      NoticeCode code,
      @Nullable String file,
      int row,
      @Nullable String field,
      @Nullable String value) {
    OfOneCode notices = byCode.computeIfAbsent(code, c -> new OfOneCode());
    if (notices.count++ < KEPT_PER_CODE) {
      notices.kept.add(new Notice(code.severity(), code.text(), file, row, field, cut(value)));
    }
  }

  private static @Nullable String cut(@Nullable String value) {
    return value == null || value.length() <= VALUE_MAX_CHARS
        ? value
        : value.substring(0, VALUE_MAX_CHARS) + "…";
  }

  /** All so far, errors first, then by code. */
  public FeedNotices notices() {
    List<Notice> all = new ArrayList<>();
    SortedMap<String, Integer> counts = new TreeMap<>();
    byCode.forEach((code, notices) -> {
      all.addAll(notices.kept);
      counts.put(code.text(), notices.count);
    });
    all.sort(Comparator.comparing(Notice::severity).thenComparing(Notice::code));
    return new FeedNotices(List.copyOf(all), counts);
  }
}
