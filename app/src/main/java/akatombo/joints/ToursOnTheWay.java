package akatombo.joints;

import akatombo.gtfs.Language;
import akatombo.routing.PlannedTours;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.TourDuration;
import akatombo.tourism.Tours;
import java.util.List;
import java.util.Optional;

/** Tells the planner where a tour begins and ends, and how long it takes. */
final class ToursOnTheWay implements PlannedTours {

  private final Tours tours;

  ToursOnTheWay(Tours tours) {
    this.tours = tours;
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
              slug, title(tour.get(), language), known.start(), known.end(), known.duration());
      case TourDuration.NotOnMap() -> new Found.NotOnMap();
      case TourDuration.NotStepFree() -> new Found.NotStepFree();
    };
  }

  private static String title(Tour tour, Language language) {
    return tour.title()
        .in(List.of(language, Language.ENGLISH))
        .map(LocalizedText.Shown::text)
        .orElse(tour.slug().text());
  }
}
