package akatombo.tourism.export;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.TourLeg;
import akatombo.tourism.WalkPath;
import java.util.List;

/** A tour as GPX 1.1: its places as waypoints in order, its ways as a track. */
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
    xml.begin("trk");
    xml.element("name", texts.of(tour.title()));
    for (TourLeg leg : tour.legs()) {
      WalkPath path = isStepFree ? leg.stepFree() : leg.ordinary();
      if (path != null) {
        segment(xml, path);
      }
    }
    xml.end();
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

  private static void segment(XmlText xml, WalkPath path) {
    xml.begin("trkseg");
    for (GeoPoint at : path.line()) {
      xml.begin("trkpt", "lat", Texts.degrees(at.lat()), "lon", Texts.degrees(at.lon()));
      xml.end();
    }
    xml.end();
  }
}
