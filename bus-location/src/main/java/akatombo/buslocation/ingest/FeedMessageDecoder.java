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
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.Position;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads vehicle positions out of a GTFS-realtime message. */
final class FeedMessageDecoder {

  static final int ENTITIES_MAX = 20_000;

  private static final int DEPTH_MAX = 100;

  private FeedMessageDecoder() {}

  /** What bytes hold: a message or the place where they stop being one. */
  sealed interface Parsed {

    /** A message. */
    record Message(FeedMessage message) implements Parsed {}

    /** No message. */
    record Broken(long offset, String detail) implements Parsed {}
  }

  static Parsed parse(byte[] body) {
    CodedInputStream in = CodedInputStream.newInstance(body);
    in.setRecursionLimit(DEPTH_MAX);
    try {
      FeedMessage.Builder message = FeedMessage.newBuilder().mergeFrom(in);
      in.checkLastTagWas(0);
      return message.isInitialized()
          ? new Parsed.Message(message.build())
          : new Parsed.Broken(
              in.getTotalBytesRead(), "missing: " + message.getInitializationErrorString());
    } catch (InvalidProtocolBufferException e) {
      return new Parsed.Broken(in.getTotalBytesRead(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new IllegalStateException("an array cannot fail to be read", e);
    }
  }

  static DecodeOutcome decode(byte[] body, ReportScope scope) {
    return switch (parse(body)) {
      case Parsed.Broken(long offset, String detail) -> new Malformed(null, offset, detail);
      case Parsed.Message(FeedMessage message) ->
          message.getEntityCount() > ENTITIES_MAX
              ? new TooMany(message.getEntityCount(), ENTITIES_MAX)
              : new Decoded(entries(message, scope));
    };
  }

  /** All entities, those without a vehicle position as refused. */
  static List<Entry> entries(FeedMessage message, ReportScope scope) {
    List<Entry> entries = new ArrayList<>(message.getEntityCount());
    for (int i = 0; i < message.getEntityCount(); i++) {
      entries.add(entry(i, message.getEntity(i), message, scope));
    }
    return entries;
  }

  private static Entry entry(int index, FeedEntity entity, FeedMessage message, ReportScope scope) {
    if (entity.getIsDeleted() || !entity.hasVehicle()) {
      return new Entry.Refused(
          index,
          new Rejected(
              RejectionCode.NOT_A_VEHICLE_POSITION,
              Sentence.of(
                  "エンティティ {0} に車両の位置がありません。",
                  "The entity {0} has no vehicle position.", WireText.of(entity.getIdBytes()))));
    }
    if (!entity.getVehicle().hasPosition()) {
      return new Entry.Refused(
          index,
          new Rejected(
              RejectionCode.INVALID_POSITION,
              Sentence.of("車両に位置がありません。", "The vehicle has no position.")));
    }
    return new Entry.Read(index, report(entity, message, scope));
  }

  private static VehicleReport report(FeedEntity entity, FeedMessage message, ReportScope scope) {
    VehiclePosition vehicle = entity.getVehicle();
    Position position = vehicle.getPosition();
    ReportScope.RawHint raw = hint(vehicle.getTrip());
    VehicleId id = scope.vehicleId(vehicleId(entity), raw);
    return new VehicleReport(
        scope.operator(),
        id,
        timestamp(vehicle, message, scope),
        degrees(position.getLatitude()),
        degrees(position.getLongitude()),
        position.hasBearing() ? JsonReport.bearing((double) position.getBearing()) : null,
        position.hasSpeed() ? JsonReport.speed((double) position.getSpeed()) : null,
        scope.hint(raw, id.feedId()),
        vehicle.hasOccupancyStatus()
            ? OccupancyStatus.valueOf(vehicle.getOccupancyStatus().name())
            : null,
        vehicle.getVehicle().hasLabel() ? WireText.of(vehicle.getVehicle().getLabelBytes()) : null,
        scope.receivedAt());
  }

  static ReportScope.RawHint hint(TripDescriptor trip) {
    return new ReportScope.RawHint(
        trip.hasTripId() ? WireText.of(trip.getTripIdBytes()) : null,
        startDate(trip),
        trip.hasStartTime() ? startTime(trip.getStartTime()) : null,
        trip.hasRouteId() ? WireText.of(trip.getRouteIdBytes()) : null,
        null,
        trip.hasDirectionId() ? trip.getDirectionId() : null);
  }

  /** Hours may come with one digit. */
  private static String startTime(String time) {
    return time.indexOf(':') == 1 ? "0" + time : time;
  }

  private static @Nullable ServiceDate startDate(TripDescriptor trip) {
    try {
      return trip.hasStartDate()
          ? new ServiceDate(LocalDate.parse(trip.getStartDate(), DateTimeFormatter.BASIC_ISO_DATE))
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The vehicle's id, else its label, else the entity's id: something that names it. */
  private static String vehicleId(FeedEntity entity) {
    var descriptor = entity.getVehicle().getVehicle();
    if (!descriptor.getIdBytes().isEmpty()) {
      return WireText.of(descriptor.getIdBytes());
    }
    return WireText.of(
        descriptor.getLabelBytes().isEmpty() ? entity.getIdBytes() : descriptor.getLabelBytes());
  }

  /** The position's own time, else the message's, else ours. */
  private static Instant timestamp(
      VehiclePosition vehicle, FeedMessage message, ReportScope scope) {
    long second =
        vehicle.getTimestamp() == 0 ? message.getHeader().getTimestamp() : vehicle.getTimestamp();
    return instant(second, scope.receivedAt());
  }

  /** Seconds of the epoch, or the other instant when there are none or they are not a time. */
  static Instant instant(long second, Instant otherwise) {
    return second <= 0 || second > Instant.MAX.getEpochSecond()
        ? otherwise
        : Instant.ofEpochSecond(second);
  }

  /** A float's shortest decimal, not its binary tail: 34.8656, not 34.865600585. */
  private static double degrees(float value) {
    return Double.parseDouble(Float.toString(value));
  }
}
