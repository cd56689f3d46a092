package akatombo.buslocation.evaluate;

import akatombo.buslocation.evaluate.Spans.Ended;
import akatombo.buslocation.evaluate.Spans.Span;
import akatombo.buslocation.predict.StopEvent;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Our own implementation of the published Kalman filter (after Farhan and Shalaby 2004, as Crudden
 * and Berrebi describe it): the last vehicle over the same way today against the same trip on the
 * last three days. Without either it falls back to the mean of the days of training.
 */
final class KalmanContender implements Contender {

  private static final int DAYS = 3;
  private static final int DAYS_BACK = 21;
  private static final double FIRST_ERROR = 100;

  private final Spans spans = new Spans();
  private final MeanContender mean = new MeanContender();
  private final Map<Span, Last> lastVehicle = new HashMap<>();
  private final Map<TripSpan, SequencedMap<ServiceDate, Double>> history = new HashMap<>();
  private final Map<TripSpan, Double> errors = new HashMap<>();

  @Override
  public void learn(StopEvent event, boolean isTraining) {
    mean.learn(event, isTraining);
    Ended ended = spans.take(event);
    if (ended == null) {
      return;
    }
    ServiceDate date = event.trip().serviceDate();
    TripSpan key = new TripSpan(event.trip().tripId(), ended.span());
    Filtered filtered = filter(key, date);
    if (filtered != null) {
      errors.put(key, filtered.error());
    }
    lastVehicle.put(ended.span(), new Last(date, ended.seconds()));
    var days = history.computeIfAbsent(key, span -> new LinkedHashMap<>());
    days.put(date, ended.seconds());
    if (days.size() > DAYS_BACK) {
      var _ = days.pollFirstEntry();
    }
  }

  @Override
  public double[] predict(StopEvent event) {
    ServiceDate date = event.trip().serviceDate();
    return Spans.along(
        event,
        (span, scheduled) -> {
          Filtered filtered = filter(new TripSpan(event.trip().tripId(), span), date);
          return filtered == null ? mean.mean(span, scheduled) : filtered.seconds();
        });
  }

  private @Nullable Filtered filter(TripSpan key, ServiceDate date) {
    Last last = lastVehicle.get(key.span());
    SequencedMap<ServiceDate, Double> days = history.get(key);
    if (last == null || !last.date().equals(date) || days == null) {
      return null;
    }
    double[] taken =
        days.reversed().entrySet().stream()
            .filter(day -> day.getKey().compareTo(date) < 0)
            .filter(day -> day.getKey().compareTo(date.plusDays(-DAYS_BACK)) >= 0)
            .mapToDouble(Map.Entry::getValue)
            .limit(DAYS)
            .toArray();
    if (taken.length < DAYS) {
      return null;
    }
    double average = Arrays.stream(taken).average().orElse(0);
    double variance = 0;
    for (double seconds : taken) {
      variance += (seconds - average) * (seconds - average) / taken.length;
    }
    double error = errors.getOrDefault(key, FIRST_ERROR);
    double gain = error + variance == 0 ? 0.5 : (error + variance) / (error + 2 * variance);
    return new Filtered((1 - gain) * last.seconds() + gain * average, variance * gain);
  }

  private record Last(ServiceDate date, double seconds) {}

  private record TripSpan(TripId trip, Span span) {}

  private record Filtered(double seconds, double error) {}
}
