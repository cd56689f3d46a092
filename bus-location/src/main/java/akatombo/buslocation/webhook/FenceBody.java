package akatombo.buslocation.webhook;

import akatombo.buslocation.request.Refusals;
import akatombo.buslocation.request.Ring;
import akatombo.buslocation.watch.Geofence;
import akatombo.buslocation.watch.Ground;
import akatombo.gtfs.CityArea;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an operator sends: a circle, or an area as a GeoJSON Polygon. */
record FenceBody(
    @Nullable String name,
    @Nullable Double lat,
    @Nullable Double lon,
    @Nullable Integer radiusMeters,
    @Nullable Area area) {

  private static final int NAME_MAX = 100;
  private static final int RADIUS_MIN = 20;
  private static final int RADIUS_MAX = 20_000;
  private static final int CORNERS_MAX = 100;
  private static final String POLYGON = "Polygon";
  private static final String CORNERS = "area.coordinates";

  /** A GeoJSON polygon (RFC 7946): longitude before latitude. */
  record Area(@Nullable String type, @Nullable List<List<List<Double>>> coordinates) {}

  /** The fence, refused with the reason when it is none. */
  Geofence fence(UUID id, String operator) {
    String words = name == null ? "" : name.strip();
    if (words.isEmpty() || words.length() > NAME_MAX) {
      throw Refusals.invalid("name", words, "1 to " + NAME_MAX + " characters");
    }
    return new Geofence(id, operator, words, ground());
  }

  /** Refuses a fence to which no bus ever comes, for it lies elsewhere. */
  static void requireIn(CityArea area, Schedules schedules, Geofence fence) {
    String field = fence.ground() instanceof Ground.Circle ? "lat" : CORNERS;
    for (GeoPoint corner : fence.ground().corners()) {
      area.leavingOut(corner, schedules)
          .ifPresent(bounds -> {
            throw Refusals.outsideArea(field, corner, bounds);
          });
    }
  }

  private Ground ground() {
    if (area != null) {
      if (lat != null || lon != null || radiusMeters != null) {
        throw Refusals.invalid("area", POLYGON, "an area, or lat, lon and radiusMeters");
      }
      return new Ground.Polygon(ring(area));
    }
    Integer radius = radiusMeters;
    if (radius == null || radius < RADIUS_MIN || radius > RADIUS_MAX) {
      throw Refusals.outOfRange(
          "radiusMeters", radius == null ? "" : radius, RADIUS_MIN, RADIUS_MAX);
    }
    if (lat == null || lon == null) {
      throw Refusals.invalid("lat", "", "degrees");
    }
    return new Ground.Circle(point("lat", lat, lon), radius);
  }

  private static List<GeoPoint> ring(Area area) {
    List<List<List<Double>>> rings = area.coordinates();
    if (!POLYGON.equals(area.type()) || rings == null || rings.size() != 1) {
      throw Refusals.invalid(
          "area", String.valueOf(area.type()), "a GeoJSON Polygon with one ring");
    }
    List<GeoPoint> corners = new ArrayList<>();
    for (List<Double> position : rings.getFirst()) {
      if (position.size() < 2 || position.get(0) == null || position.get(1) == null) {
        throw Refusals.invalid(CORNERS, position, "longitude and latitude");
      }
      corners.add(point(CORNERS, position.get(1), position.get(0)));
    }
    if (corners.size() > CORNERS_MAX + 1) {
      throw Refusals.outOfRange(CORNERS, corners.size(), 4, CORNERS_MAX + 1);
    }
    if (corners.size() < 4 || !corners.getFirst().equals(corners.getLast())) {
      throw Refusals.invalid(
          CORNERS, corners.size(), "three corners or more, the first again at the end");
    }
    return new Ring(corners).requireSimple(CORNERS).corners();
  }

  private static GeoPoint point(String field, double lat, double lon) {
    try {
      return new GeoPoint(lat, lon);
    } catch (IllegalArgumentException e) {
      throw Refusals.invalid(field, lat + "," + lon, "a place on earth in degrees");
    }
  }

  /** The fence as it was sent. */
  static Map<String, Object> json(Geofence fence) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", fence.id().toString());
    json.put("name", fence.name());
    switch (fence.ground()) {
      case Ground.Circle(GeoPoint center, int radius) -> {
        json.put("lat", center.lat());
        json.put("lon", center.lon());
        json.put("radiusMeters", radius);
      }
      case Ground.Polygon(List<GeoPoint> corners) ->
          json.put(
              "area",
              Map.of(
                  "type",
                  POLYGON,
                  "coordinates",
                  List.of(
                      corners.stream()
                          .map(corner -> List.of(corner.lon(), corner.lat()))
                          .toList())));
    }
    return json;
  }
}
