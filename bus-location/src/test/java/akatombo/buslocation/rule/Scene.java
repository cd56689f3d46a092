package akatombo.buslocation.rule;

import static akatombo.gtfs.FeedBuilder.aFeed;

import akatombo.gtfs.Schedule;
import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import com.google.transit.realtime.GtfsRealtime.FeedHeader;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * A bus on its way from A over B to C, five minutes late, told rightly; a test breaks one thing.
 */
final class Scene {

  static final Instant NOW = Instant.parse("2027-04-01T08:06:00+09:00");
  static final long SECOND = NOW.getEpochSecond();

  private static final Schedule SCHEDULE =
      aFeed("t")
          .stop("A", 34.860, 134.540)
          .stop("B", 34.870, 134.540)
          .stop("C", 34.880, 134.540)
          .station("S", 34.865, 134.540)
          .route("R")
          .trip("T")
          .calling("A", "8:00")
          .calling("B", "8:07")
          .calling("C", "8:15")
          .trip("loop")
          .calling("A", "9:00")
          .calling("B", "9:10")
          .calling("A", "9:20")
          .trip("headway")
          .calling("A", "6:00")
          .calling("B", "6:10")
          .trip("exact")
          .calling("A", "6:00")
          .calling("B", "6:10")
          .trip("untimed")
          .calling("A", "7:00")
          .calling("B", "")
          .calling("C", "7:20")
          .route("R2")
          .trip("T2")
          .calling("A", "8:00")
          .calling("B", "8:07")
          .build();

  private static final StaticFeed FEED =
      new StaticFeed(
          SCHEDULE,
          Map.of(
              "headway", new StaticFeed.Frequency(false, 6 * 3600, 9 * 3600, 600),
              "exact", new StaticFeed.Frequency(true, 6 * 3600, 9 * 3600, 600)),
          Set.of("untimed"));

  final FeedMessage.Builder positions = message();
  final FeedMessage.Builder updates = message();
  final FeedMessage.Builder alerts = message();
  Instant fetched = NOW;

  Scene() {
    positions.addEntityBuilder().setId("v").setVehicle(position());
    updates.addEntityBuilder().setId("u").setTripUpdate(tripUpdate());
    alerts.addEntityBuilder().setId("a").setAlert(notice());
  }

  /** The iteration; the one before it was fetched 15 s earlier, with the same content. */
  Iteration iteration() {
    Iteration before = new Scene().before();
    return new Iteration(FEED, before, positions.build(), updates.build(), alerts.build(), fetched);
  }

  private Iteration before() {
    for (FeedMessage.Builder message : new FeedMessage.Builder[] {positions, updates, alerts}) {
      message.getHeaderBuilder().setTimestamp(SECOND - 15);
    }
    vehicle().setTimestamp(SECOND - 20);
    update().setTimestamp(SECOND - 20);
    return new Iteration(
        FEED, null, positions.build(), updates.build(), alerts.build(), NOW.minusSeconds(15));
  }

  VehiclePosition.Builder vehicle() {
    return positions.getEntityBuilder(0).getVehicleBuilder();
  }

  TripUpdate.Builder update() {
    return updates.getEntityBuilder(0).getTripUpdateBuilder();
  }

  /** A stop time update: B, then C. */
  StopTimeUpdate.Builder call(int index) {
    return update().getStopTimeUpdateBuilder(index);
  }

  Alert.Builder alert() {
    return alerts.getEntityBuilder(0).getAlertBuilder();
  }

  EntitySelector.Builder informed() {
    return alert().getInformedEntityBuilder(0);
  }

  /** Both feeds speak of another trip. */
  void run(String tripId) {
    vehicle().getTripBuilder().setTripId(tripId);
    update().getTripBuilder().setTripId(tripId);
  }

  private static FeedMessage.Builder message() {
    return FeedMessage.newBuilder()
        .setHeader(
            FeedHeader.newBuilder()
                .setGtfsRealtimeVersion("2.0")
                .setIncrementality(FeedHeader.Incrementality.FULL_DATASET)
                .setTimestamp(SECOND));
  }

  private static TripDescriptor.Builder trip() {
    return TripDescriptor.newBuilder()
        .setTripId("T")
        .setRouteId("R")
        .setDirectionId(0)
        .setStartTime("08:00:00")
        .setStartDate("20270401")
        .setScheduleRelationship(TripDescriptor.ScheduleRelationship.SCHEDULED);
  }

  private static VehiclePosition.Builder position() {
    VehiclePosition.Builder vehicle = VehiclePosition.newBuilder().setTrip(trip());
    vehicle.getVehicleBuilder().setId("bus 1");
    vehicle
        .getPositionBuilder()
        .setLatitude(34.865f)
        .setLongitude(134.540f)
        .setBearing(0)
        .setSpeed(9);
    return vehicle.setStopId("B").setCurrentStopSequence(2).setTimestamp(SECOND - 5);
  }

  private static TripUpdate.Builder tripUpdate() {
    TripUpdate.Builder update = TripUpdate.newBuilder().setTrip(trip()).setTimestamp(SECOND - 5);
    update.getVehicleBuilder().setId("bus 1");
    update.addStopTimeUpdate(call("B", 2, SECOND + 360));
    update.addStopTimeUpdate(call("C", 3, SECOND + 840));
    return update;
  }

  private static StopTimeUpdate.Builder call(String stop, int sequence, long time) {
    StopTimeUpdate.Builder call =
        StopTimeUpdate.newBuilder()
            .setStopId(stop)
            .setStopSequence(sequence)
            .setScheduleRelationship(StopTimeUpdate.ScheduleRelationship.SCHEDULED);
    call.getArrivalBuilder().setTime(time);
    call.getDepartureBuilder().setTime(time + 10);
    return call;
  }

  private static Alert.Builder notice() {
    return Alert.newBuilder()
        .addInformedEntity(EntitySelector.newBuilder().setRouteId("R"))
        .setEffect(Alert.Effect.SIGNIFICANT_DELAYS);
  }
}
