package akatombo.buslocation.quality;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Counts by day, feed, agency, measure, bucket and source; for one owner. */
public final class QualityCounts {

  private final Map<Cell, Count> counts = new HashMap<>();

  /**
   * What is counted apart.
   *
   * @param agencyId empty for the feed as a whole
   * @param source of predictions; empty otherwise
   */
  public record Cell(
      LocalDate date,
      String feedId,
      String agencyId,
      Measure measure,
      String bucket,
      String source) {

    /** The same place for another measure. */
    Cell as(Measure other) {
      return new Cell(date, feedId, agencyId, other, bucket, source);
    }
  }

  /**
   * How often, how often well, and the sum of what was measured.
   *
   * @param n never less than {@code good}
   */
  public record Count(long n, long good, double total) {

    public static final Count ZERO = new Count(0, 0, 0);

    /** Both together. */
    public Count plus(Count other) {
      return new Count(n + other.n, good + other.good, total + other.total);
    }

    /** The share of good ones; NaN of none. */
    public double share() {
      return n == 0 ? Double.NaN : (double) good / n;
    }

    /** The mean of what was measured; NaN of none. */
    public double mean() {
      return n == 0 ? Double.NaN : total / n;
    }
  }

  /** Counts one thing more. */
  public void add(Cell key, boolean good, double measured) {
    add(key, new Count(1, good ? 1 : 0, measured));
  }

  /** Counts many things more. */
  public void add(Cell key, Count count) {
    counts.merge(key, count, Count::plus);
  }

  /** Adds all of another's. */
  public void addAll(Map<Cell, Count> others) {
    others.forEach(this::add);
  }

  /** What was counted since the last time; counting begins anew. */
  public Map<Cell, Count> drain() {
    Map<Cell, Count> drained = Map.copyOf(counts);
    counts.clear();
    return drained;
  }
}
