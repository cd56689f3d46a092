package akatombo.buslocation.evaluate;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.evaluate.LiveContenders.Said;
import akatombo.buslocation.evaluate.SimulatedDay.Driven;
import akatombo.buslocation.evaluate.SimulatedDay.Place;
import akatombo.buslocation.match.GeneratedCity;
import akatombo.buslocation.match.TripRun;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Days of a simulated town through the code of the service: reports without hints, matching, stop
 * visits, learning, predictions; scored against what the simulation knows.
 */
final class SimulatedCityDrive {

  private static final LocalDate FIRST = LocalDate.of(2027, 4, 5);
  private static final double DEGREES = 1 / 111_195.0;
  private static final int AHEAD_MAX = 1_800;
  private static final int SAMPLE_SECONDS = 20;
  private static final int BIN_SECONDS = 60;
  private static final double JUDGED_FROM_METERS = 500;

  /** A vehicle not heard of for longer is not tracked. */
  private static final int TRACKED_SECONDS = 90;

  /**
   * What is driven.
   *
   * @param fromMinute of the day when trips begin
   * @param gapShare of reports after which a device is silent for one to four minutes
   */
  record Setting(
      int learnDays,
      int predictDays,
      int fromMinute,
      int toMinute,
      int reportSeconds,
      double noiseMeters,
      double lostShare,
      double gapShare) {}

  /**
   * What came of it.
   *
   * @param compared predictions that all predictors made, scored
   * @param all every prediction within 30 minutes, those before departure included
   * @param inside how many of all lay in their range
   * @param underWay reports from 500 m after the first stop on
   * @param right those that were given their trip
   * @param bins minutes of a stop's last 30 in which its trip was tracked
   * @param available those with two predictions or more
   */
  record Outcome(
      EvaluationReport compared,
      AccuracyTally all,
      double spread,
      double spreadOfBaseline,
      long inside,
      long underWay,
      long right,
      long bins,
      long available,
      VisitTally visits) {

    double coverage() {
      return inside / (double) all.count();
    }

    double rightTrips() {
      return right / (double) underWay;
    }

    double availability() {
      return available / (double) bins;
    }
  }

  private final Setting setting;
  private final GeneratedCity city;
  private final Schedule schedule;
  private final SimulatedTraffic traffic;
  private final SplittableRandom random;
  private final LiveService service;
  private final List<ScoredArrival> rows = new ArrayList<>();
  private final AccuracyTally all = new AccuracyTally();
  private final Map<Long, int[]> bins = new HashMap<>();
  private final VisitTally visits = new VisitTally();
  private long inside;
  private long underWay;
  private long right;
  private long binCount;
  private long binsAvailable;

  SimulatedCityDrive(Setting setting, long seed) {
    this.setting = setting;
    this.city = new GeneratedCity(setting.fromMinute(), setting.toMinute(), false);
    this.schedule = city.build();
    this.service = new LiveService(schedule);
    this.traffic = new SimulatedTraffic(seed);
    this.random = new SplittableRandom(seed);
  }

  Outcome run() {
    for (int day = 0; day < setting.learnDays() + setting.predictDays(); day++) {
      ServiceDate date = new ServiceDate(FIRST.plusDays(day));
      drive(
          new SimulatedDay(schedule, city.blocks(), date, traffic, random.split()),
          day < setting.learnDays());
    }
    return new Outcome(
        EvaluationReport.of("simulated", rows),
        all,
        Wobble.spread(rows, Predicting.ENGINE),
        Wobble.spread(rows, Predicting.BASELINE),
        inside,
        underWay,
        right,
        binCount,
        binsAvailable,
        visits);
  }

  private record Due(long second, String bus) {}

  private void drive(SimulatedDay day, boolean isTraining) {
    PriorityQueue<Due> due =
        new PriorityQueue<>(Comparator.comparingLong(Due::second).thenComparing(Due::bus));
    Map<String, Long> heard = new HashMap<>();
    day.buses()
        .forEach((bus, legs) ->
            due.add(
                new Due(SimulatedDay.begins(legs) + random.nextInt(setting.reportSeconds()), bus)));
    long sampled = due.isEmpty() ? 0 : due.peek().second();
    while (!due.isEmpty()) {
      Due now = due.poll();
      while (!isTraining && sampled < now.second()) {
        sample(day, heard, sampled);
        sampled += SAMPLE_SECONDS;
      }
      List<Driven> legs = day.buses().get(now.bus());
      if (random.nextDouble() >= setting.lostShare()) {
        heard.put(now.bus(), now.second());
        report(day, now, legs, isTraining);
      }
      long next = now.second() + setting.reportSeconds();
      next += random.nextDouble() < setting.gapShare() ? 60 + random.nextInt(180) : 0;
      if (next <= SimulatedDay.ends(legs)) {
        due.add(new Due(next, now.bus()));
      }
    }
    closeBins();
    day.buses().values().forEach(visits::expect);
    service.closeDay();
  }

