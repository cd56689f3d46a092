package akatombo.buslocation.match;

import akatombo.buslocation.BenchCity;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The trip of a bus whose way is known, from its next report, without any hint. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class MatchReportBenchmark {

  private final BenchCity city = new BenchCity();
  private final ServiceNetwork network = new ServiceNetwork(city.schedule());
  private final List<Track> ways = new ArrayList<>();
  private final List<VehicleReport> next = reports(20);
  private int bus;

  public MatchReportBenchmark() {
    next.forEach(each -> ways.add(Track.EMPTY));
    for (int second = -300; second <= 0; second += 20) {
      List<VehicleReport> reports = reports(second);
      for (int i = 0; i < reports.size(); i++) {
        ways.set(i, match(reports.get(i), ways.get(i)).track());
      }
    }
  }

  private List<VehicleReport> reports(int second) {
    Instant at = city.eight().plusSeconds(second);
    return city.reports(at).stream()
        .map(report ->
            new VehicleReport(
                report.operator(),
                report.vehicleId(),
                at,
                report.lat(),
                report.lon(),
                null,
                report.speedMetersPerSecond(),
                TripHint.NONE,
                null,
                null,
                at))
        .toList();
  }

  private Judgement match(VehicleReport report, Track way) {
    return TripMatcher.match(report, way, network, run -> Claims.FREE);
  }

  @Benchmark
  public Judgement report() {
    bus = (bus + 1) % BenchCity.BUSES;
    return match(next.get(bus), ways.get(bus));
  }
}
