package akatombo.buslocation.ingest;

import akatombo.buslocation.VehicleId;
import akatombo.buslocation.predict.TripDelays;
import akatombo.buslocation.predict.TripDelays.Moment;
import akatombo.buslocation.predict.TripDelays.StopDelay;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeEvent;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads trip updates out of a GTFS-realtime message. */
final class TripUpdateDecoder {

  private TripUpdateDecoder() {}

  static List<TripDelays> decode(FeedMessage message, ReportScope scope) {
    List<TripDelays> trips = new ArrayList<>();
    for (FeedEntity entity : message.getEntityList()) {
      if (entity.hasTripUpdate() && !entity.getIsDeleted()) {
        trips.add(trip(entity.getTripUpdate(), message, scope));
      }
    }
    return trips;
  }

  private static TripDelays trip(TripUpdate update, FeedMessage message, ReportScope scope) {
    ReportScope.RawHint raw = FeedMessageDecoder.hint(update.getTrip());
    return new TripDelays(
        scope.hint(raw, scope.feedId()),
        vehicle(update, raw, scope),
        isCanceled(update.getTrip()),
        update.hasDelay() ? update.getDelay() : null,
        update.getStopTimeUpdateList().stream().map(TripUpdateDecoder::stop).toList(),
        timestamp(update, message, scope.receivedAt()));
  }

  private static boolean isCanceled(TripDescriptor trip) {
    return switch (trip.getScheduleRelationship()) {
      case CANCELED, DELETED -> true;
      case SCHEDULED, ADDED, UNSCHEDULED, REPLACEMENT, DUPLICATED, NEW -> false;
    };
  }

  private static @Nullable VehicleId vehicle(
      TripUpdate update, ReportScope.RawHint raw, ReportScope scope) {
    return update.getVehicle().getIdBytes().isEmpty()
        ? null
        : scope.vehicleId(WireText.of(update.getVehicle().getIdBytes()), raw);
  }

  private static StopDelay stop(StopTimeUpdate update) {
    var relationship = update.getScheduleRelationship();
    return new StopDelay(
        update.hasStopSequence() ? update.getStopSequence() : null,
        update.hasStopId() ? WireText.of(update.getStopIdBytes()) : null,
        update.hasArrival() ? moment(update.getArrival()) : null,
        update.hasDeparture() ? moment(update.getDeparture()) : null,
        relationship == StopTimeUpdate.ScheduleRelationship.SKIPPED,
        relationship == StopTimeUpdate.ScheduleRelationship.NO_DATA);
  }

  private static Moment moment(StopTimeEvent event) {
    return new Moment(
        event.hasDelay() ? event.getDelay() : null,
        event.getTime() > 0 && event.getTime() < Instant.MAX.getEpochSecond()
            ? Instant.ofEpochSecond(event.getTime())
            : null);
  }

  /** The update's own time, else the message's; one of the future is taken as now. */
  private static Instant timestamp(TripUpdate update, FeedMessage message, Instant receivedAt) {
    long second =
        update.getTimestamp() == 0 ? message.getHeader().getTimestamp() : update.getTimestamp();
    Instant timestamp = FeedMessageDecoder.instant(second, receivedAt);
    return timestamp.isAfter(receivedAt) ? receivedAt : timestamp;
  }
}
