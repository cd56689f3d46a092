package akatombo.buslocation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page begins and how long it is; written as an opaque text so that it may change.
 *
 * @param start index of the first element
 */
record Cursor(int start, int limit) {

  private static final int MAX_START = 1_000_000;

  static Cursor read(Parameters parameters, int limit) {
    String text = parameters.text("cursor");
    if (text == null) {
      return new Cursor(0, limit);
    }
    try {
      int start = text.startsWith("a") ? Integer.parseInt(text.substring(1), 36) : -1;
      if (start >= 0 && start <= MAX_START) {
        return new Cursor(start, limit);
      }
    } catch (NumberFormatException foreign) {
      // refused below, as any other text that we did not write
    }
    throw ReadProblem.invalid("cursor", text, "a next or prev of an earlier answer");
  }

  /** How many elements must be found to know this page and whether there is another. */
  int needed() {
    return start + limit + 1;
  }

  <T> List<T> page(List<T> all) {
    return all.subList(Math.min(start, all.size()), Math.min(start + limit, all.size()));
  }

  @Nullable String next(int found) {
    return found > start + limit ? text(start + limit) : null;
  }

  @Nullable String previous() {
    return start == 0 ? null : text(Math.max(0, start - limit));
  }

  private static String text(int start) {
    return "a" + Integer.toString(start, 36);
  }
}
