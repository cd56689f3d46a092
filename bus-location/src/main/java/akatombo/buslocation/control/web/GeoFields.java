package akatombo.buslocation.control.web;

import akatombo.buslocation.request.Ring;
import akatombo.gtfs.GeoPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The places in a request's body: points, lines and areas (RFC 7946). */
final class GeoFields {

  private final Function<String, @Nullable JsonNode> fields;
  private final UnaryOperator<String> paths;

  /**
   * The places among some fields.
   *
   * @param fields by name; null when missing
   * @param paths from the body's root, by name
   */
  GeoFields(Function<String, @Nullable JsonNode> fields, UnaryOperator<String> paths) {
    this.fields = fields;
    this.paths = paths;
  }

  /** The coordinates of a GeoJSON polygon's only ring; null when missing. */
  @Nullable List<GeoPoint> polygon(String name, int max) {
    JsonNode node = fields.apply(name);
    if (node == null) {
      return null;
    }
    if (!node.path("type").asString("").equals("Polygon") || node.path("coordinates").size() != 1) {
      throw ControlProblems.invalid(paths.apply(name), "expected a GeoJSON Polygon with one ring");
    }
    List<GeoPoint> ring = points(paths.apply(name), node.path("coordinates").get(0), max);
    if (ring.size() < 4 || !ring.getFirst().equals(ring.getLast())) {
      throw ControlProblems.polygonNotClosed();
    }
    return new Ring(ring).requireSimple(paths.apply(name)).corners();
  }

  /** The coordinates of a GeoJSON line; empty when missing. */
  List<GeoPoint> line(String name, int max) {
    JsonNode node = fields.apply(name);
    if (node == null) {
      return List.of();
    }
    if (!node.path("type").asString("").equals("LineString")) {
      throw ControlProblems.invalid(paths.apply(name), "expected a GeoJSON LineString");
    }
    return points(paths.apply(name), node.path("coordinates"), max);
  }

  @Nullable GeoPoint point() {
    JsonNode lat = fields.apply("lat");
    JsonNode lon = fields.apply("lon");
    if (lat == null && lon == null) {
      return null;
    }
    return place(paths.apply(lat == null ? "lat" : "lon"), lon, lat);
  }

  private static List<GeoPoint> points(String field, JsonNode coordinates, int max) {
    if (!coordinates.isArray()) {
      throw ControlProblems.invalid(field, "expected coordinates");
    }
    if (coordinates.size() > max) {
      throw ControlProblems.tooManyPoints(field, coordinates.size(), max);
    }
    List<GeoPoint> points = new ArrayList<>(coordinates.size());
    for (JsonNode pair : coordinates) {
      points.add(place(field + "[" + points.size() + "]", pair.path(0), pair.path(1)));
    }
    return points;
  }

  private static GeoPoint place(String field, @Nullable JsonNode lon, @Nullable JsonNode lat) {
    if (lat == null || lon == null || !lat.isNumber() || !lon.isNumber()) {
      throw ControlProblems.invalid(field, "expected a longitude and a latitude");
    }
    try {
      return new GeoPoint(lat.doubleValue(), lon.doubleValue());
    } catch (IllegalArgumentException e) {
      throw ControlProblems.invalid(field, "no place on earth");
    }
  }
}
