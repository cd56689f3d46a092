package akatombo.buslocation.control;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the way of a pattern is in an area.
 *
 * @param legs by the position of the stop they begin at
 * @param stops those in the area, in order
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps it
record Crossing(boolean[] legs, List<StopId> stops) {

  static Crossing of(TripPattern pattern, Area area) {
    boolean[] legs = new boolean[Math.max(0, pattern.stops().size() - 1)];
    for (int leg = 0; leg < legs.length; leg++) {
      legs[leg] = area.touches(way(pattern, leg));
    }
    List<StopId> stops =
        pattern.stops().stream()
            .filter(stop -> stop.point() != null && area.touches(List.of(stop.point())))
            .map(Stop::id)
            .toList();
    return new Crossing(legs, stops);
  }

  boolean leg(int position) {
    return position < legs.length && legs[position];
  }

  boolean touches() {
    for (boolean leg : legs) {
      if (leg) {
        return true;
      }
    }
    return false;
  }

  private static List<GeoPoint> way(TripPattern pattern, int leg) {
    var shape = pattern.shape();
    double begin = shape.stopMeters(leg);
    double end = shape.stopMeters(leg + 1);
    List<GeoPoint> way = new ArrayList<>();
    addStop(pattern, leg, way);
    way.add(shape.at(begin));
    for (int point = 0; point < shape.size(); point++) {
      if (shape.meters(point) > begin && shape.meters(point) < end) {
        way.add(new GeoPoint(shape.lat(point), shape.lon(point)));
      }
    }
    way.add(shape.at(end));
    addStop(pattern, leg + 1, way);
    return way;
  }

  private static void addStop(TripPattern pattern, int position, List<GeoPoint> way) {
    GeoPoint point = pattern.stops().get(position).point();
    if (point != null) {
      way.add(point);
    }
  }
}
