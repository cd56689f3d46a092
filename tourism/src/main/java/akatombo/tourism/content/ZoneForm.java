package akatombo.tourism.content;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.TriggerZone;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A circle or an area as JSON. */
final class ZoneForm {

  private static final int CORNERS_MAX = 100;

  private ZoneForm() {}

  /** Null without one, or when something is wrong with it. */
  static @Nullable TriggerZone read(@Nullable Fields fields) {
    if (fields == null) {
      return null;
    }
    if (fields.has("corners")) {
      var _ = fields.only("corners");
      List<GeoPoint> corners = fields.list("corners", 3, CORNERS_MAX, Fields::asPoint);
      return corners.size() < 3 ? null : new TriggerZone.Area(corners);
    }
    var _ = fields.only("center", "radiusMeters", "corners");
    fields.require("center");
    fields.require("radiusMeters");
    GeoPoint center = fields.point("center");
    Long radius = fields.whole("radiusMeters", 5, 500);
    return center == null || radius == null
        ? null
        : new TriggerZone.Circle(center, radius.intValue());
  }

  static ObjectNode write(TriggerZone zone) {
    ObjectNode node = Forms.object();
    switch (zone) {
      case TriggerZone.Circle(GeoPoint center, int radiusMeters) -> {
        Forms.put(node, "center", center);
        node.put("radiusMeters", radiusMeters);
      }
      case TriggerZone.Area(List<GeoPoint> corners) ->
          Forms.putAll(node, "corners", corners, Forms::write);
    }
    return node;
  }
}
