package akatombo.tourism.export;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A tour as GPX 1.1: its places as waypoints in order, its ways as a track, and where no way is
 * known a route of two points that says why.
 */
public final class TourGpx {

  private static final String NAMESPACE = "http://www.topografix.com/GPX/1/1";

  private TourGpx() {}

  /**
   * The file's text.
   *
   * @param languages the reader's, best first
   * @param isStepFree whether the ways without steps are given
   */
  public static String of(
      Tour tour, PublishedContent content, List<Language> languages, boolean isStepFree) {
    Texts texts = new Texts(languages);
    XmlText xml = new XmlText();
    xml.begin("gpx", "version", "1.1", "creator", "akatombo", "xmlns", NAMESPACE);
    xml.begin("metadata");
    xml.element("name", texts.of(tour.title()));
    xml.element("desc", texts.of(tour.lead()));
    xml.end();
    tour.waypoints().stream()
        .flatMap(waypoint -> content.findPoi(waypoint.poi()).stream())
        .forEach(poi -> waypoint(xml, poi, texts));
    List<Way> ways = Way.of(tour, content, texts, isStepFree);
    Way.missing(ways).forEach(way -> missing(xml, way));
    track(xml, texts.of(tour.title()), ways);
    xml.end();
    return xml.toString();
  }

  private static void waypoint(XmlText xml, PointOfInterest poi, Texts texts) {
    GeoPoint point = poi.point();
    if (point == null) {
      return;
    }
    xml.begin("wpt", "lat", Texts.degrees(point.lat()), "lon", Texts.degrees(point.lon()));
    xml.element("name", texts.of(poi.name()));
    xml.element("desc", texts.of(poi.lead()));
    if (poi.url() != null && Texts.isWebAddress(poi.url())) {
      xml.begin("link", "href", poi.url());
      xml.end();
    }
    xml.element("type", poi.category().schemaOrgType());
    xml.end();
  }

  private static void missing(XmlText xml, Way way) {
    xml.begin("rte");
    xml.element("name", way.name());
    xml.element("desc", way.words());
    xml.element("type", way.kind());
    points(xml, "rtept", way.line());
    xml.end();
  }

  /** Programs that show no routes tell what is missing with the track. */
  private static void track(XmlText xml, String name, List<Way> ways) {
    xml.begin("trk");
    xml.element("name", name);
    xml.element(
        "desc",
        Way.missing(ways)
            .map(way -> way.name() + " – " + way.words())
            .collect(Collectors.joining("\n")));
    for (Way way : ways) {
      if (way.isKnown()) {
        xml.begin("trkseg");
        points(xml, "trkpt", way.line());
        xml.end();
      }
    }
    xml.end();
  }

  private static void points(XmlText xml, String element, List<GeoPoint> points) {
    for (GeoPoint at : points) {
      xml.begin(element, "lat", Texts.degrees(at.lat()), "lon", Texts.degrees(at.lon()));
      xml.end();
    }
  }
}
