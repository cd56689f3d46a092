package akatombo.buslocation.rule;

import akatombo.gtfs.BlockId;
import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Shape;
import akatombo.gtfs.Trip;
import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import com.google.transit.realtime.GtfsRealtime.Position;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about vehicles: their places, and that positions and trip updates tell one story. */
final class VehicleRules {

  private static final double COVERAGE_BUFFER_METERS = 1609;
  private static final double SHAPE_BUFFER_METERS = 200;
  private static final double SPEED_MAX = 26;

  static final List<Rule> ALL =
      List.of(
          vehicle("E026", "a position is a place on earth", v -> v.hasPosition() && !isOnEarth(v)),
          vehicle(
              "E027",
              "a bearing lies between 0 and 360",
              v ->
                  v.getPosition().hasBearing()
                      && !(v.getPosition().getBearing() >= 0
                          && v.getPosition().getBearing() <= 360)),
          new Rule("E028", "a vehicle is where there is service", VehicleRules::coverage),
          new Rule("E029", "a vehicle is on its trip's path", VehicleRules::shape),
          new Rule("E047", "a vehicle runs the same trip in both feeds", VehicleRules::pairs),
          new Rule("E052", "vehicle ids are unique", VehicleRules::unique),
          new Rule("W002", "vehicle ids are there", VehicleRules::idMissing),
          new Rule("W003", "both feeds know the same trips", VehicleRules::oneSided),
          vehicle(
              "W004",
              "speeds are those of vehicles",
              v ->
                  v.getPosition().hasSpeed()
                      && !(v.getPosition().getSpeed() >= 0
                          && v.getPosition().getSpeed() <= SPEED_MAX)));

  private VehicleRules() {}

  private static Rule vehicle(String id, String text, Predicate<VehiclePosition> isBad) {
    return new Rule(
        id,
        text,
        (iteration, report) ->
            iteration
                .vehicles()
                .filter(isBad)
                .forEach(vehicle -> report.accept(vehicle.toString().replace('\n', ' '))));
  }

  private static boolean isOnEarth(VehiclePosition vehicle) {
    float lat = vehicle.getPosition().getLatitude();
    float lon = vehicle.getPosition().getLongitude();
    return lat >= -90 && lat <= 90 && lon >= -180 && lon <= 180;
  }

  private static void coverage(Iteration iteration, Consumer<String> report) {
    BoundingBox covered = iteration.feed().schedule().bounds().widened(COVERAGE_BUFFER_METERS);
    iteration
        .vehicles()
        .filter(v -> v.hasPosition() && isOnEarth(v))
        .filter(
            v -> !covered.contains(v.getPosition().getLatitude(), v.getPosition().getLongitude()))
        .forEach(v -> report.accept(v.getVehicle().getId()));
  }

  private static void shape(Iteration iteration, Consumer<String> report) {
    List<EntitySelector> detoured = detoured(iteration);
    iteration
        .vehicles()
        .filter(v -> v.hasPosition() && isOnEarth(v))
        .filter(v -> detoured.stream().noneMatch(entity -> concerns(entity, v)))
        .forEach(v ->
            path(iteration.feed(), v)
                .map(shape -> shape.project(point(v.getPosition())).offsetMeters())
                .filter(offset -> offset > SHAPE_BUFFER_METERS)
                .ifPresent(
                    offset -> report.accept(v.getVehicle().getId() + " is " + offset + " m off")));
  }

  private static Optional<Shape> path(StaticFeed feed, VehiclePosition vehicle) {
    return feed.trip(vehicle.getTrip().getTripId())
        .flatMap(feed.schedule()::patternOf)
        .map(pattern -> pattern.shape());
  }

  private static GeoPoint point(Position position) {
    return new GeoPoint(position.getLatitude(), position.getLongitude());
  }

  private static List<EntitySelector> detoured(Iteration iteration) {
    return iteration
        .allAlerts()
        .filter(alert -> alert.getEffect() == Alert.Effect.DETOUR)
        .flatMap(alert -> alert.getInformedEntityList().stream())
        .toList();
  }

