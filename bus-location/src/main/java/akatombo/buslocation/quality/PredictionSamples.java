package akatombo.buslocation.quality;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.evaluate.AccuracyScheme;
import akatombo.buslocation.quality.QualityCounts.Cell;
import akatombo.buslocation.visit.StopVisit;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Predictions as they were published, kept until it is known when the vehicle came; for one owner.
 * A prediction can be scored only after it was made, so none sees what it foretells.
 */
public final class PredictionSamples {

  /** No scheme looks further ahead. */
  static final Duration HORIZON_MAX = Duration.ofMinutes(30);

  /** What has not been decided by then never will be. */
  private static final Duration MEMORY = Duration.ofHours(2);

  private static final int[] ERROR_BUCKETS = {300, 600, 900, 1_800};

  private final int samplesMax;
  private final Map<TripOnDate, List<Sample>> byTrip = new HashMap<>();
  private int size;
  private long left;

  /** Keeps no more than so many predictions; what comes beyond is left out. */
  public PredictionSamples(int samplesMax) {
    this.samplesMax = samplesMax;
  }

  /** Keeps what the fleet says now of arrivals within half an hour. */
  public void take(Fleet fleet, Instant now) {
    for (TripPrediction prediction : fleet.predictions()) {
      if (!prediction.canceled()) {
        take(prediction, now);
      }
    }
  }

  private void take(TripPrediction prediction, Instant now) {
    List<Sample> samples = byTrip.computeIfAbsent(prediction.trip(), trip -> new ArrayList<>());
    for (StopPrediction stop : prediction.stops()) {
      Duration horizon = Duration.between(now, stop.arrival());
      if (stop.position() == 0 || stop.skipped() || horizon.isNegative()) {
        continue;
      }
      if (horizon.compareTo(HORIZON_MAX) > 0) {
        break;
      }
      if (size >= samplesMax) {
        left++;
        continue;
      }
      samples.add(new Sample(stop, now));
      size++;
    }
  }

  /**
   * Scores what had been said of an arrival.
   *
   * @param date the calendar date to count at
   * @param agencyId of the trip's route
   */
  public void score(StopVisit visit, LocalDate date, String agencyId, QualityCounts counts) {
    Instant actual = visit.actualArrival();
    List<Sample> samples = byTrip.get(visit.trip());
    if (actual == null || samples == null) {
      return;
    }
    Scoring scoring = new Scoring(counts, date, visit.trip().tripId().feedId(), agencyId);
    List<Instant> told = new ArrayList<>();
    Iterator<Sample> each = samples.iterator();
    while (each.hasNext()) {
      Sample sample = each.next();
      if (sample.stop().position() == visit.position()) {
        each.remove();
        size--;
        if (!actual.isBefore(sample.madeAt())) {
          scoring.score(sample, actual);
          if (!sample.madeAt().isBefore(actual.minus(HORIZON_MAX))) {
            told.add(sample.stop().arrival());
          }
        }
      }
    }
    if (!told.isEmpty()) {
      scoring.wobble(Collections.min(told), Collections.max(told));
    }
  }

  /** Forgets what nobody will decide any more. */
  public void forget(Instant now) {
    Instant oldest = now.minus(MEMORY);
    byTrip
        .values()
        .removeIf(samples -> {
          int before = samples.size();
          samples.removeIf(sample -> sample.madeAt().isBefore(oldest));
          size -= before - samples.size();
          return samples.isEmpty();
        });
  }

  /** How many predictions wait. */
  public int size() {
    return size;
  }

  /** How many were left out for lack of room, ever. */
  public long left() {
    return left;
  }

  private record Sample(StopPrediction stop, Instant madeAt) {}

  /** One place to count at. */
  private record Scoring(QualityCounts counts, LocalDate date, String feedId, String agencyId) {

    void score(Sample sample, Instant actual) {
      String source = sample.stop().source().name();
      double predicted = seconds(sample.madeAt(), sample.stop().arrival());
      double happened = seconds(sample.madeAt(), actual);
      for (AccuracyScheme scheme : AccuracyScheme.values()) {
        int bucket = scheme.bucket(Math.max(0, predicted), happened);
        if (bucket >= 0) {
          counts.add(
              key(Measure.valueOf(scheme.name()), Integer.toString(bucket), source),
              scheme.isAccurate(bucket, Math.max(0, predicted), happened),
              0);
        }
      }
      for (int end : ERROR_BUCKETS) {
        if (predicted < end) {
          counts.add(
              key(Measure.ERROR, Integer.toString(end), source),
              false,
              Math.abs(predicted - happened));
          break;
        }
      }
      if (sample.stop().earliest().isBefore(sample.stop().latest())) {
        counts.add(
            key(Measure.RANGE, "", source),
            !actual.isBefore(sample.stop().earliest()) && !actual.isAfter(sample.stop().latest()),
            0);
      }
    }

    void wobble(Instant earliest, Instant latest) {
      counts.add(key(Measure.WOBBLE, "", ""), false, seconds(earliest, latest));
    }

    private Cell key(Measure measure, String bucket, String source) {
      return new Cell(date, feedId, agencyId, measure, bucket, source);
    }

    private static double seconds(Instant from, Instant to) {
      return Duration.between(from, to).toMillis() / 1000.0;
    }
  }
}
