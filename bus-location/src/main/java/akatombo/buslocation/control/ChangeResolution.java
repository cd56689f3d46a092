package akatombo.buslocation.control;

import akatombo.buslocation.ExtraTrip;
import akatombo.buslocation.ModifiedTrip;
import akatombo.buslocation.ServiceAlert;
import akatombo.buslocation.ServiceChanges;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.TripOnDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Works out what decisions mean for the timetables that serve now. */
public final class ChangeResolution {

  private final Schedules schedules;
  private final Map<TripOnDate, RouteId> canceled = new HashMap<>();
  private final Map<TripOnDate, ModifiedTrip> modified = new HashMap<>();
  private final List<ExtraTrip> extraTrips = new ArrayList<>();
  private final DrawnDetours detours;
  private final List<ServiceAlert> alerts = new ArrayList<>();

  private ChangeResolution(Schedules schedules) {
    this.schedules = schedules;
    this.detours = new DrawnDetours(schedules);
  }

  /** The changes; what the timetables no longer have is left out. */
  public static ServiceChanges of(List<StoredChange> changes, Schedules schedules) {
    ChangeResolution resolution = new ChangeResolution(schedules);
    changes.forEach(resolution::add);
    resolution.modified.keySet().removeAll(resolution.canceled.keySet());
    return new ServiceChanges(
        resolution.canceled,
        resolution.modified,
        resolution.extraTrips,
        resolution.detours.planned(resolution.canceled.keySet(), resolution.modified),
        resolution.alerts);
  }

  private void add(StoredChange stored) {
    alerts.addAll(stored.change().alert().alerts(stored.id()));
    switch (stored.change()) {
      case ServiceChange.Cancellation cancellation -> cancellation.trips().forEach(this::cancel);
      case ServiceChange.Extra extra -> extraTrips.add(extra.trip());
      case ServiceChange.Detour detour -> detour(stored, detour);
      case ServiceChange.Notice notice -> {}
    }
  }

  private void cancel(TripOnDate trip) {
    schedules.findTrip(trip.tripId()).ifPresent(found -> canceled.put(trip, found.routeId()));
  }

  private void detour(StoredChange stored, ServiceChange.Detour detour) {
    for (ModifiedTrip trip : new DetourPlan(schedules, detour).trips()) {
      ModifiedTrip all = modified.merge(trip.trip(), trip, ModifiedTrip::and);
      if (all.skipsAll()) {
        canceled.put(trip.trip(), trip.routeId());
      }
    }
    detours.add(stored, detour);
  }
}
