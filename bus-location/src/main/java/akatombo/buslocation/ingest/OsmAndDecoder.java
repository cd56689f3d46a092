package akatombo.buslocation.ingest;

import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.Sentence;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.ingest.DecodeOutcome.Decoded;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import akatombo.buslocation.ingest.DecodeOutcome.Malformed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of the OsmAnd protocol, from an address or a form: one report.
 *
 * <p>A value that is no value makes a refused report, not a malformed request: a phone sends the
 * same record again and again until it is taken and would never come to the next one.
 */
final class OsmAndDecoder {

  /** The protocol's speed is in knots; OsmAnd itself sends meters per second under our name. */
  private static final double METERS_PER_SECOND_OF_KNOT = 1_852 / 3_600.0;

  private static final int TEXT_CHARS_MAX = 200;

  private OsmAndDecoder() {}

  static DecodeOutcome decode(Map<String, List<String>> parameters, ReportScope scope) {
    Values values = new Values(parameters);
    String id = values.first("id", "deviceid");
    if (id == null && scope.own() == null) {
      return new Malformed("id", null, "id: missing; it is required");
    }
    if (!values.has("location") && !(values.has("lat") && values.has("lon"))) {
      return new Malformed("lat", null, "lat and lon: missing; they are required");
    }
    return new Decoded(List.of(entry(values, id, scope)));
  }

  private static Entry entry(Values values, @Nullable String id, ReportScope scope) {
    var timestamp = DeviceTime.read(values.first("timestamp"), scope.receivedAt());
    if (timestamp.isEmpty()) {
      return refused(
          0,
          RejectionCode.INVALID_TIMESTAMP,
          DeviceTime.noTime("timestamp", values.first("timestamp")));
    }
    ReportScope.RawHint raw =
        new ReportScope.RawHint(
            values.first("tripId"),
            null,
            null,
            values.first("routeId"),
            values.first("blockId"),
            null);
    VehicleId vehicle = vehicle(id, raw, scope);
    double[] place = place(values);
    return new Entry.Read(
        0,
        new VehicleReport(
            scope.operator(),
            vehicle,
            scope.moment(timestamp.get()),
            place[0],
            place[1],
            JsonReport.bearing(values.number("bearing", "heading")),
            JsonReport.speed(speed(values)),
            scope.hint(raw, vehicle.feedId()),
            null,
            null,
            scope.receivedAt()),
        fix(values));
  }

  static Entry refused(int index, RejectionCode code, Sentence detail) {
    return new Entry.Refused(index, new Rejected(code, detail));
  }

  /** A bound device is its vehicle, whatever it calls itself. */
  static VehicleId vehicle(@Nullable String id, ReportScope.RawHint raw, ReportScope scope) {
    VehicleId own = scope.own();
    return own == null ? scope.vehicleId(id == null ? "" : id, raw) : own;
  }

  private static double[] place(Values values) {
    String location = values.first("location");
    if (location == null) {
      return new double[] {
        Values.parsed(values.first("lat")), Values.parsed(values.first("lon")),
      };
    }
    int comma = location.indexOf(',');
    return comma < 0
        ? new double[] {Double.NaN, Double.NaN}
        : new double[] {
          Values.parsed(location.substring(0, comma)), Values.parsed(location.substring(comma + 1)),
        };
  }

  private static @Nullable Double speed(Values values) {
    Double metersPerSecond = values.number("speedMetersPerSecond");
    Double knots = values.number("speed");
    if (metersPerSecond != null) {
      return metersPerSecond;
    }
    return knots == null ? null : knots * METERS_PER_SECOND_OF_KNOT;
  }

  private static Fix fix(Values values) {
    Double accuracy = values.number("accuracy");
    String valid = values.first("valid");
    Fix fix = accuracy == null ? Fix.ofHdop(values.number("hdop")) : Fix.ofAccuracy(accuracy);
    return fix.withValid(valid == null || isYes(valid))
        .withApproximate(isYes(values.first("approximate")));
  }

  private static boolean isYes(@Nullable String text) {
    return text != null && (text.equalsIgnoreCase("true") || text.equals("1"));
  }

  /** Parameters by name; of several of one name the first counts, empty ones are not there. */
  private record Values(Map<String, List<String>> all) {

    boolean has(String name) {
      return first(name) != null;
    }

    @Nullable String first(String... names) {
      for (String name : names) {
        List<String> values = all.get(name);
        String value = values == null || values.isEmpty() ? null : values.getFirst();
        if (value != null && !value.isBlank() && isText(value)) {
          return value;
        }
      }
      return null;
    }

    @Nullable Double number(String... names) {
      String text = first(names);
      return text == null ? null : parsed(text);
    }

    static double parsed(@Nullable String text) {
      try {
        return text == null ? Double.NaN : Double.parseDouble(text.strip());
      } catch (NumberFormatException e) {
        return Double.NaN;
      }
    }

    private static boolean isText(String value) {
      return value.length() <= TEXT_CHARS_MAX && value.chars().noneMatch(Character::isISOControl);
    }
  }
}
