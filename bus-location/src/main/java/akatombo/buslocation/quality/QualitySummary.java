package akatombo.buslocation.quality;

import akatombo.buslocation.evaluate.AccuracyScheme;
import akatombo.buslocation.quality.QualityCounts.Cell;
import akatombo.buslocation.quality.QualityCounts.Count;
import akatombo.gtfs.AgencyId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Counts of some days put together: shares and means of one operator, feed or the whole city. */
public final class QualitySummary {

  private final Map<Cell, Count> counts;

  private QualitySummary(Map<Cell, Count> counts) {
    this.counts = counts;
  }

  /** All that was counted. */
  public static QualitySummary of(Map<Cell, Count> counts) {
    return new QualitySummary(Map.copyOf(counts));
  }

  /** Only what is counted at certain places. */
  public QualitySummary only(Predicate<Cell> which) {
    Map<Cell, Count> some = new HashMap<>(counts);
    some.keySet().removeIf(which.negate());
    return new QualitySummary(some);
  }

  /** What is counted at an agency, with the vehicles that may run for it among others. */
  public QualitySummary ofAgency(AgencyId agency) {
    QualityCounts own = new QualityCounts();
    counts.forEach((key, count) -> {
      if (key.feedId().equals(agency.feedId()) && key.agencyId().equals(agency.id())) {
        boolean shared = key.measure() == Measure.MATCHED_OF_SEVERAL;
        own.add(shared ? key.as(Measure.MATCHED) : key, count);
      }
    });
    return new QualitySummary(own.drain());
  }

  /** Everything of one measure. */
  public Count count(Measure measure) {
    return buckets(measure).values().stream().reduce(Count.ZERO, Count::plus);
  }

  /** One measure by bucket. */
  public SequencedMap<String, Count> buckets(Measure measure) {
    TreeMap<String, Count> buckets =
        new TreeMap<>(Comparator.comparingInt(String::length).thenComparing(b -> b));
    counts.forEach((key, count) -> {
      if (key.measure() == measure) {
        buckets.merge(key.bucket(), count, Count::plus);
      }
    });
    return buckets;
  }

  /** The sources of predictions, by name. */
  public Collection<String> sources() {
    TreeSet<String> sources = new TreeSet<>();
    counts.keySet().stream()
        .map(Cell::source)
        .filter(source -> !source.isEmpty())
        .forEach(sources::add);
    return sources;
  }

  /**
   * The share of accurate predictions by a scheme: the plain mean of its buckets for the ETA
   * benchmark, of all predictions for the others; NaN without any.
   */
  public double accuracy(AccuracyScheme scheme) {
    Measure measure = Measure.valueOf(scheme.name());
    return scheme == AccuracyScheme.ETA_BENCHMARK
        ? buckets(measure).values().stream().mapToDouble(Count::share).average().orElse(Double.NaN)
        : count(measure).share();
  }
}