  private void report(SimulatedDay day, Due now, List<Driven> legs, boolean isTraining) {
    Instant at = Instant.ofEpochSecond(now.second());
    Place place = SimulatedDay.at(legs, now.second());
    VehicleReport report = report(now.bus(), place, at);
    boolean isJudged = !isTraining && isUnderWay(place);
    underWay += isJudged ? 1 : 0;
    service
        .take(report, isTraining, !isTraining)
        .ifPresent(seen -> {
          Driven truth = day.trip(seen.run().id());
          seen.visits().forEach(visit -> visits.add(visit, truth));
          right += isJudged && place.trip().run().equals(seen.run()) ? 1 : 0;
          seen.said().forEach(said -> score(truth, report, said));
        });
  }

  /** Nobody can tell a trip by its first two minutes, nor when it has ended. */
  private static boolean isUnderWay(Place place) {
    TripRun run = place.trip().run();
    return place.meters() >= JUDGED_FROM_METERS
        && place.meters() < run.shape().stopMeters(run.last());
  }

  private void score(Driven truth, VehicleReport report, Said said) {
    long now = report.timestamp().getEpochSecond();
    long actual = truth.arrivals()[said.stop().position()];
    double predicted = said.predicted().getOrDefault(Predicting.ENGINE, Double.NaN);
    if (actual < now || predicted - now > AHEAD_MAX) {
      return;
    }
    ScoredArrival row =
        new ScoredArrival(
            truth.run().id().toString(),
            said.stop().position(),
            now,
            actual,
            said.predicted(),
            said.range());
    all.add(now, predicted, actual);
    inside += row.isInside() ? 1 : 0;
    if (said.isCompared() && row.ahead(Predicting.BASELINE) <= AHEAD_MAX) {
      rows.add(row);
    }
  }

  private VehicleReport report(String bus, Place place, Instant at) {
    GeoPoint point = place.trip().run().shape().at(place.meters());
    double north = random.nextGaussian() * setting.noiseMeters();
    double east = random.nextGaussian() * setting.noiseMeters();
    return new VehicleReport(
        "op",
        new VehicleId(schedule.feedId(), bus),
        at,
        point.lat() + north * DEGREES,
        point.lon() + east * DEGREES / Math.cos(Math.toRadians(point.lat())),
        null,
        null,
        TripHint.NONE,
        null,
        null,
        at);
  }

  /** Looks at what riders see, three times a minute (Cal-ITP's availability). */
  private void sample(SimulatedDay day, Map<String, Long> heard, long second) {
    if (second % BIN_SECONDS < SAMPLE_SECONDS) {
      closeBins();
    }
    Fleet fleet = service.fleet(second);
    day.buses()
        .forEach((bus, legs) -> {
          Driven trip = SimulatedDay.at(legs, second).trip();
          boolean isUnderWay =
              second > trip.departures()[0] && second < trip.arrivals()[trip.run().last()];
          if (isUnderWay && second - heard.getOrDefault(bus, 0L) <= TRACKED_SECONDS) {
            sample(trip, fleet.findPrediction(trip.run().id()).orElse(null), second);
          }
        });
  }

  private void sample(Driven trip, @Nullable TripPrediction seen, long second) {
    for (int stop = 1; stop <= trip.run().last(); stop++) {
      long left = trip.arrivals()[stop] - second;
      if (left >= BIN_SECONDS && left <= AHEAD_MAX) {
        int[] bin =
            bins.computeIfAbsent(trip.run().trip().index() * 1_000L + stop, any -> new int[2]);
        bin[0]++;
        bin[1] += seen != null && seen.at(stop).isPresent() ? 1 : 0;
      }
    }
  }

  private void closeBins() {
    for (int[] bin : bins.values()) {
      if (bin[0] == BIN_SECONDS / SAMPLE_SECONDS) {
        binCount++;
        binsAvailable += bin[1] >= 2 ? 1 : 0;
      }
    }
    bins.clear();
  }
}
