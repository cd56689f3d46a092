package akatombo.buslocation.evaluate;

import akatombo.buslocation.match.TripRun;
import akatombo.gtfs.BlockId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * One day of a town's buses, known to the second: they drive through its traffic, stop longer where
 * more people wait (who wait the longer the later the bus), wait at timepoints, and rest between
 * trips if there is time.
 */
final class SimulatedDay {

  private static final double OWN_SPREAD = 0.08;
  private static final double LIGHT_SHARE = 0.4;
  private static final int LIGHT_SECONDS = 45;
  private static final double INCIDENT_SHARE = 0.01;
  private static final int EARLY_SECONDS = 300;
  private static final int TURN_SECONDS = 60;
  private static final int DWELL_IN_TIMETABLE = 15;
  private static final long GAP_MAX = 1_800;

  /** A trip as it was driven; times in seconds of the epoch. */
  record Driven(TripRun run, long[] arrivals, long[] departures, Pause[] pauses) {}

  /** A stand at a light on the way to a stop: after which share of the way, how long. */
  record Pause(double share, long seconds) {}

  /** Where a bus is. */
  record Place(Driven trip, double meters) {}

  private final SimulatedTraffic traffic;
  private final SplittableRandom random;
  private final Map<String, List<Driven>> buses = new LinkedHashMap<>();
  private final Map<TripOnDate, Driven> trips = new HashMap<>();
  private final Map<StopId, Long> lastBus = new HashMap<>();
  private final Map<StopId, Double> crowds = new HashMap<>();

  SimulatedDay(
      Schedule schedule,
      List<String> blocks,
      ServiceDate date,
      SimulatedTraffic traffic,
      SplittableRandom random) {
    this.traffic = traffic;
    this.random = random;
    PriorityQueue<Bus> next = new PriorityQueue<>(Comparator.comparingLong(bus -> bus.due));
    for (String block : blocks) {
      List<Driven> legs = new ArrayList<>();
      for (Trip trip : schedule.tripsOfBlock(new BlockId(schedule.feedId(), block))) {
        TripRun run = TripRun.of(schedule, trip, date).orElseThrow();
        int stops = run.last() + 1;
        legs.add(new Driven(run, new long[stops], new long[stops], new Pause[stops]));
      }
      buses.put(block, legs);
      legs.forEach(leg -> trips.put(leg.run.id(), leg));
      next.add(new Bus(legs));
    }
    while (!next.isEmpty()) {
      Bus bus = next.poll();
      if (arrive(bus)) {
        next.add(bus);
      }
    }
  }

  /** The buses by block. */
  Map<String, List<Driven>> buses() {
    return buses;
  }

  Driven trip(TripOnDate id) {
    return trips.get(id);
  }

  /** A bus comes to the stop it is due at and goes on; false at the end of its day. */
  private boolean arrive(Bus bus) {
    Driven leg = bus.legs.get(bus.leg);
    int at = bus.stop;
    leg.arrivals[at] = bus.due;
    if (at == leg.run.last()) {
      leg.departures[at] = bus.due;
      bus.leg++;
      bus.stop = 0;
      bus.load = 0;
      bus.due += TURN_SECONDS;
      return bus.leg < bus.legs.size();
    }
    long leaves = bus.due + dwell(bus, leg, at);
    if (at == 0) {
      leaves = Math.max(leaves, leg.run.departure(0)) + random.nextInt(40);
    } else if (leg.run.times().isTimepoint(at)) {
      leaves = Math.max(leaves, leg.run.departure(at));
    }
    leg.departures[at] = leaves;
    bus.due = leaves + travel(leg, at, leaves);
    bus.stop++;
    return true;
  }

  private long dwell(Bus bus, Driven leg, int at) {
    StopId stop = leg.run.times().stop(at).id();
    double crowd =
        crowds.computeIfAbsent(stop, any -> 0.002 + 0.012 * Math.pow(random.nextDouble(), 2));
    Long before = lastBus.put(stop, bus.due);
    long gap = before == null ? GAP_MAX / 2 : Math.clamp(bus.due - before, 0, GAP_MAX);
    int boarding = poisson(crowd * gap);
    int alighting = poisson(bus.load * 2.0 / (leg.run.last() - at + 1));
    bus.load = Math.max(0, bus.load + boarding - alighting);
    return boarding + alighting == 0
        ? 0
        : Math.round(7 + 2.4 * boarding + 1.3 * alighting + random.nextInt(6));
  }

  private long travel(Driven leg, int from, long leaves) {
    TripRun run = leg.run;
    double timetable = run.arrival(from + 1) - run.departure(from) - DWELL_IN_TIMETABLE;
    double factor =
        traffic.factor(
            run.times().stop(from).id(),
            run.times().stop(from + 1).id(),
            run.date().date(),
            leaves - run.zeroEpochSecond());
    double driving = timetable * factor * Math.exp(OWN_SPREAD * random.nextGaussian());
    long light = random.nextDouble() < LIGHT_SHARE ? random.nextInt(LIGHT_SECONDS) : 0;
    if (random.nextDouble() < INCIDENT_SHARE) {
      light += 60 + random.nextInt(180);
    }
    leg.pauses[from + 1] = new Pause(0.3 + 0.6 * random.nextDouble(), light);
    return Math.max(10, Math.round(driving)) + light;
  }

  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  static long begins(List<Driven> bus) {
    return bus.getFirst().arrivals[0];
  }

  static long ends(List<Driven> bus) {
    Driven last = bus.getLast();
    return last.arrivals[last.run.last()];
  }

  static Place at(List<Driven> bus, long second) {
    Driven now = bus.getFirst();
    for (Driven leg : bus) {
      if (leg.arrivals[0] <= second) {
        now = leg;
      }
    }
    for (int stop = 0; stop <= now.run.last(); stop++) {
      double here = now.run.shape().stopMeters(stop);
      if (second < now.arrivals[stop] && stop > 0) {
        double from = now.run.shape().stopMeters(stop - 1);
        return new Place(now, from + share(now, stop, second) * (here - from));
      }
      if (second <= now.departures[stop]) {
        return new Place(now, here);
      }
    }
    return new Place(now, now.run.shape().stopMeters(now.run.last()));
  }

  private static double share(Driven leg, int to, long second) {
    Pause pause = leg.pauses[to];
    double gone = second - leg.departures[to - 1];
    double driving = leg.arrivals[to] - leg.departures[to - 1] - pause.seconds;
    double before = pause.share * driving;
    double driven = gone <= before ? gone : Math.max(before, gone - pause.seconds);
    return Math.clamp(driven / driving, 0, 1);
  }

  /** A bus on its way through the day. */
  private static final class Bus {

    private final List<Driven> legs;
    private int leg;
    private int stop;
    private int load;
    private long due;

    Bus(List<Driven> legs) {
      this.legs = legs;
      this.due = legs.getFirst().run.departure(0) - EARLY_SECONDS;
    }
  }
}
