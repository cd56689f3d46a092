package akatombo.buslocation.evaluate;

import akatombo.buslocation.predict.StopEvent;
import akatombo.buslocation.predict.StopEvent.Kind;
import akatombo.buslocation.predict.TripTimetable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The baseline: the schedule, shifted by how late the vehicle came to the last stop that it has
 * passed. No history, no dwell times, no layover.
 */
final class ScheduleContender implements Contender {

  private final Map<TripKey, Long> deviations = new HashMap<>();

  @Override
  public void learn(StopEvent event, boolean isTraining) {
    // At the first stop nobody arrives: there the deviation is that of the departure.
    boolean isFirst = event.position() == 0;
    if (isFirst || event.kind() == Kind.ARRIVAL) {
      deviations.put(TripKey.of(event), deviation(event));
    } else {
      deviations.putIfAbsent(TripKey.of(event), deviation(event));
    }
  }

  @Override
  public double[] predict(StopEvent event) {
    TripTimetable timetable = event.timetable();
    long deviation = deviations.getOrDefault(TripKey.of(event), 0L);
    double[] predicted = new double[timetable.size()];
    Arrays.fill(predicted, Double.NaN);
    for (int position = event.position() + 1; position < predicted.length; position++) {
      predicted[position] = Math.max(timetable.arrival(position) + deviation, event.second());
    }
    return predicted;
  }

  private static long deviation(StopEvent event) {
    return event.second() - event.timetable().arrival(event.position());
  }
}
