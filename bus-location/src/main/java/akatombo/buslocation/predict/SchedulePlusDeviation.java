package akatombo.buslocation.predict;

import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.StopStatus;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.match.TripRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Predicts the rest of a trip as its schedule plus the vehicle's last deviation. Times grow from
 * stop to stop, scheduled dwell is kept, and a vehicle that is early waits at timepoints.
 */
public final class SchedulePlusDeviation {

  private SchedulePlusDeviation() {}

  /**
   * The prediction for a matched vehicle.
   *
   * @param arrivedAt since when it stands at its stop; ignored when it does not
   */
  public static TripPrediction predict(
      TripRun run, Matched match, VehicleReport report, Instant arrivedAt) {
    return new TripPrediction(
        match.trip(),
        match.routeId(),
        report.vehicleId(),
        report.timestamp(),
        false,
        match.delaySeconds(),
        stops(run, match, report.timestamp().getEpochSecond(), arrivedAt.getEpochSecond()));
  }

  private static List<StopPrediction> stops(TripRun run, Matched match, long now, long arrivedAt) {
    List<StopPrediction> stops = new ArrayList<>(run.times().size() - match.stopPosition());
    long deviation = match.delaySeconds();
    long earliest = now;
    for (int position = match.stopPosition(); position <= run.last(); position++) {
      boolean standing =
          position == match.stopPosition() && match.status() == StopStatus.STOPPED_AT;
      long arrival =
          standing
              ? Math.min(arrivedAt, now)
              : Math.max(run.arrival(position) + deviation, earliest);
      long departure =
          Math.max(departure(run, position, arrival, standing), standing ? now : arrival);
      stops.add(stop(run, position, arrival, departure, now));
      deviation = departure - run.departure(position);
      earliest = departure + 1;
    }
    return stops;
  }

  private static long departure(TripRun run, int position, long arrival, boolean standing) {
    if (position == run.last()) {
      return arrival;
    }
    long dwell = standing ? 0 : run.departure(position) - run.arrival(position);
    boolean waits = position == 0 || run.times().isTimepoint(position);
    return waits ? Math.max(arrival + dwell, run.departure(position)) : arrival + dwell;
  }

  private static StopPrediction stop(
      TripRun run, int position, long arrival, long departure, long now) {
    return new StopPrediction(
        position,
        run.times().sequence(position),
        run.times().stop(position).id(),
        Instant.ofEpochSecond(arrival),
        Instant.ofEpochSecond(departure),
        false,
        Spread.around(arrival, now, now),
        Spread.around(departure, now, now),
        PredictionSource.SCHEDULE_DEVIATION);
  }
}