  private static boolean concerns(EntitySelector entity, VehiclePosition vehicle) {
    return entity.getTrip().getTripId().equals(vehicle.getTrip().getTripId())
        || (entity.hasRouteId() && entity.getRouteId().equals(vehicle.getTrip().getRouteId()));
  }

  private static void pairs(Iteration iteration, Consumer<String> report) {
    Map<String, String> tripOf = new HashMap<>();
    iteration
        .vehicles()
        .filter(v -> v.hasTrip() && !v.getVehicle().getId().isEmpty())
        .forEach(v -> tripOf.put(v.getVehicle().getId(), v.getTrip().getTripId()));
    iteration
        .tripUpdates()
        .filter(update -> tripOf.containsKey(update.getVehicle().getId()))
        .filter(update -> !TripRules.runId(update).equals(tripOf.get(update.getVehicle().getId())))
        .forEach(update -> report.accept(update.getVehicle().getId()));
  }

  private static void unique(Iteration iteration, Consumer<String> report) {
    Set<String> seen = new HashSet<>();
    iteration
        .vehicles()
        .map(vehicle -> vehicle.getVehicle().getId())
        .filter(id -> !id.isEmpty() && !seen.add(id))
        .forEach(report);
  }

  /**
   * Whether an update is of a trip that a vehicle runs later in its block: producers are encouraged
   * to tell of it before any position can (GTFS-RT trip updates, vehicles that serve several trips
   * of a block).
   */
  private static boolean isLaterInBlock(Iteration iteration, TripUpdate update) {
    if (!update.getVehicle().getId().isEmpty()) {
      return false;
    }
    BlockId block = block(iteration, update.getTrip()).orElse(null);
    return block != null
        && iteration
            .vehicles()
            .filter(VehiclePosition::hasTrip)
            .filter(
                vehicle -> block(iteration, vehicle.getTrip()).filter(block::equals).isPresent())
            .anyMatch(vehicle ->
                begins(iteration, vehicle.getTrip()) < begins(iteration, update.getTrip()));
  }

  private static Optional<BlockId> block(Iteration iteration, TripDescriptor trip) {
    return iteration.feed().trip(trip.getTripId()).map(Trip::blockId);
  }

  private static int begins(Iteration iteration, TripDescriptor trip) {
    return iteration.feed().stopTimes(trip.getTripId()).map(times -> times.departure(0)).orElse(0);
  }

  /** A trip nobody runs has no vehicle to name. */
  private static void idMissing(Iteration iteration, Consumer<String> report) {
    iteration
        .vehicles()
        .filter(vehicle -> vehicle.getVehicle().getId().isEmpty())
        .forEach(vehicle -> report.accept("position of " + vehicle.getTrip().getTripId()));
    run(iteration)
        .filter(update -> update.getVehicle().getId().isEmpty() && !TripRules.isPlan(update))
        .filter(update -> !isLaterInBlock(iteration, update))
        .forEach(update -> report.accept("update of " + update.getTrip().getTripId()));
  }

  private static void oneSided(Iteration iteration, Consumer<String> report) {
    Set<String> seen =
        iteration
            .vehicles()
            .filter(VehiclePosition::hasTrip)
            .map(vehicle -> vehicle.getTrip().getTripId())
            .collect(Collectors.toSet());
    Set<String> told = run(iteration).map(TripRules::runId).collect(Collectors.toSet());
    seen.stream()
        .filter(trip -> !told.contains(trip))
        .forEach(trip -> report.accept("no trip update of " + trip));
    Set<String> planned =
        iteration
            .tripUpdates()
            .filter(update -> TripRules.isPlan(update) || isLaterInBlock(iteration, update))
            .map(TripRules::runId)
            .collect(Collectors.toSet());
    told.stream()
        .filter(trip -> !planned.contains(trip))
        .filter(trip -> !seen.contains(trip))
        .forEach(trip -> report.accept("no position on " + trip));
  }

  private static Stream<TripUpdate> run(Iteration iteration) {
    return iteration.tripUpdates().filter(update -> !TripRules.isNotRun(update.getTrip()));
  }
}
