package akatombo.routing.streets;

import akatombo.gtfs.GeoPoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps of a map what lies near some lines: ways one walks on, toilets, benches. */
final class NearStreets implements OsmSink {

  /** About 200 m; the cells around a line's and their neighbors are kept. */
  private static final double CELL_DEGREES = 0.002;

  private static final double SAMPLE_METERS = 50;
  private static final long CELLS_ACROSS = 1L << 20;

  private final Set<Long> cells = new HashSet<>();
  private final Map<Long, GeoPoint> nodes = new HashMap<>();
  private final List<Street> streets = new ArrayList<>();
  private final List<GeoPoint> toilets = new ArrayList<>();
  private final List<GeoPoint> benches = new ArrayList<>();

  NearStreets(List<List<GeoPoint>> lines) {
    lines.forEach(line -> LineSamples.of(line, SAMPLE_METERS).forEach(this::keepAround));
  }

  /** A piece of a way: its corners in a row and its tags. */
  record Street(List<GeoPoint> corners, Map<String, String> tags) {

    double meters() {
      double meters = 0;
      for (int i = 1; i < corners.size(); i++) {
        meters += corners.get(i - 1).metersTo(corners.get(i));
      }
      return meters;
    }
  }

  List<Street> streets() {
    return streets;
  }

  List<GeoPoint> toilets() {
    return toilets;
  }

  List<GeoPoint> benches() {
    return benches;
  }

  private void keepAround(GeoPoint point) {
    long row = row(point.lat());
    long column = row(point.lon());
    for (long r = row - 1; r <= row + 1; r++) {
      for (long c = column - 1; c <= column + 1; c++) {
        cells.add(r * CELLS_ACROSS + c);
      }
    }
  }

  private static long row(double degrees) {
    return (long) Math.floor(degrees / CELL_DEGREES);
  }

  @Override
  public void node(long id, double lat, double lon, Map<String, String> tags) {
    if (cells.contains(row(lat) * CELLS_ACROSS + row(lon))) {
      GeoPoint point = new GeoPoint(lat, lon);
      nodes.put(id, point);
      amenity(point, tags);
    }
  }

  private void amenity(GeoPoint point, Map<String, String> tags) {
    boolean isPrivate = "private".equals(tags.get("access"));
    switch (tags.getOrDefault("amenity", "")) {
      case "toilets" -> {
        if (!isPrivate) {
          toilets.add(point);
        }
      }
      case "bench" -> benches.add(point);
      default -> {}
    }
  }

  @Override
  public void way(long id, List<Long> refs, Map<String, String> tags) {
    List<GeoPoint> corners = new ArrayList<>();
    for (Long ref : refs) {
      GeoPoint point = nodes.get(ref);
      if (point == null) {
        add(corners, tags);
        corners = new ArrayList<>();
      } else {
        corners.add(point);
      }
    }
    add(corners, tags);
  }

  private void add(List<GeoPoint> corners, Map<String, String> tags) {
    if (!corners.isEmpty() && tags.containsKey("amenity")) {
      amenity(corners.getFirst(), tags);
    }
    if (corners.size() > 1 && tags.containsKey("highway")) {
      streets.add(new Street(List.copyOf(corners), Map.copyOf(tags)));
    }
  }

  @Override
  public void relation(long id, List<Member> members, Map<String, String> tags) {
    // what groups ways says nothing of a walk
  }
}
