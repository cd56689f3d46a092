package akatombo.gtfs;

import java.util.Optional;

/**
 * Where the timetables of a city hold: nobody can be told anything of what lies elsewhere.
 *
 * @param marginMeters how far outside the box around all stops a place may lie
 */
public record CityArea(double marginMeters) {

  /** The box; empty without schedules. */
  public Optional<BoundingBox> bounds(Schedules schedules) {
    return schedules.all().stream()
        .map(schedule -> schedule.bounds().widened(marginMeters))
        .reduce(BoundingBox::with)
        .map(CityArea::rounded);
  }

  /** Outward to a ten-thousandth of a degree, some ten meters: people read its edges. */
  private static BoundingBox rounded(BoundingBox box) {
    return new BoundingBox(
        Math.floor(box.minLat() * 1e4) / 1e4,
        Math.floor(box.minLon() * 1e4) / 1e4,
        Math.ceil(box.maxLat() * 1e4) / 1e4,
        Math.ceil(box.maxLon() * 1e4) / 1e4);
  }

  /** The box, if it leaves the point out. */
  public Optional<BoundingBox> leavingOut(GeoPoint point, Schedules schedules) {
    return bounds(schedules).filter(box -> !box.contains(point.lat(), point.lon()));
  }
}
