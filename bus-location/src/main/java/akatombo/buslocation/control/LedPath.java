package akatombo.buslocation.control;

import akatombo.buslocation.PlannedDetour.PathPoint;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Shape;
import akatombo.gtfs.TripPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * The path of a pattern while parts of it are led another way, drawn from its beginning to its end.
 * Whoever has driven half of a detour is told to be half-way along what it replaces.
 */
final class LedPath {

  private final Shape shape;
  private final int lastStop;
  private final List<PathPoint> points = new ArrayList<>();
  private double drawnTo;

  LedPath(TripPattern pattern) {
    this.shape = pattern.shape();
    this.lastStop = pattern.stops().size() - 1;
  }

  /** Leads it around from the stop before the span to the stop behind it. */
  void lead(DetourPlan.Span span, List<GeoPoint> around) {
    boolean begins = span.first() == 0;
    boolean ends = span.last() == lastStop;
    double leaves = begins ? 0 : Math.max(drawnTo, shape.stopMeters(span.first() - 1));
    double returns =
        ends ? shape.lengthMeters() : Math.max(leaves, shape.stopMeters(span.last() + 1));
    List<GeoPoint> way = new ArrayList<>(around.size() + 2);
    if (!begins) {
      followTo(leaves);
      way.add(shape.at(leaves));
    }
    way.addAll(around);
    if (!ends) {
      way.add(shape.at(returns));
    }
    add(way, leaves, returns);
    drawnTo = returns;
  }

  /** The path, its last part included. */
  List<PathPoint> end() {
    followTo(shape.lengthMeters());
    return List.copyOf(points);
  }

  private void followTo(double meters) {
    if (meters <= drawnTo) {
      return;
    }
    add(shape.at(drawnTo), drawnTo);
    for (int point = 0; point < shape.size(); point++) {
      if (shape.meters(point) > drawnTo && shape.meters(point) < meters) {
        add(new GeoPoint(shape.lat(point), shape.lon(point)), shape.meters(point));
      }
    }
    add(shape.at(meters), meters);
    drawnTo = meters;
  }

  private void add(List<GeoPoint> way, double leaves, double returns) {
    double length = 0;
    for (int i = 1; i < way.size(); i++) {
      length += way.get(i - 1).metersTo(way.get(i));
    }
    double driven = 0;
    for (int i = 0; i < way.size(); i++) {
      driven += i == 0 ? 0 : way.get(i - 1).metersTo(way.get(i));
      double part = length <= 0 ? 0 : driven / length;
      add(way.get(i), leaves + part * (returns - leaves));
    }
  }

  private void add(GeoPoint point, double meters) {
    PathPoint next = new PathPoint(point, meters);
    if (points.isEmpty() || !points.getLast().equals(next)) {
      points.add(next);
    }
  }
}
