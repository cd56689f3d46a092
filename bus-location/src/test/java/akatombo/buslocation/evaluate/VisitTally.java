package akatombo.buslocation.evaluate;

import akatombo.buslocation.evaluate.SimulatedDay.Driven;
import akatombo.buslocation.visit.StopVisit;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How well stop visits are seen: how many of those there were, and how far off their times are. */
final class VisitTally {

  private long expected;
  private long seen;
  private final double[] errors = new double[2];
  private final double[] absolute = new double[2];
  private final long[] counts = new long[2];

  /** Counts what there was to see: every stop but the first of a trip is arrived at. */
  void expect(List<Driven> bus) {
    bus.forEach(trip -> expected += trip.run().last());
  }

  void add(StopVisit visit, Driven truth) {
    seen += visit.actualArrival() == null ? 0 : 1;
    add(0, visit.actualArrival(), truth.arrivals()[visit.position()]);
    if (visit.position() < truth.run().last()) {
      add(1, visit.actualDeparture(), truth.departures()[visit.position()]);
    }
  }

  private void add(int kind, @Nullable Instant said, long truth) {
    if (said != null) {
      double error = (double) (said.getEpochSecond() - truth);
      errors[kind] += error;
      absolute[kind] += Math.abs(error);
      counts[kind]++;
    }
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%.1f %% of %d arrivals seen, off by %.1f s (bias %.1f), departures by %.1f s (bias %.1f)",
        100.0 * seen / expected,
        expected,
        absolute[0] / counts[0],
        errors[0] / counts[0],
        absolute[1] / counts[1],
        errors[1] / counts[1]);
  }
}
