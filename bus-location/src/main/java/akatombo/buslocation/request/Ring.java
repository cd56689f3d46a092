package akatombo.buslocation.request;

import akatombo.gtfs.GeoPoint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** The edge of an area that somebody sends, its first corner repeated at the end. */
public record Ring(List<GeoPoint> corners) {

  private static final double DIGITS = 1e6;

  public Ring {
    corners = List.copyOf(corners);
  }

  /** Refuses a ring whose sides cross: it has no inside that everybody agrees on. */
  public Ring requireSimple(String field) {
    for (int i = 1; i < corners.size(); i++) {
      for (int j = i + 2; j < corners.size(); j++) {
        Optional<GeoPoint> crossing = crossing(i, j);
        if (crossing.isPresent()) {
          throw crosses(field, i, j, crossing.get());
        }
      }
    }
    return this;
  }

  /** Where two sides cross, each named by its end; those that only touch do not. */
  private Optional<GeoPoint> crossing(int side, int other) {
    GeoPoint a = corners.get(side - 1);
    GeoPoint b = corners.get(side);
    GeoPoint c = corners.get(other - 1);
    GeoPoint d = corners.get(other);
    double fromC = turn(a, b, c);
    double fromD = turn(a, b, d);
    if (fromC * fromD >= 0 || turn(c, d, a) * turn(c, d, b) >= 0) {
      return Optional.empty();
    }
    double part = fromC / (fromC - fromD);
    return Optional.of(
        new GeoPoint(
            rounded(c.lat() + part * (d.lat() - c.lat())),
            rounded(c.lon() + part * (d.lon() - c.lon()))));
  }

  private static double turn(GeoPoint a, GeoPoint b, GeoPoint point) {
    return (b.lon() - a.lon()) * (point.lat() - a.lat())
        - (b.lat() - a.lat()) * (point.lon() - a.lon());
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * DIGITS) / DIGITS;
  }

  private static RuntimeException crosses(String field, int side, int other, GeoPoint at) {
    return Refusals.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "polygon-crosses-itself",
        "%s: its sides %d and %d cross at %s,%s; list the corners in order around the area"
            .formatted(field, side, other, at.lat(), at.lon()),
        Map.of("field", field, "side", side, "otherSide", other, "lat", at.lat(), "lon", at.lon()));
  }
}
