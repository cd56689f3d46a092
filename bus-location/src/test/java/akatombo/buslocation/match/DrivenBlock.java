package akatombo.buslocation.match;

import akatombo.gtfs.BlockId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Shape;
import akatombo.gtfs.Trip;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A bus that drives the trips of its block with the troubles of a real one; the truth is exact. */
final class DrivenBlock {

  /** What a bus meets. */
  record Troubles(double lateShare, double detourShare) {}

  /** Where it is at a moment: on a trip at some meters, or waiting, or somewhere else. */
  record Truth(TripRun run, double meters, double aside, boolean underWay) {

    boolean isOnPath() {
      return underWay && aside == 0;
    }
  }

  private record Leg(TripRun run, long[] arrivals, long[] departures, double detourFrom) {}

  private static final double DETOUR_METERS = 1_400;
  private static final double DETOUR_ASIDE = 400;

  private final List<Leg> legs = new ArrayList<>();

  DrivenBlock(Schedule schedule, String block, Troubles troubles, Random random) {
    boolean late = random.nextDouble() < troubles.lateShare();
    long free = Long.MIN_VALUE;
    for (Trip trip : schedule.tripsOfBlock(new BlockId(schedule.feedId(), block))) {
      TripRun run = TripRun.of(schedule, trip, GeneratedCity.DATE).orElseThrow();
      Leg leg = leg(run, free, late, random.nextDouble() < troubles.detourShare(), random);
      legs.add(leg);
      free = leg.arrivals[run.last()] + 60;
    }
  }

  private static Leg leg(TripRun run, long free, boolean late, boolean detour, Random random) {
    long[] arrivals = new long[run.last() + 1];
    long[] departures = new long[run.last() + 1];
    arrivals[0] = Math.max(run.arrival(0) - 240, free);
    departures[0] = Math.max(run.departure(0), free) + random.nextInt(40);
    double slow = late ? 1.35 : 0.9 + 0.15 * random.nextDouble();
    for (int i = 1; i <= run.last(); i++) {
      long scheduled = run.arrival(i) - run.departure(i - 1) - 15;
      arrivals[i] =
          departures[i - 1] + Math.round(scheduled * slow * (0.85 + 0.3 * random.nextDouble()));
      departures[i] = Math.max(arrivals[i] + 5 + random.nextInt(25), run.departure(i) - 60);
    }
    double length = run.shape().lengthMeters();
    return new Leg(run, arrivals, departures, detour ? length * 0.35 : Double.NaN);
  }

  long start() {
    return legs.getFirst().arrivals[0];
  }

  long end() {
    Leg last = legs.getLast();
    return last.arrivals[last.run.last()];
  }

  /** How late it is at the end of its block. */
  long delay() {
    return end() - legs.getLast().run.arrival(legs.getLast().run.last());
  }

  Truth at(long second) {
    Leg now = legs.getFirst();
    for (Leg leg : legs) {
      if (leg.arrivals[0] <= second) {
        now = leg;
      }
    }
    Shape shape = now.run.shape();
    for (int i = 0; i <= now.run.last(); i++) {
      if (second <= now.departures[i] || i == now.run.last()) {
        boolean rolling = i > 0 && second < now.arrivals[i];
        double meters = rolling ? between(now, i, second) : shape.stopMeters(i);
        boolean done = i == now.run.last() && second >= now.arrivals[i];
        return new Truth(now.run, meters, aside(now, meters), i > 0 && !done);
      }
    }
    throw new AssertionError();
  }

  private static double between(Leg leg, int to, long second) {
    double from = leg.run.shape().stopMeters(to - 1);
    double share =
        (second - leg.departures[to - 1])
            / (double) Math.max(1, leg.arrivals[to] - leg.departures[to - 1]);
    return from + Math.clamp(share, 0, 1) * (leg.run.shape().stopMeters(to) - from);
  }

  /** Around a closed stretch of road by the next street. */
  private static double aside(Leg leg, double meters) {
    return meters > leg.detourFrom && meters < leg.detourFrom + DETOUR_METERS ? DETOUR_ASIDE : 0;
  }
}
