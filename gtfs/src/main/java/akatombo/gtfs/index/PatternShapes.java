package akatombo.gtfs.index;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Shape;
import akatombo.gtfs.Stop;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.ShapeColumns;
import akatombo.gtfs.read.StopTimeColumns;
import akatombo.gtfs.shape.Polyline;
import akatombo.gtfs.shape.ShapeLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives each pattern its shape; a line is kept once however many patterns follow it. */
final class PatternShapes {

  private static final GeoPoint NOWHERE = new GeoPoint(0, 0);

  private final ShapeColumns shapes;
  private final StopTimeColumns stopTimes;
  private final Map<Integer, Polyline> lines = new HashMap<>();

  PatternShapes(FeedContent content) {
    this.shapes = content.shapes();
    this.stopTimes = content.stopTimes();
  }

  /**
   * The shape of a pattern.
   *
   * @param shape its number in the feed, −1 for none
   * @param trip one of the pattern's trips, whose shape_dist_traveled counts for all
   */
  Shape of(int shape, List<Stop> stops, int trip) {
    List<GeoPoint> points = points(stops);
    if (shape < 0 || shapes.to(shape) - shapes.from(shape) < 2) {
      return ShapeLines.straight(points);
    }
    Polyline line = lines.computeIfAbsent(shape, this::line);
    return ShapeLines.along(line, points, pointDistances(shape), stopDistances(trip));
  }

  private Polyline line(int shape) {
    int from = shapes.from(shape);
    double[] lats = new double[shapes.to(shape) - from];
    double[] lons = new double[lats.length];
    for (int i = 0; i < lats.length; i++) {
      lats[i] = shapes.lat(from + i);
      lons[i] = shapes.lon(from + i);
    }
    return new Polyline(lats, lons);
  }

  private double[] pointDistances(int shape) {
    double[] distances = new double[shapes.to(shape) - shapes.from(shape)];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = shapes.dist(shapes.from(shape) + i);
    }
    return distances;
  }

  private double[] stopDistances(int trip) {
    double[] distances = new double[stopTimes.to(trip) - stopTimes.from(trip)];
    for (int i = 0; i < distances.length; i++) {
      distances[i] = stopTimes.shapeDist(stopTimes.from(trip) + i);
    }
    return distances;
  }

  /** Where the stops are; one without a place is taken to be where the stop before it is. */
  private static List<GeoPoint> points(List<Stop> stops) {
    GeoPoint last =
        stops.stream().map(Stop::point).filter(point -> point != null).findFirst().orElse(NOWHERE);
    List<GeoPoint> points = new ArrayList<>(stops.size());
    for (Stop stop : stops) {
      @Nullable GeoPoint point = stop.point();
      last = point == null ? last : point;
      points.add(last);
    }
    return points;
  }
}
