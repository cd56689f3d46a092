package akatombo.tourism.web;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.Content;
import akatombo.tourism.Event;
import akatombo.tourism.HoursState;
import akatombo.tourism.MediaAssets;
import akatombo.tourism.MediaUse;
import akatombo.tourism.OpeningHours;
import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.Waypoint;
import akatombo.tourism.visit.TourCourse;
import akatombo.tourism.visit.TourLine;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A snapshot with all that lists and searches need worked out once.
 *
 * @param events by first day
 * @param hours of the places that tell them
 * @param quiet when sound is to be off, at the places that tell it
 * @param byPlace the tours that lead over a place
 * @param media that content shows, as they are now
 */
record Catalogue(
    PublishedContent content,
    List<ListedPoi> pois,
    List<ListedTour> tours,
    List<ListedEvent> events,
    Map<PoiId, OpeningHours> hours,
    Map<PoiId, OpeningHours> quiet,
    Map<String, ListedTour> bySlug,
    Map<PoiId, List<Tour>> byPlace,
    MediaAssets media) {

  /**
   * A place.
   *
   * @param key of its names in all languages
   */
  record ListedPoi(PointOfInterest poi, String key) {}

  /** The media of something as a reader gets them. */
  ArrayNode media(List<MediaUse> uses, Reader reader) {
    return new MediaParts(media, reader).of(uses);
  }

  /** The picture a list shows of something; null without any. */
  @Nullable ObjectNode image(Content content, Reader reader) {
    return new MediaParts(media, reader).image(content.shown()).orElse(null);
  }

  /** When the place is open, if that is known. */
  Optional<OpeningHours> hours(PoiId poi) {
    return Optional.ofNullable(hours.get(poi));
  }

  /** Whether a place is known to be open at a time. */
  boolean isOpen(PoiId poi, ZonedDateTime at) {
    return hours(poi).filter(known -> known.stateAt(at) instanceof HoursState.Open).isPresent();
  }

  /** Whether sound is to be off at a place at a time; empty where no rule says so. */
  Optional<Boolean> isQuiet(PoiId poi, ZonedDateTime at) {
    return Optional.ofNullable(quiet.get(poi))
        .map(hours -> hours.stateAt(at) instanceof HoursState.Open);
  }

  /**
   * A tour.
   *
   * @param stepFree null without such a way
   * @param line as it is walked
   */
  record ListedTour(Tour tour, TourCourse course, @Nullable TourCourse stepFree, TourLine line) {

    static ListedTour of(Tour tour, PublishedContent content) {
      TourCourse course = TourCourse.of(tour, content);
      return new ListedTour(
          tour, course, TourCourse.stepFree(tour, content), TourLine.of(tour, course));
    }

    /** The course as most walk it, or without steps; null without such a way. */
    @Nullable TourCourse course(boolean isStepFree) {
      return isStepFree ? stepFree : course;
    }
  }

  /**
   * An event.
   *
   * @param point its own or its place's
   */
  record ListedEvent(Event event, @Nullable GeoPoint point) {}

  /** The tour of a name. */
  Optional<ListedTour> findTour(String slug) {
    return Optional.ofNullable(bySlug.get(slug));
  }

  /** The tours that lead over a place, in the office's order. */
  List<Tour> toursTo(PoiId poi) {
    return byPlace.getOrDefault(poi, List.of());
  }

  static Catalogue of(PublishedContent content, MediaAssets media) {
    List<ListedTour> tours =
        content.tours().values().stream().map(tour -> ListedTour.of(tour, content)).toList();
    return new Catalogue(
        content,
        content.pois().values().stream()
            .map(poi -> new ListedPoi(poi, SearchKey.of(List.of(poi.name()))))
            .toList(),
        tours,
        content.events().values().stream()
            .sorted(Comparator.comparing(Event::firstDay).thenComparing(Event::lastDay))
            .map(event -> new ListedEvent(event, point(event, content)))
            .toList(),
        hours(content, PointOfInterest::openingHours),
        hours(content, poi -> poi.rules().quietHours()),
        tours.stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    each -> each.tour().slug().text(), Function.identity())),
        byPlace(content),
        media);
  }

  private static Map<PoiId, List<Tour>> byPlace(PublishedContent content) {
    Map<PoiId, List<Tour>> tours = new HashMap<>();
    for (Tour tour : content.tours().values()) {
      tour.waypoints().stream()
          .map(Waypoint::poi)
          .distinct()
          .forEach(poi -> tours.computeIfAbsent(poi, none -> new ArrayList<>()).add(tour));
    }
    return tours;
  }

  /** Many places have the same hours, which are read once. */
  private static Map<PoiId, OpeningHours> hours(
      PublishedContent content, Function<PointOfInterest, @Nullable String> which) {
    Map<PoiId, OpeningHours> hours = new HashMap<>();
    Map<String, OpeningHours.Parsed> read = new HashMap<>();
    for (PointOfInterest poi : content.pois().values()) {
      String text = which.apply(poi);
      if (text != null
          && read.computeIfAbsent(text, OpeningHours::parse)
              instanceof OpeningHours.Parsed.Valid(OpeningHours known)) {
        hours.put(poi.id(), poi.point() == null ? known : known.at(poi.point()));
      }
    }
    return Map.copyOf(hours);
  }

  private static @Nullable GeoPoint point(Event event, PublishedContent content) {
    return event.point() != null || event.poi() == null
        ? event.point()
        : content.findPoi(event.poi()).map(PointOfInterest::point).orElse(null);
  }
}
