package akatombo.tourism.footfall;

import akatombo.tourism.footfall.Figure.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A day's counts as a flow in a ring: the day flows into tours, these into their places, these
 * through the cells into the hours of their tour, these into the hours of the day, and these back
 * into the day. Each figure is one arc, and all that sums say is that what flows into a node flows
 * out of it.
 */
final class CountGraph {

  /** An arc; {@code from} and {@code to} are numbers of nodes. */
  record Arc(int number, Figure figure, int from, int to) {

    long arrivals() {
      return figure.arrivals();
    }
  }

  private final List<Arc> arcs = new ArrayList<>();
  private final List<List<Arc>> atNode = new ArrayList<>();
  private final Map<Node, Integer> nodes = new HashMap<>();

  /** The figures that flow into or out of a node agree in what it names. */
  private record Node(boolean isOfHours, Set<Object> names) {}

  /** The ring of all that somebody was counted in. */
  CountGraph(Map<Cell, Long> counts) {
    Map<Figure, Long> sums = new LinkedHashMap<>();
    Map<Figure, Cell> examples = new HashMap<>();
    counts.forEach((cell, arrivals) -> {
      if (arrivals > 0) {
        for (Level level : Level.values()) {
          Figure key = level.figure(cell, 0);
          sums.merge(key, arrivals, Long::sum);
          examples.putIfAbsent(key, cell);
        }
      }
    });
    sums.keySet().stream()
        .sorted(Figure.ORDER)
        .forEach(key -> add(Objects.requireNonNull(examples.get(key)), key, sums));
  }

  private void add(Cell cell, Figure key, Map<Figure, Long> sums) {
    Figure figure = key.level().figure(cell, Objects.requireNonNull(sums.get(key)));
    int day = node(false);
    int tour = node(false, cell.tour());
    int waypoint = node(false, cell.tour(), new Place(cell.waypoint()));
    int tourHour = node(true, cell.tour(), cell.hour());
    int hour = node(true, cell.hour());
    int hours = node(true);
    switch (key.level()) {
      case DAY -> connect(figure, hours, day);
      case TOUR -> connect(figure, day, tour);
      case WAYPOINT -> connect(figure, tour, waypoint);
      case CELL -> connect(figure, waypoint, tourHour);
      case TOUR_HOUR -> connect(figure, tourHour, hour);
      case HOUR -> connect(figure, hour, hours);
    }
  }

  /** A place, which may have the name of a tour. */
  private record Place(String id) {}

  private int node(boolean isOfHours, Object... names) {
    return nodes.computeIfAbsent(
        new Node(isOfHours, Set.of(names)),
        node -> {
          atNode.add(new ArrayList<>());
          return atNode.size() - 1;
        });
  }

  private void connect(Figure figure, int from, int to) {
    Arc arc = new Arc(arcs.size(), figure, from, to);
    arcs.add(arc);
    atNode.get(from).add(arc);
    atNode.get(to).add(arc);
  }

  Collection<Arc> arcs() {
    return arcs;
  }

  /** All that flows into or out of a node. */
  Collection<Arc> at(int node) {
    return atNode.get(node);
  }
}
