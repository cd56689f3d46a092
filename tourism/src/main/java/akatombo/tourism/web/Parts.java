package akatombo.tourism.web;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.Accessibility;
import akatombo.tourism.Admission;
import akatombo.tourism.DistrictRules;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.TriggerZone;
import akatombo.tourism.visit.TourCourse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What answers about places, events and tours have in common; JSON null is what nobody knows. */
final class Parts {

  private static final double METER_DEGREES = 1e6;

  private Parts() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The head of every answer. */
  static ObjectNode begin(Catalogue catalogue, Reader reader) {
    ObjectNode answer = object();
    answer.putObject("data").put("contentVersion", catalogue.content().version());
    return answer.put("language", reader.language().tag());
  }

  static void point(ObjectNode node, @Nullable GeoPoint point) {
    node.put("lat", point == null ? null : (Double) rounded(point.lat()));
    node.put("lon", point == null ? null : (Double) rounded(point.lon()));
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * METER_DEGREES) / METER_DEGREES;
  }

  static void distance(ObjectNode node, @Nullable Double meters) {
    if (meters != null) {
      node.put("distanceMeters", Math.round(meters));
    }
  }

  static ObjectNode admission(Admission admission, Reader reader) {
    return object()
        .put("amount", admission.amount())
        .put("currency", admission.currency())
        .set("note", reader.text(admission.note()));
  }

  static ObjectNode accessibility(Accessibility accessibility, Reader reader) {
    return object()
        .put("wheelchair", word(accessibility.wheelchair()))
        .put("accessibleToilet", word(accessibility.accessibleToilet()))
        .put("steps", accessibility.steps() < 0 ? null : (Integer) accessibility.steps())
        .set("note", reader.text(accessibility.note()));
  }

  /** What to mind at a place; {@code quietNow} is null where no quiet hours are set. */
  static ObjectNode rules(PointOfInterest poi, Catalogue catalogue, Reader reader) {
    DistrictRules rules = poi.rules();
    return object()
        .put("photographyAllowed", rules.isPhotographyAllowed())
        .put("privateHouse", rules.isPrivateHouse())
        .put("privacyMeters", rules.privacyMeters())
        .put("quietHours", rules.quietHours())
        .put("quietNow", catalogue.isQuiet(poi.id(), reader.now()).orElse(null))
        .set("note", reader.text(rules.note()));
  }

  static ObjectNode references(Map<String, String> references) {
    ObjectNode node = object();
    new TreeMap<>(references).forEach(node::put);
    return node;
  }

  static @Nullable ObjectNode trigger(@Nullable TriggerZone zone) {
    return switch (zone) {
      case null -> null;
      case TriggerZone.Circle(GeoPoint center, int meters) -> {
        ObjectNode node = object().put("radiusMeters", meters);
        point(node.putObject("center"), center);
        yield node;
      }
      case TriggerZone.Area(List<GeoPoint> corners) -> {
        ObjectNode node = object();
        ArrayNode all = node.putArray("corners");
        corners.forEach(corner -> point(all.addObject(), corner));
        yield node;
      }
    };
  }

  static ObjectNode course(TourCourse course) {
    return object()
        .put("distanceMeters", Math.round(course.distanceMeters()))
        .put("durationSeconds", course.duration().toSeconds())
        .put("walkingSeconds", course.walking().toSeconds())
        .put("ridingSeconds", course.riding().toSeconds())
        .put("estimated", course.isEstimated());
  }

  static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
