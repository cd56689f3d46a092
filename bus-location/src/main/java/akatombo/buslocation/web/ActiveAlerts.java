package akatombo.buslocation.web;

import akatombo.buslocation.ServiceAlert;
import akatombo.buslocation.ServiceAlert.InformedEntity;
import akatombo.gtfs.AgencyId;
import akatombo.gtfs.Route;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The alerts of one moment and what they are about. */
final class ActiveAlerts {

  private final List<ServiceAlert> active;

  private ActiveAlerts(List<ServiceAlert> active) {
    this.active = active;
  }

  static ActiveAlerts at(List<ServiceAlert> alerts, Instant now) {
    return new ActiveAlerts(
        alerts.isEmpty() ? alerts : alerts.stream().filter(alert -> alert.isActive(now)).toList());
  }

  /** Those of a time that may be another than now, as what leaves then is asked for. */
  static ActiveAlerts during(List<ServiceAlert> alerts, Instant from, Instant until) {
    return new ActiveAlerts(
        alerts.isEmpty()
            ? alerts
            : alerts.stream().filter(alert -> alert.isActive(from, until)).toList());
  }

  /** Those that are active and those that will be. */
  static ActiveAlerts nowAndLater(List<ServiceAlert> alerts, Instant now) {
    return new ActiveAlerts(
        alerts.stream()
            .filter(alert ->
                alert.activePeriods().isEmpty()
                    || alert.activePeriods().stream()
                        .anyMatch(p -> p.end() == null || p.end().isAfter(now)))
            .toList());
  }

  List<ServiceAlert> all() {
    return active;
  }

  /** Alerts that hold for someone who boards the trip at the stop at that time. */
  List<ServiceAlert> forCall(Route route, TripId trip, Stop stop, Instant time) {
    List<ServiceAlert> about =
        about(entity ->
            isOf(entity, route.agencyId())
                && (entity.routeId() == null || entity.routeId().equals(route.id()))
                && (entity.tripId() == null || entity.tripId().equals(trip))
                && isAt(entity, stop.id(), stop.parent()));
    return about.isEmpty() ? about : about.stream().filter(alert -> alert.isActive(time)).toList();
  }

  /** Alerts about the stop itself, whatever calls there. */
  List<ServiceAlert> forStop(StopId stop, @Nullable StopId parent) {
    return about(entity -> entity.stopId() != null && isAt(entity, stop, parent));
  }

  /** Alerts about the trip or its route, or its agency as a whole. */
  List<ServiceAlert> forTrip(Route route, TripId trip) {
    return about(entity ->
        entity.stopId() == null
            && isOf(entity, route.agencyId())
            && (entity.routeId() == null || entity.routeId().equals(route.id()))
            && (entity.tripId() == null || entity.tripId().equals(trip)));
  }

  /** Alerts that name the route or one of its trips. */
  List<ServiceAlert> forRoute(Route route) {
    return about(entity -> route.id().equals(entity.routeId()));
  }

  /** Alerts that name the agency, or a route of it. */
  List<ServiceAlert> forAgency(AgencyId agency) {
    return about(entity -> agency.equals(entity.agencyId()));
  }

  private List<ServiceAlert> about(Predicate<InformedEntity> test) {
    if (active.isEmpty()) {
      return active;
    }
    return active.stream().filter(alert -> alert.informed().stream().anyMatch(test)).toList();
  }

  private static boolean isOf(InformedEntity entity, AgencyId agency) {
    return entity.agencyId() == null || entity.agencyId().equals(agency);
  }

  private static boolean isAt(InformedEntity entity, StopId stop, @Nullable StopId parent) {
    return entity.stopId() == null
        || entity.stopId().equals(stop)
        || entity.stopId().equals(parent);
  }
}
