package akatombo.buslocation;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.Optional;

/** What we believe about a vehicle: its newest good report and the trip it runs. */
public record VehiclePosition(VehicleReport report, TripMatch match) {

  public VehicleId id() {
    return report.vehicleId();
  }

  /** When it was there. */
  public Instant timestamp() {
    return report.timestamp();
  }

  public GeoPoint point() {
    return new GeoPoint(report.lat(), report.lon());
  }

  public Freshness freshness(Instant now) {
    return Freshness.of(report.timestamp(), now);
  }

  /** The trip it runs or waits for and its place on it, when known; empty off the trip's path. */
  public Optional<TripMatch.Matched> matched() {
    return match.running();
  }

  /** The trip it runs or waits for, when known; empty off the trip's path. */
  public Optional<TripOnDate> trip() {
    return matched().map(TripMatch.Matched::trip);
  }

  /** The route of its trip, or the one its operator named. */
  public Optional<RouteId> routeId() {
    return match
        .place()
        .map(TripMatch.Matched::routeId)
        .or(() -> Optional.ofNullable(report.hint().routeId()));
  }
}
