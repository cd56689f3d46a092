package akatombo.simulator;

import akatombo.buslocation.OccupancyStatus;
import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All simulated vehicles of the city; remembers them between two looks. One thread at a time. */
final class Traffic {

  /** Trips that ended that long ago are still looked at, since their vehicles may be late. */
  private static final Duration LATE_MAX = Duration.ofMinutes(10);

  private static final Duration AHEAD = Duration.ofMinutes(3);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

  private final int vehiclesMax;
  private final String label;
  private final Map<Key, Vehicle> vehicles = new LinkedHashMap<>();
  private final Map<Key, TripOnDate> yielded = new HashMap<>();
  private final BitSet numbers = new BitSet();
  private @Nullable Instant looked;
  private List<FeedVersion> versions = List.of();

  /**
   * No vehicle yet.
   *
   * @param label what people read on each, before its number
   */
  Traffic(int vehiclesMax, String label) {
    this.vehiclesMax = vehiclesMax;
    this.label = label;
  }

  /**
   * Where all vehicles are.
   *
   * @param isLeftAlone trips not to be driven, since somebody else runs them or nobody does
   */
  List<PositionReport> reports(
      Schedules schedules, Instant now, Predicate<TripOnDate> isLeftAlone) {
    List<FeedVersion> current = schedules.all().stream().map(Schedule::version).toList();
    if (!current.equals(versions)) {
      vehicles.clear();
      yielded.clear();
      numbers.clear();
      versions = current;
      looked = null;
    }
    if (looked == null || !now.isBefore(looked.plus(LOOK_EVERY))) {
      look(schedules, now);
      looked = now;
    }
    List<PositionReport> reports = new ArrayList<>(vehicles.size());
    vehicles.forEach((key, vehicle) ->
        vehicle
            .drive
            .at(now)
            .flatMap(sighting -> yielding(key, sighting, isLeftAlone))
            .ifPresent(sighting -> reports.add(report(key, vehicle, sighting, now))));
    return reports;
  }

  /**
   * A vehicle whose trip is left alone says once that it runs none, so that the trip is free at
   * once, and then nothing.
   */
  private Optional<Sighting> yielding(
      Key key, Sighting sighting, Predicate<TripOnDate> isLeftAlone) {
    TripOnDate trip = sighting.trip();
    if (trip == null || !isLeftAlone.test(trip)) {
      yielded.remove(key);
      return Optional.of(sighting);
    }
    return trip.equals(yielded.put(key, trip))
        ? Optional.empty()
        : Optional.of(sighting.withoutTrip());
  }

  /** Vehicles that are done leave, those whose trips begin come, as many as there is room for. */
  private void look(Schedules schedules, Instant now) {
    vehicles.values().removeIf(vehicle -> isDone(vehicle, now));
    yielded.keySet().retainAll(vehicles.keySet());
    Map<Key, Found> coming = new HashMap<>();
    for (Schedule schedule : schedules.all()) {
      for (TripOnDate running : schedule.running(now.minus(LATE_MAX), LATE_MAX.plus(AHEAD))) {
        schedule
            .findTrip(running.tripId())
            .filter(trip -> !vehicles.containsKey(new Key(schedule.feedId(), Duty.vehicle(trip))))
            .map(trip -> Duty.of(schedule, trip, running.serviceDate()))
            .orElse(List.of())
            .forEach(duty ->
                coming.putIfAbsent(
                    new Key(schedule.feedId(), duty.vehicle()), new Found(schedule, duty)));
      }
    }
    coming.entrySet().stream()
        .sorted(Comparator.comparingLong(entry -> Chance.seed(entry.getKey().text())))
        .forEach(entry -> addIfThereIsRoom(entry.getKey(), entry.getValue(), now));
  }

  private boolean isDone(Vehicle vehicle, Instant now) {
    boolean isDone = vehicle.drive.endsAt() < now.getEpochSecond();
    if (isDone) {
      numbers.clear(vehicle.number);
    }
    return isDone;
  }

  private void addIfThereIsRoom(Key key, Found found, Instant now) {
    if (vehicles.size() >= vehiclesMax || vehicles.containsKey(key)) {
      return;
    }
    Duty duty = found.duty;
    BlockDrive drive =
        BlockDrive.of(
            found.schedule, duty.trips(), duty.trips().stream().map(duty::dated).toList());
    if (drive.endsAt() >= now.getEpochSecond()) {
      int number = numbers.nextClearBit(1);
      numbers.set(number);
      vehicles.put(key, new Vehicle(drive, number, Chance.seed(key.text() + duty.date())));
    }
  }

  private PositionReport report(Key key, Vehicle vehicle, Sighting sighting, Instant now) {
    GeoPoint measured = GpsNoise.measured(sighting.point(), vehicle.seed, now);
    TripOnDate trip = sighting.trip();
    return new PositionReport(
        key.text(),
        now,
        rounded(measured.lat(), 1e6),
        rounded(measured.lon(), 1e6),
        rounded(sighting.bearing(), 10),
        rounded(sighting.speed(), 10),
        trip == null ? null : trip.tripId().text(),
        trip == null ? null : trip.serviceDate().toString(),
        occupancy(vehicle, sighting).name(),
        label + " " + vehicle.number);
  }

  private static double rounded(double value, double factor) {
    return Math.round(value * factor) / factor;
  }

  /** Fills towards the middle of a trip, some trips more than others. */
  private static OccupancyStatus occupancy(Vehicle vehicle, Sighting sighting) {
    TripOnDate trip = sighting.trip();
    if (trip == null) {
      return OccupancyStatus.EMPTY;
    }
    double popularity = 0.5 + Chance.at(vehicle.seed, trip.tripId().hashCode()) / 2;
    double load = popularity * 4 * sighting.share() * (1 - sighting.share());
    if (load < 0.05) {
      return OccupancyStatus.EMPTY;
    }
    if (load < 0.5) {
      return OccupancyStatus.MANY_SEATS_AVAILABLE;
    }
    return load < 0.85 ? OccupancyStatus.FEW_SEATS_AVAILABLE : OccupancyStatus.STANDING_ROOM_ONLY;
  }

  /** A vehicle's id. */
  private record Key(String feedId, String vehicle) {

    String text() {
      return feedId + ":" + vehicle;
    }
  }

  private record Found(Schedule schedule, Duty duty) {}

  private record Vehicle(BlockDrive drive, int number, long seed) {}
}
