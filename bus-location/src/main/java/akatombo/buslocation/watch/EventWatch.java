package akatombo.buslocation.watch;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.ServiceChanges;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehiclePosition;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is remembered of the fleet to see what happens to it; immutable. */
public final class EventWatch {

  public static final EventWatch EMPTY = new EventWatch(Map.of());

  /** A vehicle silent for longer is forgotten: it has ended its day. */
  private static final Duration MEMORY = Duration.ofMinutes(30);

  /** Who was too fast is too fast again only after having been that much slower. */
  private static final double SLOWER_METERS_PER_SECOND = 1.5;

  private final Map<VehicleId, Seen> vehicles;

  private EventWatch(Map<VehicleId, Seen> vehicles) {
    this.vehicles = vehicles;
  }

  /** The watch after looking at a fleet, and what had happened since the look before. */
  public record Step(EventWatch watch, List<VehicleEvent> events) {}

  /**
   * Looks at a fleet.
   *
   * @param overspeed in meters per second
   */
  public Step look(Fleet fleet, Collection<Geofence> fences, double overspeed, Instant now) {
    Map<VehicleId, Seen> next = new HashMap<>(vehicles);
    List<VehicleEvent> events = new ArrayList<>();
    for (VehiclePosition position : fleet.vehicles()) {
      if (position.report().isOfRiders()) {
        continue; // no vehicle of an operator that could be told of it
      }
      Seen before = vehicles.get(position.id());
      next.put(position.id(), see(before, position, fleet.changes(), fences, overspeed, events));
    }
    vehicles.forEach((id, seen) -> {
      if (fleet.findVehicle(id).isEmpty()) {
        missed(id, seen, now, next, events);
      }
    });
    return new Step(new EventWatch(Map.copyOf(next)), List.copyOf(events));
  }

  private static Seen see(
      @Nullable Seen before,
      VehiclePosition position,
      ServiceChanges changes,
      Collection<Geofence> fences,
      double overspeed,
      List<VehicleEvent> events) {
    boolean offRoute =
        position.match() instanceof TripMatch.OffRoute off
            && !changes.isLedUnseen(off.left().trip());
    Double speed = position.report().speedMetersPerSecond();
    boolean tooFast = isTooFast(speed, overspeed, before != null && before.tooFast());
    Set<UUID> inside = new HashSet<>();
    for (Geofence fence : fences) {
      boolean wasInside = before != null && before.inside().contains(fence.id());
      if (fence.operator().equals(position.report().operator())
          && fence.ground().holds(position.point(), wasInside ? Geofence.MARGIN_METERS : 0)) {
        inside.add(fence.id());
      }
    }
    Seen seen =
        new Seen(
            position.report().operator(),
            position.timestamp(),
            position.match().place().map(TripMatch.Matched::trip).orElse(null),
            Set.copyOf(inside),
            tooFast,
            offRoute,
            false);
    if (before != null) {
      compare(before, seen, position, fences, events);
    }
    return seen;
  }

  private static void compare(
      Seen before,
      Seen seen,
      VehiclePosition position,
      Collection<Geofence> fences,
      List<VehicleEvent> events) {
    if (before.silent()) {
      events.add(seen.event(VehicleEvent.Type.SIGNAL_BACK, position.id(), Map.of()));
    }
    if (seen.offRoute() != before.offRoute()) {
      VehicleEvent.Type type =
          seen.offRoute() ? VehicleEvent.Type.OFF_ROUTE : VehicleEvent.Type.BACK_ON_ROUTE;
      events.add(seen.event(type, position.id(), tripFacts(seen.trip())));
    }
    if (seen.tooFast() && !before.tooFast()) {
      Double speed = position.report().speedMetersPerSecond();
      events.add(
          seen.event(
              VehicleEvent.Type.OVERSPEED,
              position.id(),
              Map.of("speedMetersPerSecond", speed == null ? 0 : speed)));
    }
    for (Geofence fence : fences) {
      boolean isInside = seen.inside().contains(fence.id());
      if (isInside != before.inside().contains(fence.id())) {
        events.add(
            seen.event(
                isInside ? VehicleEvent.Type.GEOFENCE_ENTER : VehicleEvent.Type.GEOFENCE_LEAVE,
                position.id(),
                Map.of("geofenceId", fence.id().toString(), "geofenceName", fence.name())));
      }
    }
  }

  /** A vehicle that ran a trip and is heard of no more; one without a trip may rest. */
  private static void missed(
      VehicleId id, Seen seen, Instant now, Map<VehicleId, Seen> next, List<VehicleEvent> events) {
    if (seen.at().isBefore(now.minus(MEMORY))) {
      next.remove(id);
    } else if (!seen.silent() && seen.trip() != null) {
      next.put(id, seen.asSilent());
      events.add(
          new VehicleEvent(
              VehicleEvent.Type.NO_SIGNAL, seen.operator(), id, now, tripFacts(seen.trip())));
    }
  }

  private static boolean isTooFast(@Nullable Double speed, double limit, boolean was) {
    return speed != null && speed > (was ? limit - SLOWER_METERS_PER_SECOND : limit);
  }

  private static Map<String, Object> tripFacts(@Nullable TripOnDate trip) {
    return trip == null
        ? Map.of()
        : Map.of("tripId", trip.tripId().text(), "serviceDate", trip.serviceDate().toString());
  }

  /** A vehicle at the look before. */
  private record Seen(
      String operator,
      Instant at,
      @Nullable TripOnDate trip,
      Set<UUID> inside,
      boolean tooFast,
      boolean offRoute,
      boolean silent) {

    Seen asSilent() {
      return new Seen(operator, at, trip, inside, tooFast, offRoute, true);
    }

    VehicleEvent event(VehicleEvent.Type type, VehicleId id, Map<String, Object> facts) {
      return new VehicleEvent(type, operator, id, at, facts);
    }
  }
}
