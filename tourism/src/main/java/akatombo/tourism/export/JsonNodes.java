package akatombo.tourism.export;

import akatombo.gtfs.GeoPoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON that may also stand in a page's script element. */
final class JsonNodes {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonNodes() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** Puts a text unless it is empty. */
  static void put(ObjectNode node, String field, String text) {
    if (!text.isEmpty()) {
      node.put(field, text);
    }
  }

  /** Longitude and latitude, as GeoJSON has them. */
  static ArrayNode position(GeoPoint point) {
    return array().add(rounded(point.lon())).add(rounded(point.lat()));
  }

  static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }

  /** As text in which nothing can end a script element. */
  static String text(JsonNode node) {
    return MAPPER
        .writeValueAsString(node)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026");
  }
}
