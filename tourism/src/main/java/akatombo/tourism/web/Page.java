package akatombo.tourism.web;

import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a page begins and how long it is; written as an opaque text so that it may change.
 *
 * @param start index of the first element
 */
record Page(int start, int limit) {

  private static final int LIMIT = 50;
  private static final int LIMIT_MAX = 200;
  private static final int START_MAX = 1_000_000;

  static Page read(Query query) {
    int limit = query.number("limit", LIMIT, 1, LIMIT_MAX);
    String text = query.text("cursor");
    if (text == null) {
      return new Page(0, limit);
    }
    try {
      int start = text.startsWith("a") ? Integer.parseInt(text.substring(1), 36) : -1;
      if (start >= 0 && start <= START_MAX) {
        return new Page(start, limit);
      }
    } catch (NumberFormatException foreign) {
      // refused below, as any other text that we did not write
    }
    throw Refusals.invalid("cursor", text, "a next or prev of an earlier answer");
  }

  /**
   * What stands on the page.
   *
   * @param found how many there are on all pages
   */
  record Part<T>(List<T> all, int found) {

    Part {
      all = List.copyOf(all);
    }

    /** The same with something made of each. */
    <R> Part<R> map(Function<T, R> making) {
      return new Part<>(all.stream().map(making).toList(), found);
    }
  }

  <T> Part<T> of(List<T> all) {
    return new Part<>(
        all.subList(Math.min(start, all.size()), Math.min(start + limit, all.size())), all.size());
  }

  /** Whether something stands on it that so many come before. */
  boolean holds(int before) {
    return before >= start && before < start + limit;
  }

  /** Writes {@code next} and {@code prev}, JSON null where there is none. */
  void write(ObjectNode answer, int found) {
    answer.put("next", found > start + limit ? text(start + limit) : null);
    answer.put("prev", start == 0 ? null : text(Math.max(0, start - limit)));
  }

  private static String text(int start) {
    return "a" + Integer.toString(start, 36);
  }
}
