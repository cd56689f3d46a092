package akatombo.buslocation.rule;

import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The three feeds as fetched at one moment, and as fetched the time before.
 *
 * @param now when they were fetched
 */
public record Iteration(
    StaticFeed feed,
    @Nullable Iteration previous,
    FeedMessage positions,
    FeedMessage updates,
    FeedMessage alerts,
    Instant now) {

  Stream<FeedMessage> messages() {
    return Stream.of(positions, updates, alerts);
  }

  Stream<TripUpdate> tripUpdates() {
    return entities(FeedEntity::hasTripUpdate).map(FeedEntity::getTripUpdate);
  }

  Stream<VehiclePosition> vehicles() {
    return entities(FeedEntity::hasVehicle).map(FeedEntity::getVehicle);
  }

  Stream<Alert> allAlerts() {
    return entities(FeedEntity::hasAlert).map(FeedEntity::getAlert);
  }

  Stream<EntitySelector> informed() {
    return allAlerts().flatMap(alert -> alert.getInformedEntityList().stream());
  }

  /** The trips of trip updates and vehicle positions. */
  Stream<TripDescriptor> trips() {
    return Stream.concat(
        tripUpdates().map(TripUpdate::getTrip),
        vehicles().filter(VehiclePosition::hasTrip).map(VehiclePosition::getTrip));
  }

  /** The trips of trip updates, vehicle positions and alerts. */
  Stream<TripDescriptor> allTrips() {
    return Stream.concat(
        trips(), informed().filter(EntitySelector::hasTrip).map(EntitySelector::getTrip));
  }

  /** The three feeds now and the time before, in pairs. */
  Stream<List<FeedMessage>> pairs() {
    return previous == null
        ? Stream.empty()
        : Stream.of(
            List.of(previous.positions, positions),
            List.of(previous.updates, updates),
            List.of(previous.alerts, alerts));
  }

  private Stream<FeedEntity> entities(Predicate<FeedEntity> kind) {
    return messages().flatMap(message -> message.getEntityList().stream()).filter(kind);
  }
}
