package akatombo.simulator;

import akatombo.gtfs.GeoPoint;
import java.time.Instant;

/** The error of a receiver: some meters, drifting rather than jumping. */
final class GpsNoise {

  private static final double AMPLITUDE_METERS = 8;
  private static final long DRIFT_SECONDS = 30;
  private static final double METERS_PER_DEGREE = 111_195;

  private GpsNoise() {}

  /** Where a receiver believes to be. */
  static GeoPoint measured(GeoPoint point, long seed, Instant at) {
    double north = drift(seed, at) * AMPLITUDE_METERS;
    double east = drift(~seed, at) * AMPLITUDE_METERS;
    double perDegree = METERS_PER_DEGREE * Math.max(0.1, Math.cos(Math.toRadians(point.lat())));
    return new GeoPoint(
        Math.clamp(point.lat() + north / METERS_PER_DEGREE, -90, 90),
        Math.clamp(point.lon() + east / perDegree, -180, 180));
  }

  private static double drift(long seed, Instant at) {
    long knot = at.getEpochSecond() / DRIFT_SECONDS;
    double share = (double) (at.getEpochSecond() % DRIFT_SECONDS) / DRIFT_SECONDS;
    return Chance.at(seed, knot) * (1 - share) + Chance.at(seed, knot + 1) * share;
  }
}
