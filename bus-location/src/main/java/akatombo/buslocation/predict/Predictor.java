package akatombo.buslocation.predict;

import java.util.List;

/** The door to predictions: when a vehicle will come to the stops ahead of it. */
public final class Predictor {

  private Predictor() {}

  /**
   * What is expected at the stop a vehicle is at or goes to, and at those after it.
   *
   * @param now second of the epoch; nothing is expected before it
   */
  public static List<ExpectedCall> forecast(
      TravelTimes learned, TripTimetable timetable, Whereabouts where, long now) {
    return TripForecast.of(learned, timetable, where, now);
  }
}
