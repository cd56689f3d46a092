import java.util.Locale;
import java.util.concurrent.atomic.AtomicLongArray;

/** Times in classes two hundredths apart, from 50 microseconds to a minute; counted by many threads. */
final class LoadTimes {

  private static final double STEP = Math.log(1.02);
  private static final double LEAST_NANOS = 50_000;
  private static final int CLASSES = 710;

  private final AtomicLongArray counts = new AtomicLongArray(CLASSES);

  void add(long nanos) {
    double above = Math.log(Math.max(LEAST_NANOS, nanos) / LEAST_NANOS) / STEP;
    counts.incrementAndGet((int) Math.min(CLASSES - 1, above));
  }

  /** Gives all counts to another and begins anew. */
  void moveTo(LoadTimes other) {
    for (int i = 0; i < CLASSES; i++) {
      other.counts.addAndGet(i, counts.getAndSet(i, 0));
    }
  }

  void clear() {
    moveTo(new LoadTimes());
  }

  /** Milliseconds below which that share of all times lies; NaN without any. */
  double millis(double share) {
    long sum = 0;
    for (int i = 0; i < CLASSES; i++) {
      sum += counts.get(i);
    }
    long wanted = (long) Math.ceil(sum * share);
    long seen = 0;
    for (int i = 0; i < CLASSES; i++) {
      seen += counts.get(i);
      if (seen >= wanted && seen > 0) {
        return LEAST_NANOS * Math.exp(STEP * (i + 1)) / 1e6;
      }
    }
    return Double.NaN;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "p50 %.2f ms  p99 %.2f ms  p99.9 %.2f ms", millis(0.5), millis(0.99), millis(0.999));
  }
}
