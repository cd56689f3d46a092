package akatombo.buslocation.publish;

import akatombo.buslocation.BenchCity;
import akatombo.buslocation.Fleet;
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

/** The feeds of 2,000 buses, made once for all readers when the fleet has changed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class FeedEncodingBenchmark {

  private final BenchCity city = new BenchCity();
  private final Fleet fleet = city.fleet().fleet(1, city.eight());
  private final GtfsRealtimeFeed made = GtfsRealtimeFeed.of(fleet, city.schedule(), city.eight());

  public FeedEncodingBenchmark() {
    System.out.printf(
        "positions %,d bytes, trip updates %,d bytes%n",
        made.vehiclePositions().getSerializedSize(), made.tripUpdates().getSerializedSize());
  }

  /** The messages of positions, trip updates and alerts. */
  @Benchmark
  public Object messages() {
    return GtfsRealtimeFeed.of(fleet, city.schedule(), city.eight());
  }

  /** Their bytes. */
  @Benchmark
  public int bytes() {
    // a new message each time, for a message remembers its size
    GtfsRealtimeFeed feed = GtfsRealtimeFeed.of(fleet, city.schedule(), city.eight());
    return feed.vehiclePositions().toByteArray().length + feed.tripUpdates().toByteArray().length;
  }
}
