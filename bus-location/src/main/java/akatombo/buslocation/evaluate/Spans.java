package akatombo.buslocation.evaluate;

import akatombo.buslocation.predict.StopEvent;
import akatombo.buslocation.predict.StopEvent.Kind;
import akatombo.buslocation.predict.TripTimetable;
import akatombo.gtfs.StopId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts the events of trips into spans: the ways between two stops, and the stands at one. */
final class Spans {

  private final Map<TripKey, StopEvent> last = new HashMap<>();

  /**
   * A part of a trip of one line.
   *
   * @param to the same stop for a stand
   */
  record Span(String line, StopId from, StopId to) {

    static Span way(TripTimetable timetable, int from) {
      return new Span(timetable.line(), timetable.stop(from), timetable.stop(from + 1));
    }

    static Span stand(TripTimetable timetable, int at) {
      return new Span(timetable.line(), timetable.stop(at), timetable.stop(at));
    }
  }

  /** A span that has just ended, and how long it took. */
  record Ended(Span span, double seconds) {}

  /** The span that ends with an event; null when its beginning was not recorded. */
  @Nullable Ended take(StopEvent event) {
    StopEvent before = last.put(TripKey.of(event), event);
    if (before == null) {
      return null;
    }
    TripTimetable timetable = event.timetable();
    double seconds = event.second() - before.second();
    if (event.kind() == Kind.DEPARTURE
        && before.kind() == Kind.ARRIVAL
        && before.position() == event.position()) {
      return new Ended(Span.stand(timetable, event.position()), seconds);
    }
    if (event.kind() == Kind.ARRIVAL
        && before.kind() == Kind.DEPARTURE
        && before.position() == event.position() - 1) {
      return new Ended(Span.way(timetable, before.position()), seconds);
    }
    return null;
  }

  /** How long a span is thought to take. */
  interface Guess {
    double seconds(Span span, double scheduled);
  }

  /** Adds spans up from an event to the end of its trip. */
  static double[] along(StopEvent event, Guess guess) {
    TripTimetable timetable = event.timetable();
    double[] predicted = new double[timetable.size()];
    Arrays.fill(predicted, Double.NaN);
    double time = event.second();
    for (int position = event.position(); position < timetable.last(); position++) {
      if (position > event.position() || event.kind() == Kind.ARRIVAL) {
        time += guess.seconds(Span.stand(timetable, position), 0);
      }
      double scheduled = timetable.arrival(position + 1) - timetable.departure(position);
      time += guess.seconds(Span.way(timetable, position), scheduled);
      predicted[position + 1] = time;
    }
    return predicted;
  }
}
