package akatombo.tourism;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Everything visitors may see at one moment: an immutable snapshot that readers share.
 *
 * <p>Tours are in the order the office gave them; all they mention is in the same snapshot.
 */
public final class PublishedContent {

  public static final PublishedContent EMPTY =
      new PublishedContent(0, List.of(), List.of(), List.of());

  private final long version;
  private final SequencedMap<PoiId, PointOfInterest> pois = new LinkedHashMap<>();
  private final SequencedMap<Slug, Tour> tours = new LinkedHashMap<>();
  private final SequencedMap<Slug, Event> events = new LinkedHashMap<>();

  /**
   * A snapshot; a tour that mentions a place which is not published is left out.
   *
   * @param version grows with every change
   */
  public PublishedContent(
      long version,
      Collection<PointOfInterest> pois,
      Collection<Tour> tours,
      Collection<Event> events) {
    this.version = version;
    pois.forEach(poi -> this.pois.put(poi.id(), poi));
    tours.stream()
        .filter(tour -> tour.waypoints().stream().allMatch(at -> this.pois.containsKey(at.poi())))
        .forEach(tour -> this.tours.put(tour.slug(), tour));
    events.forEach(event -> this.events.put(event.slug(), event));
  }

  /** Equal versions have equal content. */
  public long version() {
    return version;
  }

  public Map<PoiId, PointOfInterest> pois() {
    return Collections.unmodifiableMap(pois);
  }

  public Map<Slug, Tour> tours() {
    return Collections.unmodifiableMap(tours);
  }

  public Map<Slug, Event> events() {
    return Collections.unmodifiableMap(events);
  }

  /** The place of that id. */
  public Optional<PointOfInterest> findPoi(PoiId id) {
    return Optional.ofNullable(pois.get(id));
  }

  /** The tour of that name. */
  public Optional<Tour> findTour(Slug slug) {
    return Optional.ofNullable(tours.get(slug));
  }
}
