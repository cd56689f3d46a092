package akatombo.buslocation.predict;

import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripPrediction;
import akatombo.gtfs.TripOnDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was told last of the stops of a trip. A time that was told stays until the evidence lies too
 * far from it, and then moves no farther than it must: most of what changes between two reports is
 * noise, which comes back.
 */
public final class ToldBefore {

  /** Nothing was told of the trip yet. */
  public static final ToldBefore NOTHING = new ToldBefore(null, Long.MIN_VALUE / 2, 0, 0);

  /** A time may lie beside the evidence by that part of half of its range. */
  private static final double KEPT_SHARE = 0.2;

  /** By no more than that, which nobody notices who waits. */
  private static final double KEPT_SECONDS = 20;

  /** By that part of it once a stop was passed, which tells more than a place between two. */
  private static final double KEPT_BEYOND_A_STOP = 0.3;

  /** After so long a silence what is new is evidence, not noise. */
  private static final double SILENCE_SECONDS = 180;

  private final @Nullable TripOnDate trip;
  private final long madeAt;
  private final int first;
  private final long[] arrivals;
  private final long[] departures;

  private ToldBefore(@Nullable TripOnDate trip, long madeAt, int first, int size) {
    this.trip = trip;
    this.madeAt = madeAt;
    this.first = first;
    this.arrivals = new long[size];
    this.departures = new long[size];
  }

  /**
   * What a forecast told.
   *
   * @param madeAt second of the epoch
   */
  public static ToldBefore of(List<ExpectedCall> calls, long madeAt) {
    if (calls.isEmpty()) {
      return NOTHING;
    }
    ToldBefore told = new ToldBefore(null, madeAt, calls.getFirst().position(), calls.size());
    for (int i = 0; i < calls.size(); i++) {
      told.arrivals[i] = calls.get(i).arrival();
      told.departures[i] = calls.get(i).departure();
    }
    return told;
  }

  /** What a vehicle's prediction told of its trip; nothing without one. */
  public static ToldBefore of(@Nullable TripPrediction prediction) {
    if (prediction == null || prediction.stops().isEmpty()) {
      return NOTHING;
    }
    List<StopPrediction> stops = prediction.stops();
    long madeAt = prediction.timestamp().getEpochSecond();
    ToldBefore told =
        new ToldBefore(prediction.trip(), madeAt, stops.getFirst().position(), stops.size());
    for (int i = 0; i < stops.size(); i++) {
      told.arrivals[i] = stops.get(i).arrival().getEpochSecond();
      told.departures[i] = stops.get(i).departure().getEpochSecond();
    }
    return told;
  }

  /** This where it is of that trip; nothing where it is of another. */
  ToldBefore ifOf(TripOnDate run) {
    return run.equals(trip) ? this : NOTHING;
  }

  /**
   * How much it counts now, from 0 to 1.
   *
   * @param next position of the stop the vehicle is at or goes to
   */
  double weight(int next, long now) {
    double fresh = Math.clamp(1 - (now - madeAt) / SILENCE_SECONDS, 0, 1);
    return next > first ? KEPT_BEYOND_A_STOP * fresh : fresh;
  }

  /** By how many seconds a time may lie beside the evidence, half of whose range is given. */
  static double leeway(double half) {
    return Math.min(KEPT_SHARE * half, KEPT_SECONDS);
  }

  /** The arrival to tell when it may lie so many seconds beside the evidence. */
  double arrival(int position, double evidence, double leeway) {
    return kept(arrivals, position, evidence, leeway);
  }

  /** The departure to tell, likewise. */
  double departure(int position, double evidence, double leeway) {
    return kept(departures, position, evidence, leeway);
  }

  private double kept(long[] told, int position, double evidence, double leeway) {
    int index = position - first;
    if (index < 0 || index >= told.length) {
      return evidence;
    }
    return Math.clamp((double) told[index], evidence - leeway, evidence + leeway);
  }
}
