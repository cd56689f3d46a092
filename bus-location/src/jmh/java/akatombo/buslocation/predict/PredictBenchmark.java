package akatombo.buslocation.predict;

import akatombo.buslocation.BenchCity;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.predict.StopEvent.Kind;
import akatombo.buslocation.visit.Stay;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The prediction of a trip of 30 stops, the bus anywhere on it (15 to come on average). */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class PredictBenchmark {

  private static final int DAYS = 10;
  private static final int LINES_LEARNED = 20;

  /** Whether ten days of the lines asked for have been learned, or nothing. */
  @Param({"true", "false"})
  public boolean experienced;

  private final List<Asked> asked = new ArrayList<>();
  private TravelTimes times = TravelTimes.NONE;
  private int next;

  /** Learns, and takes the buses of some lines. */
  @Setup
  public void learn() {
    BenchCity city = new BenchCity();
    TravelTimeLearner learner = new TravelTimeLearner();
    for (VehiclePosition bus : city.fleet().fleet(1, city.eight()).vehicles()) {
      Matched match = bus.matched().orElse(null);
      if (match == null || asked.size() >= LINES_LEARNED * 10) {
        continue;
      }
      Trip trip = city.schedule().findTrip(match.trip().tripId()).orElseThrow();
      asked.add(
          new Asked(
              TripRun.of(city.schedule(), trip, match.trip().serviceDate()).orElseThrow(),
              match,
              bus.report(),
              null));
      for (int day = 1; day <= DAYS && experienced; day++) {
        ServiceDate date = match.trip().serviceDate().plusDays(-day);
        drive(TripRun.of(city.schedule(), trip, date).orElseThrow(), bus, learner);
      }
    }
    times = experienced ? learner.snapshot() : TravelTimes.NONE;
    asked.replaceAll(bus -> bus.again(times));
  }

  private static void drive(TripRun run, VehiclePosition bus, TravelTimeLearner learner) {
    RunTimetable timetable = new RunTimetable(run);
    for (int stop = 0; stop < timetable.size(); stop++) {
      for (Kind kind : Kind.values()) {
        long late = stop * 3L + (kind == Kind.DEPARTURE ? 15 : 0) + run.trip().index() % 17;
        learner.learn(
            new StopEvent(
                new TripOnDate(run.trip().id(), run.date()),
                bus.id(),
                timetable,
                stop,
                kind,
                timetable.arrival(stop) + late));
      }
    }
  }

  @Benchmark
  public TripPrediction predict() {
    next = (next + 1) % asked.size();
    return asked.get(next).predict(times);
  }

  private record Asked(
      TripRun run, Matched match, VehicleReport report, @Nullable TripPrediction before) {

    TripPrediction predict(TravelTimes times) {
      return Predictor.predict(times, run, match, report, stay(), ToldBefore.of(before));
    }

    private @Nullable Stay stay() {
      return Stay.of(null, null, run, match, report.timestamp());
    }

    Asked again(TravelTimes times) {
      return new Asked(run, match, report, predict(times));
    }
  }
}
