package akatombo.buslocation.match;

import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Shape;
import java.util.Optional;

/** Puts a reported position on the path of a run. */
final class PathProjection {

  /** How far from the path a vehicle still counts as on it (GTFS-RT validator E029: 200 m). */
  static final double OFFSET_METERS_MAX = 200;

  /** A path of straight lines between stops, where the feed has no shape, is that much rougher. */
  static final double OFFSET_METERS_MAX_WITHOUT_SHAPE = 1_000;

  /** How far back a vehicle may seem to go from one report to the next. */
  private static final double BACKWARD_METERS = 150;

  private static final double FORWARD_METERS = 300;
  private static final double SPEED_MAX_METERS_PER_SECOND = 42;

  /** A minute off the schedule weighs as much as that many meters off the path: 0.5 m a second. */
  private static final double METERS_PER_LATE_SECOND = 0.5;

  /** Buses run late more often than early. */
  private static final double METERS_PER_EARLY_SECOND = 1.5;

  /** Waiting to depart is nothing unusual. */
  private static final double METERS_PER_WAITING_SECOND = 0.25;

  private PathProjection() {}

  static double offsetMax(TripRun run) {
    return run.trip().shapeId() == null ? OFFSET_METERS_MAX_WITHOUT_SHAPE : OFFSET_METERS_MAX;
  }

  /**
   * The place near the last one; never behind it, because a position that falls back a little is
   * noise. Empty when the vehicle is nowhere near.
   */
  static Optional<Progress> onward(
      TripRun run, VehicleReport report, double lastMeters, long secondsSince) {
    double to = lastMeters + FORWARD_METERS + SPEED_MAX_METERS_PER_SECOND * secondsSince;
    Shape.Projection place =
        run.shape()
            .project(
                new GeoPoint(report.lat(), report.lon()),
                Math.max(0, lastMeters - BACKWARD_METERS),
                Math.min(to, run.shape().lengthMeters()));
    return place.offsetMeters() > offsetMax(run)
        ? Optional.empty()
        : Optional.of(progress(run, report, Math.max(lastMeters, place.meters()), place));
  }

  /**
   * The place on the whole path that fits best in space and time: a loop or a road driven both ways
   * passes the same point more than once. Empty when the path is nowhere near.
   */
  static Optional<Progress> anywhere(TripRun run, VehicleReport report) {
    GeoPoint point = new GeoPoint(report.lat(), report.lon());
    Progress best = null;
    for (int position = 1; position <= run.last(); position++) {
      Shape.Projection place =
          run.shape()
              .project(
                  point, run.shape().stopMeters(position - 1), run.shape().stopMeters(position));
      if (place.offsetMeters() <= offsetMax(run)) {
        Progress candidate = progress(run, report, place.meters(), place);
        if (best == null || misfit(candidate) < misfit(best)) {
          best = candidate;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** How badly a place fits in space and time, in meters; 0 is perfect. */
  static double misfit(Progress progress) {
    int deviation = progress.deviation();
    if (deviation >= 0) {
      return progress.offsetMeters() + METERS_PER_LATE_SECOND * deviation;
    }
    double perSecond =
        progress.position() == 0 ? METERS_PER_WAITING_SECOND : METERS_PER_EARLY_SECOND;
    return progress.offsetMeters() - perSecond * deviation;
  }

  private static Progress progress(
      TripRun run, VehicleReport report, double meters, Shape.Projection place) {
    return Progress.at(
        run, meters, place.offsetMeters(), report.speedMetersPerSecond(), report.timestamp());
  }
}
