package akatombo.buslocation.ingest;

import akatombo.buslocation.OccupancyStatus;
import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.Sentence;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.ingest.DecodeOutcome.Decoded;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import akatombo.buslocation.ingest.DecodeOutcome.Malformed;
import akatombo.buslocation.ingest.DecodeOutcome.TooMany;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.WrittenTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the vehicle activities of a SIRI delivery (CEN/TS 15531-3, versions 1.3 to 2.1). */
final class SiriDecoder {

  static final int ACTIVITIES_MAX = 20_000;

  private static final Sentence POSITION_MISSING =
      Sentence.of(
          "VehicleActivity に VehicleLocation がありません。",
          "The VehicleActivity has no VehicleLocation.");

  private static final String JOURNEY = "MonitoredVehicleJourney/";

  private SiriDecoder() {}

  static DecodeOutcome decode(byte[] body, ReportScope scope) {
    try {
      List<Map<String, String>> activities = SiriXml.activities(body);
      if (activities.size() > ACTIVITIES_MAX) {
        return new TooMany(activities.size(), ACTIVITIES_MAX);
      }
      List<Entry> entries = new ArrayList<>(activities.size());
      for (Map<String, String> activity : activities) {
        entries.add(entry(entries.size(), activity, scope));
      }
      return new Decoded(entries);
    } catch (SiriXml.NoSiriException e) {
      return new Malformed(null, null, String.valueOf(e.getMessage()));
    }
  }

  private static Entry entry(int index, Map<String, String> activity, ReportScope scope) {
    Double lat = number(activity, "VehicleLocation/Latitude");
    Double lon = number(activity, "VehicleLocation/Longitude");
    Instant at = instant(activity.get("RecordedAtTime"));
    if (lat == null || lon == null) {
      return refused(index, RejectionCode.INVALID_POSITION, POSITION_MISSING);
    }
    if (at == null) {
      return refused(
          index,
          RejectionCode.INVALID_TIMESTAMP,
          DeviceTime.noTime("RecordedAtTime", activity.get("RecordedAtTime")));
    }
    ReportScope.RawHint raw = hint(activity);
    VehicleId vehicle = vehicle(activity, raw, scope);
    VehicleReport report =
        new VehicleReport(
            scope.operator(),
            vehicle,
            scope.moment(at),
            lat,
            lon,
            JsonReport.bearing(number(activity, "Bearing")),
            JsonReport.speed(number(activity, "Velocity")),
            scope.hint(raw, vehicle.feedId()),
            occupancy(journey(activity, "Occupancy")),
            null,
            scope.receivedAt());
    return new Entry.Read(
        index, report, Fix.UNKNOWN.withValid(!"false".equals(journey(activity, "Monitored"))));
  }

  private static Entry refused(int index, RejectionCode code, Sentence detail) {
    return new Entry.Refused(index, new Rejected(code, detail));
  }

  /** A sender of one vehicle need not name it. */
  private static VehicleId vehicle(
      Map<String, String> activity, ReportScope.RawHint raw, ReportScope scope) {
    String named = journey(activity, "VehicleRef");
    String text = named == null ? activity.get("VehicleMonitoringRef") : named;
    return text == null && scope.own() != null
        ? scope.own()
        : scope.vehicleId(text == null ? "" : text, raw);
  }

  private static ReportScope.RawHint hint(Map<String, String> activity) {
    String framed = journey(activity, "FramedVehicleJourneyRef/DatedVehicleJourneyRef");
    return new ReportScope.RawHint(
        framed == null ? journey(activity, "VehicleJourneyRef") : framed,
        date(journey(activity, "FramedVehicleJourneyRef/DataFrameRef")),
        null,
        journey(activity, "LineRef"),
        journey(activity, "BlockRef"),
        direction(journey(activity, "DirectionRef")));
  }

  private static @Nullable String journey(Map<String, String> activity, String path) {
    return activity.get(JOURNEY + path);
  }

  private static @Nullable Double number(Map<String, String> activity, String path) {
    String text = journey(activity, path);
    return text == null || !text.matches("[-+]?[0-9]{1,6}(\\.[0-9]{1,20})?")
        ? null
        : Double.valueOf(text);
  }

  /** A time without an offset is no time: nobody says whose clock it is. */
  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : WrittenTime.instant(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The data frame is often the date; any other text tells nothing of it. */
  private static @Nullable ServiceDate date(@Nullable String text) {
    try {
      return text == null ? null : new ServiceDate(WrittenTime.date(text));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Integer direction(@Nullable String text) {
    return "0".equals(text) || "1".equals(text) ? Integer.valueOf(text) : null;
  }

  private static @Nullable OccupancyStatus occupancy(@Nullable String text) {
    return switch (text == null ? "" : text) {
      case "empty" -> OccupancyStatus.EMPTY;
      case "manySeatsAvailable", "seatsAvailable" -> OccupancyStatus.MANY_SEATS_AVAILABLE;
      case "fewSeatsAvailable" -> OccupancyStatus.FEW_SEATS_AVAILABLE;
      case "standingAvailable", "standingRoomOnly" -> OccupancyStatus.STANDING_ROOM_ONLY;
      case "crushedStandingRoomOnly" -> OccupancyStatus.CRUSHED_STANDING_ROOM_ONLY;
      case "full" -> OccupancyStatus.FULL;
      case "notAcceptingPassengers" -> OccupancyStatus.NOT_ACCEPTING_PASSENGERS;
      default -> null;
    };
  }
}
