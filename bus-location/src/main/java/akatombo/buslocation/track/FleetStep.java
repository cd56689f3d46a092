package akatombo.buslocation.track;

import akatombo.buslocation.Freshness;
import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.match.Judgement;
import akatombo.buslocation.match.ServiceNetwork;
import akatombo.buslocation.match.TripMatcher;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.predict.SchedulePlusDeviation;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One batch of reports on its way through the fleet; lives as long as the batch. */
final class FleetStep {

  private final Map<VehicleId, Vehicle> vehicles;
  private @Nullable Map<TripOnDate, VehicleId> owners;
  private final Map<String, ServiceNetwork> networks;
  private final Schedules schedules;
  private final Instant now;

  FleetStep(
      Map<VehicleId, Vehicle> before,
      Map<String, ServiceNetwork> networks,
      Schedules schedules,
      Instant now) {
    this.vehicles = new HashMap<>(before);
    this.networks = new HashMap<>(networks);
    this.schedules = schedules;
    this.now = now;
  }

  Map<VehicleId, Vehicle> vehicles() {
    return vehicles;
  }

  /** The networks of the feeds that were asked for, each built once for its schedule. */
  Map<String, ServiceNetwork> networks() {
    return networks;
  }

  ReportVerdict take(VehicleReport report) {
    ServiceNetwork around = network(report.vehicleId().feedId());
    if (around == null) {
      return new Rejected(
          RejectionCode.UNKNOWN_FEED, "no feed " + report.vehicleId().feedId() + " in this city");
    }
    Optional<Rejected> wrong = ReportFilter.check(report, around.schedule(), now);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Vehicle.Admission admission =
        vehicles.getOrDefault(report.vehicleId(), Vehicle.UNSEEN).admit(report);
    if (admission.rejection().isPresent()) {
      vehicles.put(report.vehicleId(), admission.vehicle());
      return admission.rejection().get();
    }
    return new ReportVerdict.Accepted(place(admission.vehicle(), report, around));
  }

  /** Matches a vehicle's newest report again, after the schedule changed. */
  void rematch(VehicleId id) {
    Vehicle vehicle = vehicles.get(id);
    ServiceNetwork around = network(id.feedId());
    if (vehicle == null || vehicle.position() == null) {
      return;
    }
    if (around == null) {
      vehicles.remove(id);
      return;
    }
    var _ = place(vehicle.forgettingMatch(), vehicle.position().report(), around);
  }

  private TripMatch place(Vehicle vehicle, VehicleReport report, ServiceNetwork around) {
    VehicleId id = report.vehicleId();
    Judgement judgement =
        TripMatcher.match(report, vehicle.track(), around, run -> isFree(run, id));
    TripMatch match = judgement.match();
    Vehicle after = vehicle.at(report, judgement);
    Matched place = match.running().orElse(null);
    if (place != null) {
      after = expecting(after, place, report, around);
    }
    vehicles.put(id, after);
    if (owners != null) {
      own(owners, after);
    }
    return match;
  }

  private static Vehicle expecting(
      Vehicle vehicle, Matched match, VehicleReport report, ServiceNetwork around) {
    return around
        .schedule()
        .findTrip(match.trip().tripId())
        .flatMap(trip -> TripRun.of(around.schedule(), trip, match.trip().serviceDate()))
        .map(run -> SchedulePlusDeviation.predict(run, match, report, vehicle.stoppedSince()))
        .map(vehicle::expecting)
        .orElse(vehicle);
  }

  private boolean isFree(TripRun run, VehicleId asking) {
    VehicleId owner = owners().get(run.id());
    if (owner == null || owner.equals(asking)) {
      return true;
    }
    Vehicle vehicle = vehicles.get(owner);
    VehiclePosition position = vehicle == null ? null : vehicle.position();
    return position == null
        || position.freshness(now) == Freshness.GONE
        || position.trip().filter(run.id()::equals).isEmpty();
  }

  /** Who runs which trip; looked up only when a trip must be guessed. */
  private Map<TripOnDate, VehicleId> owners() {
    Map<TripOnDate, VehicleId> index = owners;
    if (index == null) {
      index = new HashMap<>();
      for (Vehicle vehicle : vehicles.values()) {
        own(index, vehicle);
      }
      owners = index;
    }
    return index;
  }

  private static void own(Map<TripOnDate, VehicleId> index, Vehicle vehicle) {
    VehiclePosition position = vehicle.position();
    if (position != null) {
      position.trip().ifPresent(trip -> index.put(trip, position.id()));
    }
  }

  private @Nullable ServiceNetwork network(String feedId) {
    Schedule schedule = schedules.find(feedId).orElse(null);
    if (schedule == null) {
      return null;
    }
    ServiceNetwork known = networks.get(feedId);
    if (known == null || !known.schedule().equals(schedule)) {
      known = new ServiceNetwork(schedule);
      networks.put(feedId, known);
    }
    return known;
  }
}
