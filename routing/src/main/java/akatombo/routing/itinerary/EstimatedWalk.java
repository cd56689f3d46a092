package akatombo.routing.itinerary;

import akatombo.gtfs.EncodedPolyline;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Walking;
import akatombo.routing.Leg;
import akatombo.routing.Leg.LegEnd;
import akatombo.routing.Leg.LegTime;
import akatombo.routing.TravelMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A walk over streets that nobody knows: a straight line, made as much longer as streets are.
 *
 * @param meters along the streets, as estimated
 */
public record EstimatedWalk(LegEnd from, LegEnd to, double meters, Duration duration) {

  /** A walk between two places at a speed. */
  public static EstimatedWalk between(LegEnd from, LegEnd to, double metersPerSecond) {
    double meters = from.point().metersTo(to.point()) * Walking.DETOUR;
    return new EstimatedWalk(from, to, meters, duration(meters, metersPerSecond));
  }

  private static Duration duration(double meters, double metersPerSecond) {
    return Duration.ofSeconds((long) Math.ceil(meters / metersPerSecond));
  }

  /** The walk that begins then. */
  public Leg startingAt(Instant start) {
    List<GeoPoint> line = List.of(from.point(), to.point());
    return new Leg.StreetLeg(
        TravelMode.WALK,
        from,
        to,
        new LegTime(start, null),
        new LegTime(start.plus(duration), null),
        meters,
        EncodedPolyline.encode(line),
        List.of());
  }

  /** The walk that ends then. */
  public Leg endingAt(Instant end) {
    return startingAt(end.minus(duration));
  }
}
