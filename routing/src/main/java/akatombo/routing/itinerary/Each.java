package akatombo.routing.itinerary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Maps the many short lists of an answer, most of them empty: streams were seven of a hundred
 * samples of a plan's work.
 */
public final class Each {

  private Each() {}

  /** What the function makes of each; nothing of a list that is not there. */
  public static <T, R> List<R> of(
      @Nullable List<T> list, Function<? super T, ? extends R> mapping) {
    if (list == null || list.isEmpty()) {
      return List.of();
    }
    List<R> mapped = new ArrayList<>(list.size());
    for (T one : list) {
      mapped.add(mapping.apply(one));
    }
    return mapped;
  }
}
