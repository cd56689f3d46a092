package akatombo.joints;

import akatombo.gtfs.Language;
import akatombo.routing.Destinations.Happening;
import akatombo.routing.PlannedTours;
import akatombo.tourism.Event;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.PoiId;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.TourDuration;
import akatombo.tourism.TourOutlook;
import akatombo.tourism.TourOutlooks;
import akatombo.tourism.Tours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Tells the planner where a tour begins and ends, and how long it takes. */
final class ToursOnTheWay implements PlannedTours {

  private final Tours tours;
  private final TourOutlooks outlooks;
  private final ZoneId zone;

  ToursOnTheWay(Tours tours, TourOutlooks outlooks, ZoneId zone) {
    this.tours = tours;
    this.outlooks = outlooks;
    this.zone = zone;
  }

  @Override
  public Found find(String slug, boolean isStepFree, Language language) {
    PublishedContent content = tours.published();
    Optional<Tour> tour =
        content.tours().values().stream()
            .filter(each -> each.slug().text().equals(slug))
            .findFirst();
    if (tour.isEmpty()) {
      return new Found.NotPublished();
    }
    return switch (TourDuration.of(tour.get(), content, isStepFree)) {
      case TourDuration.Known known ->
          new Found.Tour(
              slug,
              text(tour.get().title(), slug, language),
              known.start(),
              known.end(),
              known.duration(),
              start -> outlook(tour.get(), content, isStepFree, language, start));
      case TourDuration.NotOnMap() -> new Found.NotOnMap();
      case TourDuration.NotStepFree() -> new Found.NotStepFree();
    };
  }

  private Outlook outlook(
      Tour tour, PublishedContent content, boolean isStepFree, Language language, Instant start) {
    TourOutlook outlook = outlooks.of(tour, content, isStepFree, start.atZone(zone));
    return new Outlook(
        outlook.duration(),
        outlook.leftOut().stream().map(poi -> name(poi, content, language)).toList(),
        outlook.events().stream().map(event -> happening(event, language)).toList());
  }

  static Happening happening(Event event, Language language) {
    String slug = event.slug().text();
    return new Happening(slug, text(event.name(), slug, language));
  }

  private static String name(PoiId id, PublishedContent content, Language language) {
    return content.findPoi(id).map(poi -> text(poi.name(), id.text(), language)).orElse(id.text());
  }

  private static String text(LocalizedText text, String otherwise, Language language) {
    return text.in(List.of(language, Language.ENGLISH))
        .map(LocalizedText.Shown::text)
        .orElse(otherwise);
  }
}
