package akatombo.buslocation.track;

import akatombo.buslocation.Freshness;
import akatombo.buslocation.PlannedDetour;
import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.Sentence;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripMatch.OffRoute;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.match.Claims;
import akatombo.buslocation.match.Judgement;
import akatombo.buslocation.match.ServiceNetwork;
import akatombo.buslocation.match.TripMatcher;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.predict.LostPath;
import akatombo.buslocation.predict.NextTrip;
import akatombo.buslocation.predict.Predictor;
import akatombo.buslocation.predict.TravelTimes;
import akatombo.buslocation.visit.Stay;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One batch of reports on its way through the fleet; lives as long as the batch. */
final class FleetStep {

  private Vehicles vehicles;
  private final Map<String, ServiceNetwork> networks;
  private final Schedules schedules;
  private final List<PlannedDetour> detours;
  private final TravelTimes learned;
  private final Instant now;

  FleetStep(
      Vehicles before,
      Map<String, ServiceNetwork> networks,
      Schedules schedules,
      List<PlannedDetour> detours,
      TravelTimes learned,
      Instant now) {
    this.vehicles = before;
    this.networks = new HashMap<>(networks);
    this.schedules = schedules;
    this.detours = detours;
    this.learned = learned;
    this.now = now;
  }

  Vehicles vehicles() {
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
          RejectionCode.UNKNOWN_FEED,
          Sentence.of(
              "この市に {0} というフィードはありません。",
              "There is no feed {0} in this city.", report.vehicleId().feedId()));
    }
    Optional<Rejected> wrong = ReportFilter.check(report, around.schedule(), now);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Vehicle.Admission admission = known(report.vehicleId(), Vehicle.UNSEEN).admit(report);
    if (admission.rejection().isPresent()) {
      vehicles = vehicles.with(report.vehicleId(), admission.vehicle());
      if (admission.rejection().get().code() == RejectionCode.OUT_OF_ORDER) {
        admission.vehicle().rewind(report).ifPresent(rewind -> takeAgain(rewind, around));
      }
      return admission.rejection().get();
    }
    return new ReportVerdict.Accepted(place(admission.vehicle(), report, around));
  }

  /** Gives the way of a vehicle the report that others overtook; the newest stays the newest. */
  private void takeAgain(Vehicle.Rewind rewind, ServiceNetwork around) {
    Vehicle vehicle = rewind.before();
    for (VehicleReport report : rewind.reports()) {
      var _ = place(vehicle, report, around);
      vehicle = known(report.vehicleId(), vehicle);
    }
  }

  /** Matches a vehicle's newest report again, after the schedule changed. */
  void rematch(VehicleId id) {
    Vehicle vehicle = vehicles.find(id);
    ServiceNetwork around = network(id.feedId());
    if (vehicle == null || vehicle.position() == null) {
      return;
    }
    if (around == null) {
      vehicles = vehicles.without(id);
      return;
    }
    var _ = place(vehicle.forgettingMatch(), vehicle.position().report(), around);
  }

  private TripMatch place(Vehicle vehicle, VehicleReport report, ServiceNetwork around) {
    VehicleId id = report.vehicleId();
    Judgement judgement = TripMatcher.match(report, vehicle.track(), around, run -> claim(run, id));
    TripMatch match = judgement.match();
    Vehicle after = expecting(vehicle.at(report, judgement), vehicle, report, around);
    vehicles = vehicles.with(id, after);
    return match;
  }

  private Vehicle known(VehicleId id, Vehicle otherwise) {
    Vehicle vehicle = vehicles.find(id);
    return vehicle == null ? otherwise : vehicle;
  }

  private Vehicle expecting(
      Vehicle vehicle, Vehicle before, VehicleReport report, ServiceNetwork around) {
    VehiclePosition position = vehicle.position();
    TripMatch match = position == null ? null : position.match();
    Matched place = match == null ? null : match.place().orElse(null);
    TripRun run = place == null ? null : run(place.trip(), around);
    if (place == null || run == null) {
      return vehicle;
    }
    if (match instanceof OffRoute off) {
      return vehicle.expecting(
          null, LostPath.of(learned, run, off, report.timestamp()).stream().toList());
    }
    Stay stay = Stay.of(before.stay(), before.position(), run, place, report.timestamp());
    TripPrediction running = Predictor.predict(learned, run, place, report, stay, before.told());
    return vehicle
        .staying(stay)
        .expecting(
            running,
            around
                .nextOfBlock(run)
                .flatMap(next -> NextTrip.after(learned, run, running, next))
                .stream()
                .toList());
  }

  private static @Nullable TripRun run(TripOnDate id, ServiceNetwork around) {
    return around
        .schedule()
        .findTrip(id.tripId())
        .flatMap(trip -> around.run(trip, id.serviceDate()))
        .orElse(null);
  }

  /** The strongest claim any other vehicle of an operator has to a run. */
  private double claim(TripRun run, VehicleId asking) {
    double strongest = Claims.FREE;
    for (VehicleId id : vehicles.on(run.id())) {
      Vehicle vehicle = vehicles.find(id);
      if (vehicle != null && !id.equals(asking) && isSeen(vehicle)) {
        strongest = Math.max(strongest, vehicle.track().claim(run));
      }
    }
    return strongest;
  }

  private boolean isSeen(Vehicle vehicle) {
    VehiclePosition position = vehicle.position();
    return position != null && !vehicle.isOfRiders() && position.freshness(now) != Freshness.GONE;
  }

  private @Nullable ServiceNetwork network(String feedId) {
    Schedule schedule = schedules.find(feedId).orElse(null);
    if (schedule == null) {
      return null;
    }
    ServiceNetwork known = networks.get(feedId);
    if (known == null || !known.schedule().equals(schedule)) {
      known = new ServiceNetwork(schedule).with(detours);
      networks.put(feedId, known);
    }
    return known;
  }
}
