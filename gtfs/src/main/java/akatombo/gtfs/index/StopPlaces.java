package akatombo.gtfs.index;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.LocationType;
import akatombo.gtfs.Schedule.StopAt;
import akatombo.gtfs.Stop;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stops and stations by place, platforms of a station left out.
 *
 * <p>Sorted by latitude: a search looks at one band of it. A city's band holds some dozens of
 * stops, and no far-away outlier can spoil it as it would a grid.
 */
final class StopPlaces {

  private final Stop[] byLatitude;
  private final double[] latitudes;

  StopPlaces(List<Stop> stops) {
    byLatitude =
        stops.stream()
            .filter(StopPlaces::isListed)
            .filter(stop -> stop.point() != null)
            .sorted(Comparator.comparingDouble(StopPlaces::latitude))
            .toArray(Stop[]::new);
    latitudes = Arrays.stream(byLatitude).mapToDouble(StopPlaces::latitude).toArray();
  }

  /** Whether people look for it: a station, or a stop that belongs to none. */
  static boolean isListed(Stop stop) {
    return stop.locationType() == LocationType.STATION
        || (stop.locationType() == LocationType.STOP && stop.parent() == null);
  }

  private static double latitude(Stop stop) {
    GeoPoint point = stop.point();
    return point == null ? Double.NaN : point.lat();
  }

  /** Within the radius, nearest first. */
  List<StopAt> near(GeoPoint center, double radiusMeters, int limit) {
    BoundingBox box =
        new BoundingBox(center.lat(), center.lon(), center.lat(), center.lon())
            .widened(radiusMeters * 1.01 + 1);
    return inside(box)
        .mapToObj(i -> new StopAt(byLatitude[i], meters(byLatitude[i], center)))
        .filter(found -> found.meters() <= radiusMeters)
        .sorted(Comparator.comparingDouble(StopAt::meters))
        .limit(limit)
        .toList();
  }

  /** In the box, in the order of the feed. */
  List<Stop> in(BoundingBox box, int limit) {
    return inside(box)
        .mapToObj(i -> byLatitude[i])
        .sorted(Comparator.comparingInt(Stop::index))
        .limit(limit)
        .toList();
  }

  private IntStream inside(BoundingBox box) {
    return IntStream.range(firstFrom(box.minLat()), firstFrom(Math.nextUp(box.maxLat())))
        .filter(i -> contains(box, byLatitude[i]));
  }

  private static boolean contains(BoundingBox box, Stop stop) {
    GeoPoint point = stop.point();
    return point != null && box.contains(point.lat(), point.lon());
  }

  private static double meters(Stop stop, GeoPoint center) {
    GeoPoint point = stop.point();
    return point == null ? Double.POSITIVE_INFINITY : point.metersTo(center);
  }

  private int firstFrom(double latitude) {
    int low = 0;
    int high = latitudes.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (latitudes[middle] < latitude) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
