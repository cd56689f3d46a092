package akatombo.joints;

import akatombo.gtfs.Language;
import akatombo.routing.Destinations;
import akatombo.tourism.Event;
import akatombo.tourism.HoursState;
import akatombo.tourism.HoursWording;
import akatombo.tourism.OpeningHours;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tours;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells plans whether a place the tourism office knows is open on arrival, and what is on. */
final class TourDestinations implements Destinations {

  /** Under this name a place of the office says which place of the search it is. */
  private static final String PLACE = "place";

  private final Tours tours;
  private final ZoneId zone;
  private volatile Known known = new Known(PublishedContent.EMPTY, Map.of());

  TourDestinations(Tours tours, ZoneId zone) {
    this.tours = tours;
    this.zone = zone;
  }

  /** What is known of the places of one publication, by the ids of a search. */
  private record Known(PublishedContent of, Map<String, Destination> places) {}

  @Override
  public Optional<Destination> find(String placeId) {
    PublishedContent content = tours.published();
    Known now = known;
    if (now.of() != content) {
      now = new Known(content, places(content));
      known = now;
    }
    return Optional.ofNullable(now.places().get(placeId));
  }

  private Map<String, Destination> places(PublishedContent content) {
    Map<String, Destination> places = new HashMap<>();
    for (PointOfInterest poi : content.pois().values()) {
      OpeningHours hours = OpeningHours.of(poi).orElse(null);
      List<Event> events =
          content.events().values().stream().filter(event -> poi.id().equals(event.poi())).toList();
      if (hours != null || !events.isEmpty()) {
        Place place = new Place(hours, events, zone);
        places.put(poi.references().getOrDefault(PLACE, poi.id().text()), place);
      }
    }
    return places;
  }

  /** A place with its hours, null where none are known. */
  private record Place(@Nullable OpeningHours hours, List<Event> events, ZoneId zone)
      implements Destination {

    @Override
    public Arrival at(Instant arrival, Language language) {
      ZonedDateTime at = arrival.atZone(zone);
      List<Happening> on =
          events.stream()
              .filter(event -> event.isStillOn(at))
              .map(event -> ToursOnTheWay.happening(event, language))
              .toList();
      if (hours == null) {
        return new Arrival(Opening.UNKNOWN, null, "", on);
      }
      HoursState state = hours.stateAt(at);
      String text = HoursWording.of(state, at, language);
      return switch (state) {
        case HoursState.Open(var until, _) -> new Arrival(Opening.OPEN, instant(until), text, on);
        case HoursState.Closed(var opensAt, _) ->
            new Arrival(Opening.CLOSED, instant(opensAt), text, on);
        case HoursState.Unknown(var until, _) ->
            new Arrival(Opening.UNKNOWN, instant(until), text, on);
      };
    }

    private static @Nullable Instant instant(@Nullable ZonedDateTime at) {
      return at == null ? null : at.toInstant();
    }
  }
}
