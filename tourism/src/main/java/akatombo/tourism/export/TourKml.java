package akatombo.tourism.export;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import java.util.List;
import java.util.stream.Collectors;

/** A tour as KML 2.2: a placemark for each place and each way; gray where no way is known. */
public final class TourKml {

  private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

  /** Alpha, blue, green, red. */
  private static final String GRAY = "99808080";

  private TourKml() {}

  /**
   * The file's text. Viewers show a description as HTML, so what is text is written as such twice.
   *
   * @param languages the reader's, best first
   * @param isStepFree whether the ways without steps are given
   */
  public static String of(
      Tour tour, PublishedContent content, List<Language> languages, boolean isStepFree) {
    Texts texts = new Texts(languages);
    XmlText xml = new XmlText();
    xml.begin("kml", "xmlns", NAMESPACE);
    xml.begin("Document");
    xml.element("name", texts.of(tour.title()));
    xml.element("description", Texts.html(texts.of(tour.lead())));
    tour.waypoints().stream()
        .flatMap(waypoint -> content.findPoi(waypoint.poi()).stream())
        .forEach(poi -> place(xml, poi, texts));
    Way.of(tour, content, texts, isStepFree).forEach(way -> way(xml, way));
    xml.end();
    xml.end();
    return xml.toString();
  }

  private static void place(XmlText xml, PointOfInterest poi, Texts texts) {
    xml.begin("Placemark", "id", "poi-" + poi.id());
    xml.element("name", texts.of(poi.name()));
    xml.element("address", poi.address());
    xml.element("description", Texts.html(texts.of(poi.lead())));
    if (poi.point() != null) {
      geometry(xml, "Point", List.of(poi.point()));
    }
    xml.end();
  }

  private static void way(XmlText xml, Way way) {
    xml.begin("Placemark", "id", "leg-" + way.number());
    xml.element("name", way.name());
    xml.element("description", Texts.html(way.words()));
    if (!way.isKnown()) {
      xml.begin("Style");
      xml.begin("LineStyle");
      xml.element("color", GRAY);
      xml.element("width", "2");
      xml.end();
      xml.end();
    }
    if (way.isLine()) {
      geometry(xml, "LineString", way.line());
    }
    xml.end();
  }

  private static void geometry(XmlText xml, String kind, List<GeoPoint> points) {
    xml.begin(kind);
    xml.element(
        "coordinates",
        points.stream()
            .map(at -> Texts.degrees(at.lon()) + "," + Texts.degrees(at.lat()))
            .collect(Collectors.joining(" ")));
    xml.end();
  }
}
