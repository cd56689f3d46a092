package akatombo.buslocation.match;

import akatombo.gtfs.TripPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which patterns begin near a point. */
final class TerminalGrid {

  /** As far from the first stop as vehicles wait for their departure. */
  static final double REACH_METERS = 150;

  private record Cell(long x, long y) {}

  private record Start(TripPattern pattern, double x, double y) {}

  private final Map<Cell, List<Start>> cells = new HashMap<>();

  TerminalGrid(List<TripPattern> patterns, Plane plane) {
    for (TripPattern pattern : patterns) {
      double along = pattern.shape().stopMeters(0);
      var place = pattern.shape().at(along);
      Start start = new Start(pattern, plane.x(place.lon()), plane.y(place.lat()));
      cells.computeIfAbsent(cell(start.x, start.y), any -> new ArrayList<>(2)).add(start);
    }
  }

  List<TripPattern> near(double x, double y) {
    List<TripPattern> found = new ArrayList<>();
    Cell center = cell(x, y);
    for (long cx = center.x - 1; cx <= center.x + 1; cx++) {
      for (long cy = center.y - 1; cy <= center.y + 1; cy++) {
        for (Start start : cells.getOrDefault(new Cell(cx, cy), List.of())) {
          if (Math.hypot(start.x - x, start.y - y) <= REACH_METERS) {
            found.add(start.pattern);
          }
        }
      }
    }
    return found;
  }

  private static Cell cell(double x, double y) {
    return new Cell((long) Math.floor(x / REACH_METERS), (long) Math.floor(y / REACH_METERS));
  }
}
