package akatombo.buslocation.watch;

import akatombo.buslocation.Freshness;
import akatombo.buslocation.NamedService;
import akatombo.buslocation.ServiceChanges;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehiclePosition;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vehicle as its operator's office sees it.
 *
 * @param lastSeen when it was last measured; null when it never was, or too long ago
 * @param lastTrip the trip it ran then
 * @param position null when it is not on the map
 * @param label what its office calls it, or its device; null without either
 * @param attention why it should be looked at; empty when all is well
 */
public record WatchedVehicle(
    VehicleId id,
    @Nullable Instant lastSeen,
    @Nullable TripOnDate lastTrip,
    @Nullable VehiclePosition position,
    @Nullable String label,
    VehicleState state,
    Set<Attention> attention) {

  /** The vehicle with the most urgent reason first; those without any last. */
  public static final Comparator<WatchedVehicle> NEEDS_ATTENTION_FIRST =
      Comparator.comparingInt(WatchedVehicle::rank).thenComparing(WatchedVehicle::id);

  /** A bus this slow may be parked, and a parked bus has no trip. */
  private static final double MOVING_METERS_PER_SECOND = 2;

  public WatchedVehicle {
    attention = attention.isEmpty() ? Set.of() : EnumSet.copyOf(attention);
  }

  /**
   * When a vehicle needs attention.
   *
   * @param late a longer delay is very late
   * @param early more than that ahead of the timetable is early; positive
   * @param missed one that was on no trip is missed for so long after its last position
   */
  public record Limits(Duration late, Duration early, Duration missed) {}

  /**
   * What the desk remembers of a vehicle.
   *
   * @param at when it was last measured; null when it never was, or too long ago
   * @param trip the trip it ran then
   * @param label of its device
   */
  public record LastSeen(
      VehicleId vehicle, @Nullable Instant at, @Nullable TripOnDate trip, @Nullable String label) {}

  /** A vehicle on the map. */
  public static WatchedVehicle seen(
      VehiclePosition position,
      LastSeen last,
      Schedules schedules,
      ServiceChanges changes,
      Limits limits,
      Instant now) {
    EnumSet<Attention> attention = EnumSet.noneOf(Attention.class);
    VehicleState state = VehicleState.of(position.match());
    switch (state) {
      case OFF_ROUTE -> {
        if (position.match().place().filter(left -> changes.isLedUnseen(left.trip())).isEmpty()) {
          attention.add(Attention.OFF_ROUTE);
        }
      }
      case AMBIGUOUS -> attention.add(Attention.AMBIGUOUS);
      case UNMATCHED -> {
        if (isMoving(position)) {
          attention.add(Attention.UNMATCHED);
        }
      }
      case DEADHEAD -> attention.add(Attention.NO_TRIP);
      case ON_TRIP, AT_LAYOVER, NOT_BEGUN, SILENT -> {}
    }
    if (!new NamedService(schedules).unfound(position.report().hint(), now).isEmpty()) {
      attention.add(Attention.TRIP_NOT_FOUND);
    }
    position.matched().ifPresent(match -> addDelay(attention, match, state, limits));
    if (Freshness.of(position.timestamp(), now) != Freshness.LIVE) {
      attention.add(Attention.STALE);
    }
    TripOnDate trip = position.match().place().map(TripMatch.Matched::trip).orElse(null);
    String said = position.report().label();
    return new WatchedVehicle(
        position.id(),
        position.timestamp(),
        trip,
        position,
        said == null ? last.label() : said,
        state,
        attention);
  }

  /** A vehicle that is not on the map, and what it did when it was last seen. */
  public static WatchedVehicle silent(
      LastSeen last, Schedules schedules, Limits limits, Instant now) {
    return new WatchedVehicle(
        last.vehicle(),
        last.at(),
        last.trip(),
        null,
        last.label(),
        isBeforeStart(last.trip(), schedules, now) ? VehicleState.NOT_BEGUN : VehicleState.SILENT,
        missed(last, schedules, limits, now));
  }

  /** A bus that has run its trip to the end may be silent, and one whose trip begins later. */
  private static Set<Attention> missed(
      LastSeen last, Schedules schedules, Limits limits, Instant now) {
    Instant at = last.at();
    TripOnDate trip = last.trip();
    if (trip != null) {
      boolean isAwaited =
          span(trip, schedules)
              .filter(span -> !now.isBefore(span.start()) && now.isBefore(span.end()))
              .isPresent();
      return isAwaited ? Set.of(Attention.NO_SIGNAL) : Set.of();
    }
    return at != null && now.isBefore(at.plus(limits.missed()))
        ? Set.of(Attention.SILENT)
        : Set.of();
  }

  private int rank() {
    return attention.stream()
        .mapToInt(Attention::ordinal)
        .min()
        .orElse(
            state == VehicleState.SILENT || state == VehicleState.NOT_BEGUN
                ? Attention.values().length + 1
                : Attention.values().length);
  }

  private static void addDelay(
      Set<Attention> attention, TripMatch.Matched match, VehicleState state, Limits limits) {
    if (match.delaySeconds() > limits.late().toSeconds()) {
      attention.add(Attention.VERY_LATE);
    }
    // A bus that waits for its departure is there early as it should.
    if (state == VehicleState.ON_TRIP
        && match.stopPosition() > 0
        && match.delaySeconds() < -limits.early().toSeconds()) {
      attention.add(Attention.EARLY);
    }
  }

  private static boolean isMoving(VehiclePosition position) {
    Double speed = position.report().speedMetersPerSecond();
    return speed == null || speed >= MOVING_METERS_PER_SECOND;
  }

  private static boolean isBeforeStart(
      @Nullable TripOnDate trip, Schedules schedules, Instant now) {
    return trip != null
        && span(trip, schedules).filter(span -> now.isBefore(span.start())).isPresent();
  }

  /**
   * When a trip leaves its first stop and reaches its last; empty when it is not known any more.
   */
  private static Optional<Span> span(TripOnDate on, Schedules schedules) {
    return schedules
        .find(on.tripId().feedId())
        .flatMap(schedule ->
            schedule
                .findTrip(on.tripId())
                .map(schedule::stopTimes)
                .filter(times -> times.size() > 0)
                .map(times -> span(on.serviceDate(), times, schedule.zone())));
  }

  private static Span span(ServiceDate date, StopTimes times, ZoneId zone) {
    return new Span(
        date.at(new ServiceTime(times.departure(0)), zone),
        date.at(new ServiceTime(times.arrival(times.size() - 1)), zone));
  }

  private record Span(Instant start, Instant end) {}
}
