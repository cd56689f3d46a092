package akatombo.gtfs.read;

import akatombo.gtfs.GeoPoint;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads locations.geojson: the zones of demand-responsive service. */
final class ZoneReader {

  private static final String FILE = "locations.geojson";
  private static final long DOCUMENT_MAX_BYTES = 8L << 20;
  private static final int RING_MIN_POINTS = 4;

  private final NoticeLog log;
  private final List<FlexTables.Zone> zones = new ArrayList<>();

  private ZoneReader(NoticeLog log) {
    this.log = log;
  }

  static List<FlexTables.Zone> read(FeedFiles files) throws IOException {
    ZoneReader reader = new ZoneReader(files.log());
    if (files.has(FILE)) {
      try (InputStream in = files.archive().open(FILE)) {
        reader.features(Json.MAPPER.readTree(in).path("features"));
      } catch (JacksonException e) {
        if (e.getCause() instanceof FeedRefusedException refused) {
          throw refused;
        }
        files.log().add(NoticeCode.MALFORMED_JSON, FILE, e.getOriginalMessage());
      }
    }
    return reader.zones;
  }

  private void features(JsonNode features) {
    int number = 0;
    for (JsonNode feature : features) {
      number++;
      String id = text(feature.path("id"));
      if (id == null) {
        log.add(NoticeCode.MISSING_REQUIRED_ELEMENT, FILE, number, "id", null);
        continue;
      }
      List<List<List<GeoPoint>>> polygons = polygons(feature.path("geometry"), id, number);
      JsonNode properties = feature.path("properties");
      if (!polygons.isEmpty()) {
        zones.add(
            new FlexTables.Zone(
                id,
                text(properties.path("stop_name")),
                text(properties.path("stop_desc")),
                polygons));
      }
    }
  }

  private List<List<List<GeoPoint>>> polygons(JsonNode geometry, String id, int number) {
    List<List<List<GeoPoint>>> polygons = new ArrayList<>();
    JsonNode coordinates = geometry.path("coordinates");
    String type = geometry.path("type").asString("");
    if (type.equals("Polygon")) {
      polygons.add(rings(coordinates));
    } else if (type.equals("MultiPolygon")) {
      coordinates.forEach(polygon -> polygons.add(rings(polygon)));
    } else {
      log.add(NoticeCode.UNSUPPORTED_GEOMETRY_TYPE, FILE, number, "type", type);
      return List.of();
    }
    if (polygons.isEmpty() || polygons.stream().anyMatch(ZoneReader::isBroken)) {
      log.add(NoticeCode.INVALID_GEOMETRY, FILE, number, "coordinates", id);
      return List.of();
    }
    return polygons;
  }

  private static boolean isBroken(List<List<GeoPoint>> rings) {
    return rings.isEmpty() || rings.stream().anyMatch(ring -> ring.size() < RING_MIN_POINTS);
  }

  private static List<List<GeoPoint>> rings(JsonNode polygon) {
    List<List<GeoPoint>> rings = new ArrayList<>();
    for (JsonNode ring : polygon) {
      List<GeoPoint> points = new ArrayList<>();
      for (JsonNode position : ring) {
        double lon = position.path(0).asDouble(Double.NaN);
        double lat = position.path(1).asDouble(Double.NaN);
        if (lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180) {
          points.add(new GeoPoint(lat, lon));
        }
      }
      rings.add(List.copyOf(points));
    }
    return List.copyOf(rings);
  }

  private static @Nullable String text(JsonNode node) {
    String text = node.isString() || node.isNumber() ? node.asString() : "";
    return text.isBlank() ? null : text;
  }

  /** Made when the first feed has zones: few have, and it takes a while. */
  private static final class Json {

    private static final JsonMapper MAPPER =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxDocumentLength(DOCUMENT_MAX_BYTES)
                            .build())
                    .build())
            .build();

    private Json() {}
  }
}
