package akatombo.buslocation.track;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.Freshness;
import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.ServiceAlert;
import akatombo.buslocation.ServiceChanges;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.control.ControlledService;
import akatombo.buslocation.match.ServiceNetwork;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.match.TripRuns;
import akatombo.buslocation.predict.OperatorPrediction;
import akatombo.buslocation.predict.TravelTimes;
import akatombo.buslocation.predict.TripDelays;
import akatombo.gtfs.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that is remembered from one batch of reports to the next; immutable. */
public final class FleetState {

  public static final FleetState EMPTY =
      new FleetState(
          TravelTimes.NONE, Map.of(), Vehicles.NONE, Map.of(), Map.of(), ServiceChanges.NONE);

  /** A vehicle not heard of for that long is forgotten; until then its place guards the next. */
  private static final Duration MEMORY = Duration.ofMinutes(30);

  /** Alerts of a source not read any more: 10 min (V5) less the time a feed made now is served. */
  private static final Duration ALERT_AGE_MAX = Duration.ofMinutes(10).minusSeconds(2);

  private final TravelTimes learned;
  private final Map<String, ServiceNetwork> networks;
  private final Vehicles vehicles;
  private final Map<String, List<TripPrediction>> updates;
  private final Map<String, AlertsRead> alerts;
  private final ServiceChanges changes;

  private FleetState(
      TravelTimes learned,
      Map<String, ServiceNetwork> networks,
      Vehicles vehicles,
      Map<String, List<TripPrediction>> updates,
      Map<String, AlertsRead> alerts,
      ServiceChanges changes) {
    this.learned = learned;
    this.networks = networks;
    this.vehicles = vehicles;
    this.updates = updates;
    this.alerts = alerts;
    this.changes = changes;
  }

  /** This fleet after a report. */
  public Step after(VehicleReport report, Schedules schedules, Instant now) {
    return after(List.of(report), schedules, now);
  }

  /** This fleet after a batch; reports are taken by their time, whatever their order. */
  public Step after(List<VehicleReport> reports, Schedules schedules, Instant now) {
    FleetStep step = new FleetStep(vehicles, networks, schedules, changes.detours(), learned, now);
    ReportVerdict[] verdicts = new ReportVerdict[reports.size()];
    IntStream.range(0, reports.size())
        .boxed()
        .sorted(Comparator.comparing(index -> reports.get(index).timestamp()))
        .forEach(index -> verdicts[index] = step.take(reports.get(index)));
    return new Step(
        new FleetState(learned, step.networks(), step.vehicles(), updates, alerts, changes),
        Arrays.stream(verdicts).toList());
  }

  /** This fleet with all that one source says of its trips; its earlier sayings are void. */
  public Reading withUpdates(
      String source, List<TripDelays> delays, Schedules schedules, Instant now) {
    List<TripPrediction> read = new ArrayList<>(delays.size());
    Map<String, TripRuns> runs = new HashMap<>();
    for (TripDelays trip : delays) {
      find(trip, schedules, runs, now)
          .flatMap(run -> OperatorPrediction.of(run, trip))
          .ifPresent(read::add);
    }
    Map<String, List<TripPrediction>> all = new HashMap<>(updates);
    all.put(source, List.copyOf(read));
    return new Reading(
        new FleetState(learned, networks, vehicles, Map.copyOf(all), alerts, changes),
        delays.size() - read.size());
  }

  /** This fleet with all alerts of one source; its earlier ones are void. */
  public FleetState withAlerts(String source, List<ServiceAlert> read, Instant now) {
    Map<String, AlertsRead> all = new HashMap<>(alerts);
    all.put(source, new AlertsRead(List.copyOf(read), now));
    return new FleetState(learned, networks, vehicles, updates, Map.copyOf(all), changes);
  }

