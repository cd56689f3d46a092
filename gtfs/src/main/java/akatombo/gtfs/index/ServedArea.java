package akatombo.gtfs.index;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Stop;
import akatombo.gtfs.read.FeedContent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The box in which a feed's vehicles call. */
final class ServedArea {

  private ServedArea() {}

  /** Around all stops and all Flex zones; a point off Africa for a feed that has neither. */
  static BoundingBox of(FeedContent content) {
    Stream<GeoPoint> stops = content.stops().stream().map(Stop::point).filter(Objects::nonNull);
    Stream<GeoPoint> zones =
        content.flex().zones().stream()
            .flatMap(zone -> zone.polygons().stream())
            .flatMap(List::stream)
            .flatMap(List::stream);
    return Stream.concat(stops, zones)
        .map(point -> new BoundingBox(point.lat(), point.lon(), point.lat(), point.lon()))
        .reduce(BoundingBox::with)
        .orElse(new BoundingBox(0, 0, 0, 0));
  }
}
