package akatombo.tourism.export;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.tourism.Event;
import akatombo.tourism.Facility;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.WalkPath;
import akatombo.tourism.Waypoint;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Places and tours as GeoJSON (RFC 7946). */
public final class ContentGeoJson {

  private ContentGeoJson() {}

  /** All places; one without a position has a null geometry. */
  public static String places(Collection<PointOfInterest> pois, List<Language> languages) {
    Texts texts = new Texts(languages);
    ArrayNode features = JsonNodes.array();
    pois.forEach(poi -> features.add(place(poi, texts)));
    return collection(features);
  }

  /**
   * A tour: its places in order, then its ways, straight and marked where none is known.
   *
   * @param isStepFree whether the ways without steps are given
   */
  public static String tour(
      Tour tour, PublishedContent content, List<Language> languages, boolean isStepFree) {
    Texts texts = new Texts(languages);
    ArrayNode features = JsonNodes.array();
    int number = 1;
    for (Waypoint waypoint : tour.waypoints()) {
      ObjectNode feature = place(content.findPoi(waypoint.poi()).orElseThrow(), texts);
      ((ObjectNode) feature.get("properties")).put("waypoint", number++);
      features.add(feature);
    }
    Way.of(tour, content, texts, isStepFree).forEach(way -> features.add(way(way)));
    return collection(features);
  }

  /** One place. */
  public static ObjectNode place(PointOfInterest poi, List<Language> languages) {
    return place(poi, new Texts(languages));
  }

  /** A toilet or other help on the way. */
  public static ObjectNode facility(Facility facility, List<Language> languages) {
    ObjectNode properties = JsonNodes.object().put("kind", facility.kind().word());
    JsonNodes.put(properties, "name", new Texts(languages).of(facility.name()));
    JsonNodes.put(properties, "address", facility.address());
    JsonNodes.put(properties, "position", facility.position());
    JsonNodes.put(properties, "opening_hours", text(facility.openingHours()));
    JsonNodes.put(properties, "hoursNote", facility.hoursNote());
    facility.facts().forEach(properties::put);
    facility.words().forEach(properties::put);
    if (!facility.against().isEmpty()) {
      ArrayNode against = properties.putArray("against");
      facility.against().forEach(against::add);
    }
    return feature(id(facility), point(facility.point()), properties);
  }

  /** The name of a facility among all features. */
  public static String id(Facility facility) {
    return facility.kind().word() + "-" + facility.id();
  }

  /**
   * A tour as one feature: the ways that are drawn, or else its places.
   *
   * @param places of the waypoints that have one
   */
  public static ObjectNode tourFeature(Tour tour, List<GeoPoint> places, List<Language> languages) {
    Texts texts = new Texts(languages);
    ObjectNode properties = JsonNodes.object();
    JsonNodes.put(properties, "title", texts.of(tour.title()));
    JsonNodes.put(properties, "lead", texts.of(tour.lead()));
    ArrayNode waypoints = properties.putArray("waypoints");
    tour.waypoints().forEach(at -> waypoints.add(at.poi().text()));
    properties.put("license", tour.license()).put("sample", tour.isSample());
    return feature(tour.slug().text(), tourGeometry(tour, places), properties);
  }

  private static @Nullable ObjectNode tourGeometry(Tour tour, List<GeoPoint> places) {
    List<WalkPath> ways =
        tour.legs().stream().flatMap(leg -> Stream.ofNullable(leg.ordinary())).toList();
    if (ways.isEmpty() && places.isEmpty()) {
      return null;
    }
    ObjectNode geometry = JsonNodes.object();
    geometry.put("type", ways.isEmpty() ? "MultiPoint" : "MultiLineString");
    ArrayNode coordinates = geometry.putArray("coordinates");
    if (ways.isEmpty()) {
      places.forEach(place -> coordinates.add(JsonNodes.position(place)));
    }
    ways.forEach(way -> coordinates.add(line(way.line())));
    return geometry;
  }

  /** An event at its own place or at that of the place it names. */
  public static ObjectNode event(Event event, @Nullable GeoPoint place, List<Language> languages) {
    Texts texts = new Texts(languages);
    ObjectNode properties = JsonNodes.object();
    JsonNodes.put(properties, "name", texts.of(event.name()));
    JsonNodes.put(properties, "description", texts.of(event.description()));
    JsonNodes.put(properties, "place", event.place());
    properties.put("firstDay", event.firstDay().toString());
    properties.put("lastDay", event.lastDay().toString());
    JsonNodes.put(properties, "starts", text(event.starts()));
    JsonNodes.put(properties, "ends", text(event.ends()));
    JsonNodes.put(properties, "poi", text(event.poi()));
    JsonNodes.put(properties, "organizer", text(event.organizer()));
    JsonNodes.put(properties, "url", text(event.url()));
    return feature(event.slug().text(), place == null ? null : point(place), properties);
  }

  private static String text(@Nullable Object value) {
    return Objects.toString(value, "");
  }

  private static ObjectNode point(GeoPoint point) {
    ObjectNode geometry = JsonNodes.object().put("type", "Point");
    geometry.set("coordinates", JsonNodes.position(point));
    return geometry;
  }

  private static String collection(ArrayNode features) {
    ObjectNode collection = JsonNodes.object().put("type", "FeatureCollection");
    collection.set("features", features);
    return JsonNodes.text(collection);
  }

  private static ObjectNode place(PointOfInterest poi, Texts texts) {
    ObjectNode properties = JsonNodes.object();
    properties.put("category", poi.category().name().toLowerCase(Locale.ROOT));
    JsonNodes.put(properties, "name", texts.of(poi.name()));
    JsonNodes.put(properties, "lead", texts.of(poi.lead()));
    JsonNodes.put(properties, "address", poi.address());
    if (poi.openingHours() != null) {
      properties.put("opening_hours", poi.openingHours());
    }
    properties.put("isPointExact", poi.isPointExact());
    ObjectNode geometry = poi.point() == null ? null : point(poi.point());
    return feature(poi.id().text(), geometry, properties);
  }

  private static ObjectNode way(Way way) {
    ObjectNode properties = JsonNodes.object();
    properties.put("leg", way.number()).put("kind", way.kind()).put("name", way.name());
    JsonNodes.put(properties, "text", way.words());
    WalkPath path = way.path();
    if (path != null) {
      properties.put("distanceMeters", path.distanceMeters());
      properties.put("durationSeconds", path.durationSeconds());
      if (path.steps() != null) {
        properties.put("steps", path.steps());
      }
    }
    ObjectNode geometry = null;
    if (way.isLine()) {
      geometry = JsonNodes.object().put("type", "LineString");
      geometry.set("coordinates", line(way.line()));
    }
    return feature("leg-" + way.number(), geometry, properties);
  }

  private static ArrayNode line(List<GeoPoint> points) {
    ArrayNode line = JsonNodes.array();
    points.forEach(point -> line.add(JsonNodes.position(point)));
    return line;
  }

  private static ObjectNode feature(
      String id, @Nullable ObjectNode geometry, ObjectNode properties) {
    ObjectNode feature = JsonNodes.object().put("type", "Feature").put("id", id);
    feature.set("geometry", geometry);
    feature.set("properties", properties);
    return feature;
  }
}
