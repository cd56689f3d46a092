package akatombo.tourism.export;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.tourism.Accessibility;
import akatombo.tourism.Accessibility.Known;
import akatombo.tourism.Admission;
import akatombo.tourism.DistrictRules;
import akatombo.tourism.Event;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.MediaUse;
import akatombo.tourism.PoiCategory;
import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Slug;
import akatombo.tourism.TextState;
import akatombo.tourism.Tour;
import akatombo.tourism.TourLeg;
import akatombo.tourism.WalkPath;
import akatombo.tourism.Waypoint;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tour of three places whose texts are given, one of them without a position. */
record SampleContent(PublishedContent content, Tour tour, Event event) {

  static SampleContent of(String text, String url) {
    List<PointOfInterest> pois =
        List.of(
            poi("castle", text, url, new GeoPoint(34.868806, 134.544833)),
            poi("museum", text, url, null),
            poi("garden", text, url, new GeoPoint(34.87, 134.000004)));
    List<GeoPoint> line = List.of(new GeoPoint(34.868806, 134.544833), new GeoPoint(34.87, 134.54));
    WalkPath way =
        new WalkPath(line, true, 480, 400, 5, 12, 8.0, 1.5, "paving_stones", List.of(), null, null);
    Tour tour =
        new Tour(
            new Slug("old-town"),
            text(text),
            text(text),
            LocalizedText.NONE,
            pois.stream().map(poi -> waypoint(poi.id())).toList(),
            List.of(new TourLeg(way, null), TourLeg.UNKNOWN),
            List.of(
                new MediaUse(
                    "ab".repeat(32),
                    MediaUse.Kind.IMAGE,
                    null,
                    text(text),
                    LocalizedText.NONE,
                    "CC-BY-4.0",
                    text,
                    null)),
            "CC-BY-4.0",
            true,
            null);
    Event event =
        new Event(
            new Slug("festival"),
            text(text),
            text(text),
            null,
            text,
            null,
            LocalDate.of(2026, 4, 4),
            LocalDate.of(2026, 4, 5),
            LocalTime.of(10, 0),
            null,
            new Admission(300L, "JPY", LocalizedText.NONE),
            text,
            url,
            List.of(),
            List.of(),
            Map.of());
    return new SampleContent(
        new PublishedContent(1, pois, List.of(tour), List.of(event)), tour, event);
  }

  private static Waypoint waypoint(PoiId poi) {
    return new Waypoint(
        poi, LocalizedText.NONE, null, true, Duration.ofMinutes(10), List.of(), false);
  }

  private static PointOfInterest poi(String id, String text, String url, @Nullable GeoPoint point) {
    return new PointOfInterest(
        new PoiId(id),
        PoiCategory.MUSEUM,
        text(text),
        text(text),
        LocalizedText.NONE,
        point,
        true,
        text,
        "Tu-Su 09:00-17:00",
        new Admission(0L, "JPY", LocalizedText.NONE),
        new Accessibility(Known.YES, Known.UNKNOWN, 0, LocalizedText.NONE),
        DistrictRules.NONE,
        null,
        url,
        List.of(),
        Map.of(),
        "test");
  }

  private static LocalizedText text(String text) {
    return LocalizedText.NONE.with(
        Language.JAPANESE, new LocalizedText.Entry(text, TextState.ORIGINAL));
  }
}
