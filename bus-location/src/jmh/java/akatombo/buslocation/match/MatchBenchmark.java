package akatombo.buslocation.match;

import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.FeedFile;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Shape;
import akatombo.gtfs.TripPattern;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * CPU time of a report: the matcher beside a scan that projects the report on every trip of the
 * day. Arguments: pairs of a feed and a date on which it runs. Each bus drives the middle of one
 * trip, a report every 30 s, without any hint.
 */
public final class MatchBenchmark {

  private static final int BUSES = 200;
  private static final int REPORTS = 20;
  private static final int ROUNDS = 7;

  private final Schedule schedule;
  private final ServiceNetwork network;
  private final DayRuns day;
  private final List<List<VehicleReport>> drives = new ArrayList<>();
  private double sink;

  private MatchBenchmark(Path feed, LocalDate date) {
    this.schedule =
        switch (FeedFile.read(feed, "bench", date)) {
          case FeedFile.Usable usable -> usable.schedule();
          case FeedFile.Refused refused ->
              throw new IllegalArgumentException(refused.notices().toString());
        };
    this.network = new ServiceNetwork(schedule);
    this.day = network.day(new ServiceDate(date));
    List<TripRun> runs = runs();
    for (int bus = 0; bus < BUSES; bus++) {
      drives.add(drive(runs.get((int) ((long) bus * runs.size() / BUSES))));
    }
  }

  public static void main(String[] args) {
    for (int i = 0; i < args.length; i += 2) {
      new MatchBenchmark(Path.of(args[i]), LocalDate.parse(args[i + 1])).run(args[i]);
    }
  }

  private void run(String feed) {
    double matcher = Double.MAX_VALUE;
    double scan = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      matcher = Math.min(matcher, micros(() -> drives.forEach(this::match), BUSES * REPORTS));
      scan = Math.min(scan, micros(() -> drives.forEach(d -> scan(d.getFirst())), BUSES));
    }
    System.out.printf(
        "%s: %d trips on the day, matcher %.1f us, scan %.1f us a report, 1/%.0f (%s)%n",
        feed, runs().size(), matcher, scan, scan / matcher, sink == 0 ? "idle" : "busy");
  }

  private static double micros(Runnable work, int reports) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    work.run();
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    return (after - before) / 1e3 / reports;
  }

  private List<TripRun> runs() {
    List<TripRun> runs = new ArrayList<>();
    for (TripPattern pattern : schedule.patterns()) {
      runs.addAll(List.of(day.of(pattern)));
    }
    return runs;
  }

  private static List<VehicleReport> drive(TripRun run) {
    List<VehicleReport> reports = new ArrayList<>();
    int middle = run.last() / 2;
    for (int i = 0; i < REPORTS; i++) {
      double meters =
          Math.min(run.shape().stopMeters(middle) + 150.0 * i, run.shape().lengthMeters());
      GeoPoint place = run.shape().at(meters);
      Instant at = Instant.ofEpochSecond((long) run.scheduledAt(meters) + 60);
      reports.add(
          new VehicleReport(
              "op",
              new VehicleId("bench", "bus"),
              at,
              place.lat(),
              place.lon(),
              null,
              null,
              TripHint.NONE,
              null,
              null,
              at));
    }
    return reports;
  }

  private void match(List<VehicleReport> drive) {
    Track track = Track.EMPTY;
    for (VehicleReport report : drive) {
      Judgement judgement = TripMatcher.match(report, track, network, run -> Claims.FREE);
      track = judgement.track();
    }
    sink += track.movedAt();
  }

  private void scan(VehicleReport report) {
    GeoPoint point = new GeoPoint(report.lat(), report.lon());
    double best = Double.MAX_VALUE;
    for (TripPattern pattern : schedule.patterns()) {
      for (TripRun run : day.of(pattern)) {
        Shape.Projection place = run.shape().project(point);
        double late = report.timestamp().getEpochSecond() - run.scheduledAt(place.meters());
        best = Math.min(best, place.offsetMeters() + Math.abs(late) / 2);
      }
    }
    sink += best;
  }
}