  /** This fleet with all that the offices decided; what they decided before is void. */
  public FleetState withChanges(ServiceChanges decided) {
    Map<String, ServiceNetwork> led = new HashMap<>(networks);
    led.replaceAll((feed, network) -> network.with(decided.detours()));
    return new FleetState(learned, Map.copyOf(led), vehicles, updates, alerts, decided);
  }

  /** This fleet on other schedules: every vehicle is matched again. */
  public FleetState on(Schedules schedules, Instant now) {
    FleetStep step = new FleetStep(vehicles, networks, schedules, changes.detours(), learned, now);
    vehicles.ids().forEach(step::rematch);
    return new FleetState(learned, step.networks(), step.vehicles(), Map.of(), alerts, changes);
  }

  /** This fleet, whose next predictions use what has been learned of travel times. */
  public FleetState knowing(TravelTimes times) {
    return new FleetState(times, networks, vehicles, updates, alerts, changes);
  }

  /** This fleet without vehicles nobody has heard of for long. */
  public FleetState forgetting(Instant now) {
    Vehicles kept = vehicles.without(vehicle -> vehicle.isUnheardSince(now.minus(MEMORY)));
    return kept.equals(vehicles)
        ? this
        : new FleetState(learned, networks, kept, updates, alerts, changes);
  }

  /** What readers may see now. */
  public Fleet fleet(long version, Instant now) {
    FleetView view = new FleetView(now);
    view.show(vehicles.all());
    updates.values().forEach(view::add);
    view.addSupposed();
    view.showRiders(vehicles.all(), changes.canceled().keySet());
    ControlledService controlled = new ControlledService(changes, now);
    return new Fleet(
        version,
        now,
        controlled.positions(view.positions()),
        controlled.predictions(view.predictions()),
        freshAlerts(now),
        changes);
  }

  /** What was made of the vehicle's newest believed report. */
  public Optional<TripMatch> findMatch(VehicleId id) {
    Vehicle vehicle = vehicles.find(id);
    VehiclePosition position = vehicle == null ? null : vehicle.position();
    return position == null ? Optional.empty() : Optional.of(position.match());
  }

  /** What is expected of the trip the vehicle runs. */
  public Optional<TripPrediction> findPrediction(VehicleId id) {
    Vehicle vehicle = vehicles.find(id);
    return vehicle == null ? Optional.empty() : Optional.ofNullable(vehicle.prediction());
  }

  /** What is expected of trips it is not on: the one whose path it left, the next of its block. */
  public List<TripPrediction> findSupposed(VehicleId id) {
    Vehicle vehicle = vehicles.find(id);
    return vehicle == null ? List.of() : vehicle.supposed();
  }

  private List<ServiceAlert> freshAlerts(Instant now) {
    return Stream.concat(
            alerts.values().stream()
                .filter(read -> !read.at().isBefore(now.minus(ALERT_AGE_MAX)))
                .flatMap(read -> read.alerts().stream()),
            changes.alerts().stream())
        .sorted(Comparator.comparing(ServiceAlert::text))
        .toList();
  }

  private static Optional<TripRun> find(
      TripDelays trip, Schedules schedules, Map<String, TripRuns> runs, Instant now) {
    var id = trip.hint().tripId();
    if (id == null || Freshness.of(trip.timestamp(), now) == Freshness.GONE) {
      return Optional.empty();
    }
    return schedules
        .find(id.feedId())
        .flatMap(schedule ->
            schedule
                .findTrip(id)
                .flatMap(found ->
                    runs.computeIfAbsent(id.feedId(), feed -> new TripRuns(schedule))
                        .announced(found, trip.hint().startDate(), now)));
  }

  /** The fleet after a batch, and what became of each report, in the batch's order. */
  public record Step(FleetState state, List<ReportVerdict> verdicts) {}

  /** The fleet after a reading, and how many of its trips are not in the schedule. */
  public record Reading(FleetState state, int unknown) {}

  private record AlertsRead(List<ServiceAlert> alerts, Instant at) {}
}
