package akatombo.buslocation.track;

import akatombo.buslocation.BenchCity;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.VehicleReport;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A report in a fleet of 2,000: filtered, matched, predicted with the next trip of the block, and
 * put into the fleet's state; and what readers get from it, once a second.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class FleetStepBenchmark {

  private final BenchCity city = new BenchCity();
  private final FleetState fleet = city.fleet();
  private final Instant next = city.eight().plusSeconds(20);
  private final List<VehicleReport> reports = city.reports(next);
  private int bus;

  /** One report by itself, as a device sends it. */
  @Benchmark
  public FleetState.Step report() {
    bus = (bus + 1) % BenchCity.BUSES;
    return fleet.after(reports.get(bus), city.schedules(), next);
  }

  /** One report of a batch with all 2,000, as an operator's feed brings it. */
  @Benchmark
  @OperationsPerInvocation(BenchCity.BUSES)
  public FleetState.Step reportOfABatch() {
    return fleet.after(reports, city.schedules(), next);
  }

  /** The snapshot of all 2,000 that readers share. */
  @Benchmark
  public Fleet snapshot() {
    return fleet.fleet(1, city.eight());
  }
}
