package akatombo.buslocation.ingest;

import akatombo.buslocation.OccupancyStatus;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.WrittenTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One report of {@code POST /v1/operator/positions}. */
final class JsonReport {

  private static final Set<String> FIELDS =
      Set.of(
          "vehicleId",
          "timestamp",
          "lat",
          "lon",
          "bearing",
          "speedMetersPerSecond",
          "tripId",
          "startDate",
          "routeId",
          "blockId",
          "directionId",
          "occupancy",
          "label",
          "accuracyMeters",
          "approximate");

  /** Seconds beyond the year 2100 are milliseconds. */
  private static final double EPOCH_SECONDS_MAX = 4_102_444_800.0;

  private JsonReport() {}

  static VehicleReport read(JsonFields fields, ReportScope scope) {
    fields.refuseOthersThan(FIELDS);
    var raw =
        new ReportScope.RawHint(
            fields.text("tripId"),
            startDate(fields),
            null,
            fields.text("routeId"),
            fields.text("blockId"),
            direction(fields));
    VehicleId vehicle = vehicle(fields, raw, scope);
    return new VehicleReport(
        scope.operator(),
        vehicle,
        scope.moment(timestamp(fields)),
        fields.requiredNumber("lat"),
        fields.requiredNumber("lon"),
        bearing(fields.number("bearing")),
        speed(fields.number("speedMetersPerSecond")),
        scope.hint(raw, vehicle.feedId()),
        occupancy(fields),
        fields.text("label"),
        scope.receivedAt());
  }

  /** How good the sender says the position is. */
  static Fix fix(JsonFields fields) {
    JsonNode approximate = fields.find("approximate");
    if (approximate != null && !approximate.isBoolean()) {
      throw fields.wrong("approximate", "expected true or false");
    }
    return Fix.ofAccuracy(fields.number("accuracyMeters"))
        .withApproximate(approximate != null && approximate.booleanValue());
  }

  /** A device of one vehicle need not name it. */
  private static VehicleId vehicle(JsonFields fields, ReportScope.RawHint raw, ReportScope scope) {
    String named = fields.text("vehicleId");
    return named == null && scope.own() != null
        ? scope.own()
        : scope.vehicleId(fields.requiredText("vehicleId"), raw);
  }

  /** A bearing that is none is left out: devices send −1 for an unknown one. */
  static @Nullable Double bearing(@Nullable Double degrees) {
    return degrees == null || !(degrees >= 0 && degrees <= 360) ? null : degrees;
  }

  /** A speed that is none is left out. */
  static @Nullable Double speed(@Nullable Double metersPerSecond) {
    return metersPerSecond == null || !(metersPerSecond >= 0 && metersPerSecond < 1_000)
        ? null
        : metersPerSecond;
  }

  private static Instant timestamp(JsonFields fields) {
    JsonNode node = fields.find("timestamp");
    if (node == null) {
      throw fields.wrong("timestamp", "missing; it is required");
    }
    if (node.isNumber()) {
      double seconds = node.doubleValue();
      if (seconds >= 0 && seconds <= EPOCH_SECONDS_MAX) {
        return Instant.ofEpochMilli(Math.round(seconds * 1_000));
      }
      throw fields.wrong("timestamp", "expected seconds since 1970, not " + node);
    }
    String text = node.isString() ? node.stringValue() : "";
    try {
      return WrittenTime.instant(text);
    } catch (DateTimeException e) {
      throw fields.wrong(
          "timestamp",
          DeviceTime.lacksOffset(text)
              ? "has no offset; write 2027-04-01T08:15:30+09:00, or seconds since 1970"
              : "expected ISO-8601 with an offset, or seconds since 1970");
    }
  }

  private static @Nullable ServiceDate startDate(JsonFields fields) {
    String text = fields.text("startDate");
    if (text == null) {
      return null;
    }
    try {
      return new ServiceDate(
          LocalDate.parse(text.replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE));
    } catch (DateTimeException e) {
      throw fields.wrong("startDate", "expected YYYY-MM-DD or YYYYMMDD");
    }
  }

  private static @Nullable Integer direction(JsonFields fields) {
    Double number = fields.number("directionId");
    if (number == null) {
      return null;
    }
    if (number != 0 && number != 1) {
      throw fields.wrong("directionId", "expected 0 or 1");
    }
    return number.intValue();
  }

  private static @Nullable OccupancyStatus occupancy(JsonFields fields) {
    String text = fields.text("occupancy");
    if (text == null) {
      return null;
    }
    return Arrays.stream(OccupancyStatus.values())
        .filter(status -> status.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            fields.wrong(
                "occupancy", "expected one of " + Arrays.toString(OccupancyStatus.values())));
  }
}
