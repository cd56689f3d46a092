package akatombo.buslocation.quality;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.quality.QualityCounts.Cell;
import akatombo.gtfs.Agency;
import akatombo.gtfs.AgencyId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One minute of a feed: which trips that should run have predictions, which vehicles have a trip.
 */
public final class FleetCheck {

  /** So many stops of a trip must be predicted, or all that are left. */
  private static final int STOPS_PREDICTED = 2;

  /** Slower vehicles without a trip may be parked. */
  private static final double MOVING_METERS_PER_SECOND = 2;

  private final Schedule schedule;
  private final Fleet fleet;
  private final Instant now;
  private final LocalDate date;
  private final QualityCounts counts;

  private FleetCheck(Schedule schedule, Fleet fleet, Instant now, QualityCounts counts) {
    this.schedule = schedule;
    this.fleet = fleet;
    this.now = now;
    this.date = LocalDate.ofInstant(now, schedule.zone());
    this.counts = counts;
  }

  /**
   * Counts the minute of one feed.
   *
   * @param agencies those an operator runs trips of; none when it may run those of all
   */
  public static void count(
      Schedule schedule,
      Fleet fleet,
      Instant now,
      Function<String, Set<AgencyId>> agencies,
      QualityCounts counts) {
    FleetCheck check = new FleetCheck(schedule, fleet, now, counts);
    check.countTrips();
    check.countVehicles(agencies);
  }

  /** The agency of a route as it is counted; empty when the route is not in the feed. */
  public static String agency(Schedule schedule, RouteId route) {
    return schedule.findRoute(route).map(found -> found.agencyId().id()).orElse("");
  }

  private void countTrips() {
    for (TripOnDate on : schedule.running(now, Duration.ZERO)) {
      Trip trip = schedule.findTrip(on.tripId()).orElse(null);
      Optional<TripPrediction> prediction = fleet.findPrediction(on);
      if (trip == null
          || schedule.stopTimes(trip).size() < STOPS_PREDICTED
          || prediction.filter(TripPrediction::canceled).isPresent()) {
        continue;
      }
      long predicted =
          prediction.stream()
              .filter(found -> !found.isPlan())
              .flatMap(found -> found.stops().stream())
              .filter(stop -> !stop.skipped())
              .map(StopPrediction::position)
              .limit(STOPS_PREDICTED)
              .count();
      add(
          Measure.AVAILABILITY,
          agency(schedule, trip.routeId()),
          predicted >= Math.min(STOPS_PREDICTED, left(trip, on)));
    }
  }

  /** How many stops the timetable has still ahead; at least the last. */
  private int left(Trip trip, TripOnDate on) {
    StopTimes times = schedule.stopTimes(trip);
    int second = on.serviceDate().timeOf(now, schedule.zone()).seconds();
    int left = 0;
    for (int i = times.size() - 1; i >= 0 && times.arrival(i) >= second; i--) {
      left++;
    }
    return Math.max(1, left);
  }

  private void countVehicles(Function<String, Set<AgencyId>> agencies) {
    for (VehiclePosition vehicle : fleet.vehicles()) {
      if (!vehicle.id().feedId().equals(schedule.feedId()) || !shouldHaveTrip(vehicle)) {
        continue;
      }
      boolean hasTrip = vehicle.match().place().isPresent();
      List<String> whose =
          vehicle
              .routeId()
              .map(route -> List.of(agency(schedule, route)))
              .orElseGet(() -> agencies(agencies.apply(vehicle.report().operator())));
      if (whose.size() == 1) {
        add(Measure.MATCHED, whose.getFirst(), hasTrip);
      } else {
        add(Measure.MATCHED, "", hasTrip);
        whose.forEach(agency -> add(Measure.MATCHED_OF_SEVERAL, agency, hasTrip));
      }
    }
  }

  /** Those a vehicle may run for that names no route: its operator's, or the only one there is. */
  private List<String> agencies(Set<AgencyId> ofOperator) {
    if (ofOperator.isEmpty() && schedule.agencies().size() > 1) {
      return List.of();
    }
    return schedule.agencies().stream()
        .map(Agency::id)
        .filter(agency -> ofOperator.isEmpty() || ofOperator.contains(agency))
        .map(AgencyId::id)
        .toList();
  }

  private static boolean shouldHaveTrip(VehiclePosition vehicle) {
    Double speed = vehicle.report().speedMetersPerSecond();
    boolean moving = speed == null || speed >= MOVING_METERS_PER_SECOND;
    return switch (vehicle.match()) {
      case TripMatch.Matched _, TripMatch.OffRoute _, TripMatch.Ambiguous _ -> true;
      case TripMatch.AtLayover layover -> layover.next() != null;
      case TripMatch.Unmatched _ -> moving;
      case TripMatch.Deadhead _ -> false;
    };
  }

  private void add(Measure measure, String agencyId, boolean good) {
    counts.add(new Cell(date, schedule.feedId(), agencyId, measure, "", ""), good, 0);
  }
}
