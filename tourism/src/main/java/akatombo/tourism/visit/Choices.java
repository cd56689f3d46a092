package akatombo.tourism.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways of one direction to choose from; nothing is made of those that are not chosen. */
public final class Choices {

  private final List<AtStop> stops;

  /** From what was found at each stop. */
  Choices(List<AtStop> stops) {
    this.stops = List.copyOf(stops);
  }

  /**
   * The ways at a stop.
   *
   * @param ways as {@link #best} gives them
   * @param before walked to where they leave
   * @param after walked from where they arrive
   */
  record AtStop(List<Passage> ways, Duration before, Duration after) {}

  /** From ways with the walks at both ends. */
  static Choices of(List<Passage> ways) {
    return new Choices(
        List.of(new AtStop(best(new ArrayList<>(ways)), Duration.ZERO, Duration.ZERO)));
  }

  /**
   * Those for which there is none that leaves no sooner and is there no later: the last first,
   * which is there last too.
   */
  static List<Passage> best(List<Passage> ways) {
    ways.sort(Passage.LAST_AWAY);
    List<Passage> best = new ArrayList<>();
    Instant first = Instant.MAX;
    for (Passage way : ways) {
      if (way.arrive().isBefore(first)) {
        best.add(way);
        first = way.arrive();
      }
    }
    return List.copyOf(best);
  }

  /** The one that is there first of those that leave no sooner and are there no later. */
  @Nullable Passage firstThere(Instant from, Instant until) {
    return chosen(from, until, true, Passage.FIRST_THERE);
  }

  /** The one that leaves last of those that leave no sooner and are there no later. */
  @Nullable Passage lastAway(Instant from, Instant until) {
    return chosen(from, until, false, Passage.LAST_AWAY);
  }

  private @Nullable Passage chosen(
      Instant from, Instant until, boolean isFirst, Comparator<Passage> order) {
    Passage best = null;
    for (AtStop stop : stops) {
      Instant leave = from.plus(stop.before);
      Instant arrive = until.minus(stop.after);
      int index = isFirst ? leaving(stop.ways, leave) - 1 : arriving(stop.ways, arrive);
      Passage way = index < 0 || index == stop.ways.size() ? null : stop.ways.get(index);
      if (way != null && !way.leave().isBefore(leave) && !way.arrive().isAfter(arrive)) {
        Passage walked = way.after(stop.before).before(stop.after);
        best = best == null || order.compare(walked, best) < 0 ? walked : best;
      }
    }
    return best;
  }

  /** How many leave no sooner. */
  private static int leaving(List<Passage> ways, Instant from) {
    int low = 0;
    int high = ways.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ways.get(middle).leave().isBefore(from)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** How many are there too late. */
  private static int arriving(List<Passage> ways, Instant until) {
    int low = 0;
    int high = ways.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ways.get(middle).arrive().isAfter(until)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
