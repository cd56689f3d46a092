package akatombo.buslocation.ingest;

import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.ingest.DecodeOutcome.Decoded;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import akatombo.buslocation.ingest.DecodeOutcome.Malformed;
import akatombo.buslocation.ingest.DecodeOutcome.TooMany;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the JSON of Traccar Client 9 and later: {@code {"location": {"timestamp", "coords": {…}},
 * "device_id"}}; {@code location} may be an array, as of a phone that was offline.
 */
final class TraccarDecoder {

  private static final int ID_CHARS_MAX = 200;

  private TraccarDecoder() {}

  static DecodeOutcome decode(byte[] body, ReportScope scope) {
    try {
      JsonNode tree = JsonReportDecoder.MAPPER.readTree(body);
      JsonNode location = tree.get("location");
      if (location == null || !(location.isObject() || location.isArray())) {
        return new Malformed("location", null, "location: expected an object");
      }
      String id = id(tree);
      if (id == null && scope.own() == null) {
        return new Malformed("device_id", null, "device_id: missing; it is required");
      }
      return location.size() > JsonReportDecoder.REPORTS_MAX
          ? new TooMany(location.size(), JsonReportDecoder.REPORTS_MAX)
          : new Decoded(entries(location, id, scope));
    } catch (JacksonException e) {
      long offset = e.getLocation() == null ? -1 : e.getLocation().getByteOffset();
      return new Malformed(null, offset < 0 ? null : offset, e.getOriginalMessage());
    }
  }

  private static List<Entry> entries(JsonNode location, @Nullable String id, ReportScope scope) {
    List<Entry> entries = new ArrayList<>();
    if (location.isArray()) {
      for (JsonNode one : location) {
        entries.add(entry(entries.size(), one, id, scope));
      }
    } else {
      entries.add(entry(0, location, id, scope));
    }
    return entries;
  }

  private static Entry entry(int index, JsonNode location, @Nullable String id, ReportScope scope) {
    Optional<Instant> timestamp = timestamp(location.path("timestamp"), scope);
    if (timestamp.isEmpty()) {
      return OsmAndDecoder.refused(
          index,
          RejectionCode.INVALID_TIMESTAMP,
          DeviceTime.noTime(
              "timestamp",
              location.path("timestamp").isString()
                  ? location.path("timestamp").stringValue()
                  : null));
    }
    JsonNode coords = location.path("coords");
    ReportScope.RawHint none = new ReportScope.RawHint(null, null, null, null, null, null);
    VehicleId vehicle = OsmAndDecoder.vehicle(id, none, scope);
    return new Entry.Read(
        index,
        new VehicleReport(
            scope.operator(),
            vehicle,
            scope.moment(timestamp.get()),
            degrees(coords.path("latitude")),
            degrees(coords.path("longitude")),
            JsonReport.bearing(number(coords.path("heading"))),
            JsonReport.speed(number(coords.path("speed"))),
            scope.hint(none, vehicle.feedId()),
            null,
            null,
            scope.receivedAt()),
        Fix.ofAccuracy(number(coords.path("accuracy"))));
  }

  private static @Nullable String id(JsonNode tree) {
    JsonNode id = tree.path("device_id");
    String text = id.isString() || id.isNumber() ? id.asString() : "";
    boolean isText =
        !text.isBlank()
            && text.length() <= ID_CHARS_MAX
            && text.chars().noneMatch(Character::isISOControl);
    return isText ? text : null;
  }

  private static Optional<Instant> timestamp(JsonNode node, ReportScope scope) {
    return node.isString() || node.isNumber()
        ? DeviceTime.read(node.asString(), scope.receivedAt())
        : Optional.empty();
  }

  private static double degrees(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : Double.NaN;
  }

  private static @Nullable Double number(JsonNode node) {
    return node.isNumber() ? node.doubleValue() : null;
  }
}
