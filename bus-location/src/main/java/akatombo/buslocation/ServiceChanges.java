package akatombo.buslocation;

import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What operators' offices have changed of the timetable and have to say of it; immutable. */
public final class ServiceChanges {

  public static final ServiceChanges NONE =
      new ServiceChanges(Map.of(), Map.of(), List.of(), List.of(), List.of());

  private final Map<TripOnDate, RouteId> canceled;
  private final Map<TripOnDate, ModifiedTrip> modified;
  private final Map<TripId, ExtraTrip> extraTrips;
  private final List<PlannedDetour> detours;
  private final Map<TripOnDate, PlannedDetour> drawn;
  private final List<ServiceAlert> alerts;
  private volatile @Nullable Overlay overlay;

  public ServiceChanges(
      Map<TripOnDate, RouteId> canceled,
      Map<TripOnDate, ModifiedTrip> modified,
      List<ExtraTrip> extraTrips,
      List<PlannedDetour> detours,
      List<ServiceAlert> alerts) {
    this.canceled = Map.copyOf(canceled);
    this.modified = Map.copyOf(modified);
    this.extraTrips = new LinkedHashMap<>();
    extraTrips.forEach(trip -> this.extraTrips.put(trip.id(), trip));
    this.detours = List.copyOf(detours);
    this.drawn = new HashMap<>();
    detours.forEach(detour -> detour.runs().forEach(run -> drawn.put(run, detour)));
    this.alerts = List.copyOf(alerts);
  }

  /** Trips that do not run, with their routes. */
  public Map<TripOnDate, RouteId> canceled() {
    return canceled;
  }

  /** Trips that run otherwise than the timetable has it. */
  public Map<TripOnDate, ModifiedTrip> modified() {
    return modified;
  }

  public List<ExtraTrip> extraTrips() {
    return List.copyOf(extraTrips.values());
  }

  public Optional<ExtraTrip> findExtraTrip(TripId id) {
    return Optional.ofNullable(extraTrips.get(id));
  }

  public List<PlannedDetour> detours() {
    return detours;
  }

  /** Whether an office leads the trip off its path somewhere without telling by which way. */
  public boolean isLedUnseen(TripOnDate trip) {
    ModifiedTrip led = modified.get(trip);
    PlannedDetour way = drawn.get(trip);
    return led != null
        && led.calls().stream()
            .anyMatch(call -> call.isSkipped() && (way == null || !way.leavesOut(call)));
  }

  public List<ServiceAlert> alerts() {
    return alerts;
  }

  public boolean isEmpty() {
    return canceled.isEmpty()
        && modified.isEmpty()
        && extraTrips.isEmpty()
        && detours.isEmpty()
        && alerts.isEmpty();
  }

  /**
   * The schedules with the extra trips in them; a feed without extra trips stays the same object.
   */
  public Schedules on(Schedules feeds) {
    if (extraTrips.isEmpty()) {
      return feeds;
    }
    Overlay known = overlay;
    if (known == null || known.feeds != feeds) {
      known = new Overlay(feeds, laidOver(feeds));
      overlay = known;
    }
    return known.changed;
  }

  /** These, with what was worked out for the ones before as far as it is the same. */
  public ServiceChanges after(ServiceChanges before) {
    if (extraTrips.equals(before.extraTrips)) {
      overlay = before.overlay;
    }
    return this;
  }

  private Schedules laidOver(Schedules feeds) {
    Schedules changed = feeds;
    Map<String, List<ExtraTrip>> byFeed =
        extraTrips.values().stream().collect(Collectors.groupingBy(trip -> trip.id().feedId()));
    for (Schedule schedule : feeds.all()) {
      List<ExtraTrip> known =
          byFeed.getOrDefault(schedule.feedId(), List.of()).stream()
              .filter(trip -> ExtraTripSchedule.isRunnable(trip, schedule))
              .toList();
      if (!known.isEmpty()) {
        changed = changed.with(new ExtraTripSchedule(schedule, known));
      }
    }
    return changed;
  }

  private record Overlay(Schedules feeds, Schedules changed) {}
}
