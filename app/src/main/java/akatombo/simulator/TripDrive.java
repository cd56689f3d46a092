package akatombo.simulator;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.Shape;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.TripPattern;
import java.util.SplittableRandom;

/** How one trip is driven: when its vehicle is at each stop and where it is between them. */
final class TripDrive {

  private static final double DWELL_MIN_SECONDS = 10;
  private static final double DWELL_MAX_SECONDS = 30;

  private final TripOnDate id;
  private final Shape shape;
  private final VehicleKind kind;
  private final double[] meters;
  private final double[] arrivals;
  private final double[] departures;

  /**
   * A drive.
   *
   * @param pattern of the trip, which has two stops or more
   * @param notBefore epoch second at which the vehicle is there from its trip before
   */
  TripDrive(Schedule schedule, Trip trip, TripPattern pattern, TripOnDate id, double notBefore) {
    this.id = id;
    this.shape = pattern.shape();
    this.kind =
        schedule.findRoute(trip.routeId()).map(route -> VehicleKind.of(route.mode())).orElseThrow();
    StopTimes times = schedule.stopTimes(trip);
    this.meters = new double[times.size()];
    this.arrivals = new double[times.size()];
    this.departures = new double[times.size()];
    long zero = id.serviceDate().start(schedule.zone()).getEpochSecond();
    drive(times, zero, notBefore, Chance.of(id.tripId().text() + "@" + id.serviceDate()));
  }

  private void drive(StopTimes times, long zero, double notBefore, SplittableRandom random) {
    DelayWalk walk = new DelayWalk(random);
    double start = zero + times.departure(0);
    double delay = walk.atFirst(notBefore - start);
    meters[0] = shape.stopMeters(0);
    departures[0] = start + delay;
    arrivals[0] = Math.max(notBefore, departures[0] - BlockDrive.SHOWN_BEFORE_SECONDS);
    for (int i = 1; i < meters.length; i++) {
      meters[i] = Math.max(meters[i - 1], shape.stopMeters(i));
      delay = walk.next(delay);
      double dwell =
          i == meters.length - 1 ? 0 : random.nextDouble(DWELL_MIN_SECONDS, DWELL_MAX_SECONDS);
      double departure = zero + times.departure(i) + delay;
      double arrival = Math.min(zero + times.arrival(i) + delay, departure - dwell);
      arrivals[i] =
          departures[i - 1]
              + kind.runSeconds(meters[i] - meters[i - 1], arrival - departures[i - 1]);
      departures[i] = Math.max(departure, arrivals[i] + dwell);
      delay = departures[i] - zero - times.departure(i);
    }
  }

  TripOnDate id() {
    return id;
  }

  /** Epoch second from which the vehicle waits at the first stop. */
  double waitsFrom() {
    return arrivals[0];
  }

  double departsAt() {
    return departures[0];
  }

  /** Epoch second at which the last stop is reached. */
  double endsAt() {
    return arrivals[arrivals.length - 1];
  }

  Shape shape() {
    return shape;
  }

  double firstMeters() {
    return meters[0];
  }

  double lastMeters() {
    return meters[meters.length - 1];
  }

  /** Where the vehicle is at an epoch second; at the ends of the trip before and after it. */
  OnTrip at(double second) {
    int next = 0;
    while (next < meters.length && departures[next] <= second) {
      next++;
    }
    if (next == 0) {
      return new OnTrip(meters[0], 0);
    }
    if (next == meters.length) {
      return new OnTrip(lastMeters(), 0);
    }
    SpeedProfile run =
        new SpeedProfile(
            meters[next] - meters[next - 1],
            arrivals[next] - departures[next - 1],
            kind.acceleration());
    double elapsed = second - departures[next - 1];
    return new OnTrip(meters[next - 1] + run.metersAt(elapsed), run.speedAt(elapsed));
  }

  /** How much of the way is done, 0 to 1. */
  double share(OnTrip place) {
    double length = lastMeters() - firstMeters();
    return length <= 0 ? 1 : (place.meters - firstMeters()) / length;
  }

  /** A place on the shape and the speed there in m/s. */
  record OnTrip(double meters, double speed) {}
}
