package akatombo.tourism.footfall;

import akatombo.tourism.footfall.CountGraph.Arc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Chooses which figures of a day are shown (D3). A figure from 1 to 9 is withheld, and others with
 * it, until the shown ones fit a day on which that figure is at least ten: whoever adds and
 * subtracts them, even knowing in which cells there was nobody and in which somebody, cannot tell
 * that it is small. As this holds for each small figure, no group of fewer than ten can be worked
 * out either.
 */
public final class Disclosure {

  /** The fewest that are shown. */
  public static final int FEWEST = 10;

  /** Showing one person fewer weighs more than any way round. */
  private static final long PERSON = 1_000;

  private final CountGraph graph;
  private final Set<Arc> withheld = new HashSet<>();

  private Disclosure(CountGraph graph) {
    this.graph = graph;
  }

  /** A way to another day with the same shown figures: an arc carries more, or less. */
  private record Step(Arc arc, boolean isMore) {

    int end() {
      return isMore ? arc.to() : arc.from();
    }
  }

  private record Reached(int node, long cost) {}

  /** The figures that may be shown of a day's counts, in order; the same for the same counts. */
  public static List<Figure> publishable(Map<Cell, Long> counts) {
    return new Disclosure(new CountGraph(counts)).shown();
  }

  private List<Figure> shown() {
    List<Arc> small =
        graph.arcs().stream()
            .filter(arc -> arc.arrivals() < FEWEST)
            .sorted(Comparator.comparingLong(Arc::arrivals).thenComparingInt(Arc::number))
            .toList();
    withheld.addAll(small);
    small.forEach(this::protect);
    return graph.arcs().stream().filter(arc -> !withheld.contains(arc)).map(Arc::figure).toList();
  }

  /** Withholds what must be so that another day is thinkable on which this figure is ten. */
  private void protect(Arc small) {
    Map<Arc, Long> otherDay = new HashMap<>();
    long missing = FEWEST - small.arrivals();
    while (missing > 0) {
      List<Step> way = cheapestWay(small, otherDay);
      long amount = missing;
      for (Step step : way) {
        amount = Math.min(amount, step.isMore() ? missing : spare(step.arc(), otherDay));
      }
      for (Step step : way) {
        withheld.add(step.arc());
        otherDay.merge(step.arc(), step.isMore() ? amount : -amount, Long::sum);
      }
      missing -= amount;
    }
  }

  /** How much less an arc may carry: it is known that somebody was there. */
  private static long spare(Arc arc, Map<Arc, Long> otherDay) {
    return arc.arrivals() + otherDay.getOrDefault(arc, 0L) - 1;
  }

  /**
   * The steps that bring what a small figure carries more back to where it starts, withholding as
   * few people's counts as possible. There always is one: all figures on the ring larger.
   */
  private List<Step> cheapestWay(Arc small, Map<Arc, Long> otherDay) {
    Map<Integer, Long> costs = new HashMap<>(Map.of(small.to(), 0L));
    Map<Integer, Step> last = new HashMap<>();
    PriorityQueue<Reached> open =
        new PriorityQueue<>(
            Comparator.comparingLong(Reached::cost).thenComparingInt(Reached::node));
    open.add(new Reached(small.to(), 0));
    while (true) {
      Reached reached = open.remove();
      if (reached.node() == small.from()) {
        return wayTo(small, last);
      }
      if (reached.cost() > Objects.requireNonNull(costs.get(reached.node()))) {
        continue;
      }
      for (Step step : stepsFrom(reached.node(), small, otherDay)) {
        long cost = reached.cost() + cost(step.arc());
        if (cost < costs.getOrDefault(step.end(), Long.MAX_VALUE)) {
          costs.put(step.end(), cost);
          last.put(step.end(), step);
          open.add(new Reached(step.end(), cost));
        }
      }
    }
  }

  private long cost(Arc arc) {
    return withheld.contains(arc) ? 1 : 1 + arc.arrivals() * PERSON;
  }

  private List<Step> stepsFrom(int node, Arc small, Map<Arc, Long> otherDay) {
    List<Step> steps = new ArrayList<>();
    for (Arc arc : graph.at(node)) {
      if (arc.equals(small)) {
        continue;
      }
      if (arc.from() == node) {
        steps.add(new Step(arc, true));
      } else if (spare(arc, otherDay) > 0) {
        steps.add(new Step(arc, false));
      }
    }
    return steps;
  }

  private static List<Step> wayTo(Arc small, Map<Integer, Step> last) {
    Deque<Step> way = new ArrayDeque<>();
    int node = small.from();
    while (node != small.to()) {
      Step step = Objects.requireNonNull(last.get(node));
      way.addFirst(step);
      node = step.isMore() ? step.arc().from() : step.arc().to();
    }
    return List.copyOf(way);
  }
}
