package akatombo.tourism.ogc;

import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.tourism.Event;
import akatombo.tourism.Facility;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.export.ContentGeoJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A feature and what it is chosen by.
 *
 * @param box around its geometry; null without one
 * @param first day it takes place; null for what is always there
 * @param feature in the languages of a reader
 */
record Item(
    String id,
    @Nullable BoundingBox box,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    Function<List<Language>, ObjectNode> feature) {

  static Item of(PointOfInterest poi) {
    return new Item(
        poi.id().text(),
        box(Stream.ofNullable(poi.point())),
        null,
        null,
        languages -> ContentGeoJson.place(poi, languages));
  }

  static Item of(Tour tour, PublishedContent content) {
    List<GeoPoint> points =
        tour.waypoints().stream()
            .flatMap(at -> content.findPoi(at.poi()).stream())
            .map(PointOfInterest::point)
            .filter(Objects::nonNull)
            .toList();
    Stream<GeoPoint> ways =
        tour.legs().stream()
            .flatMap(leg -> Stream.ofNullable(leg.ordinary()))
            .flatMap(path -> path.line().stream());
    return new Item(
        tour.slug().text(),
        box(Stream.concat(points.stream(), ways)),
        null,
        null,
        languages -> ContentGeoJson.tourFeature(tour, points, languages));
  }

  static Item of(Event event, PublishedContent content) {
    GeoPoint point =
        event.point() != null || event.poi() == null
            ? event.point()
            : content.findPoi(event.poi()).map(PointOfInterest::point).orElse(null);
    return new Item(
        event.slug().text(),
        box(Stream.ofNullable(point)),
        event.firstDay(),
        event.lastDay(),
        languages -> ContentGeoJson.event(event, point, languages));
  }

  static Item of(Facility facility) {
    return new Item(
        ContentGeoJson.id(facility),
        box(Stream.of(facility.point())),
        null,
        null,
        languages -> ContentGeoJson.facility(facility, languages));
  }

  private static @Nullable BoundingBox box(Stream<GeoPoint> points) {
    return points
        .map(point -> new BoundingBox(point.lat(), point.lon(), point.lat(), point.lon()))
        .reduce(BoundingBox::with)
        .orElse(null);
  }
}
