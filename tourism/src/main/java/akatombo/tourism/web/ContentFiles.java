package akatombo.tourism.web;

import akatombo.tourism.Event;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.export.ContentGeoJson;
import akatombo.tourism.export.ContentJsonLd;
import akatombo.tourism.export.TourGpx;
import akatombo.tourism.export.TourKml;
import akatombo.tourism.request.Query;
import akatombo.tourism.request.Refusals;
import java.net.URI;
import org.springframework.http.MediaType;

/** Tours and places as files that other programs read (T12, T13). */
final class ContentFiles {

  private static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json");
  private static final MediaType GPX = MediaType.valueOf("application/gpx+xml");
  private static final MediaType KML = MediaType.valueOf("application/vnd.google-earth.kml+xml");
  private static final MediaType JSON_LD = MediaType.valueOf("application/ld+json");

  private ContentFiles() {}

  /** A file and what it is. */
  record Written(MediaType type, String text) {}

  /** Makes a file of what a request asks for. */
  @FunctionalInterface
  interface Writing {
    Written write(Catalogue catalogue, Query query, Reader reader);
  }

  static Written placesAsGeoJson(Catalogue catalogue, Query query, Reader reader) {
    return new Written(
        GEO_JSON, ContentGeoJson.places(catalogue.content().pois().values(), reader.preferred()));
  }

  static Written placeAsJsonLd(Catalogue catalogue, Query query, Reader reader) {
    String id = query.request().pathVariable("id");
    PointOfInterest poi =
        PoiAnswer.find(catalogue, id).orElseThrow(() -> Refusals.notFound("poi-not-found", id));
    return new Written(JSON_LD, jsonLd(catalogue, query, reader).of(poi));
  }

  static Written tourAsGeoJson(Catalogue catalogue, Query query, Reader reader) {
    PublishedContent content = catalogue.content();
    return new Written(
        GEO_JSON,
        ContentGeoJson.tour(
            tour(catalogue, query), content, reader.preferred(), query.flag("stepFree")));
  }

  static Written tourAsGpx(Catalogue catalogue, Query query, Reader reader) {
    PublishedContent content = catalogue.content();
    return new Written(
        GPX,
        TourGpx.of(tour(catalogue, query), content, reader.preferred(), query.flag("stepFree")));
  }

  static Written tourAsKml(Catalogue catalogue, Query query, Reader reader) {
    PublishedContent content = catalogue.content();
    return new Written(
        KML,
        TourKml.of(tour(catalogue, query), content, reader.preferred(), query.flag("stepFree")));
  }

  static Written tourAsJsonLd(Catalogue catalogue, Query query, Reader reader) {
    return new Written(
        JSON_LD, jsonLd(catalogue, query, reader).of(tour(catalogue, query), catalogue.content()));
  }

  static Written eventAsJsonLd(Catalogue catalogue, Query query, Reader reader) {
    Event event = EventAnswer.find(catalogue, query.request().pathVariable("slug")).event();
    return new Written(JSON_LD, jsonLd(catalogue, query, reader).of(event, catalogue.content()));
  }

  private static Tour tour(Catalogue catalogue, Query query) {
    return TourAnswer.find(catalogue, query.request().pathVariable("slug")).tour();
  }

  private static ContentJsonLd jsonLd(Catalogue catalogue, Query query, Reader reader) {
    URI base = query.request().uri().resolve("/v1/");
    return new ContentJsonLd(base, reader.preferred(), reader.now().getZone(), catalogue.media());
  }
}
