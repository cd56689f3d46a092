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
  private final PrivateHomes homes;

  /**
   * A snapshot; a tour that mentions a place which is not published is left out, and so is what
   * would lead phones too near to somebody's home.
   *
   * @param version grows with every change
   */
  public PublishedContent(
      long version,
      Collection<PointOfInterest> pois,
      Collection<Tour> tours,
      Collection<Event> events) {
    this.version = version;
    this.homes = PrivateHomes.among(pois);
    pois.forEach(poi -> this.pois.put(poi.id(), homes.discreet(poi)));
    tours.stream()
        .filter(tour -> tour.waypoints().stream().allMatch(at -> this.pois.containsKey(at.poi())))
        .forEach(tour -> this.tours.put(tour.slug(), homes.discreet(tour)));
    events.forEach(event -> this.events.put(event.slug(), homes.discreet(event)));
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

  /** Where no phone is told to stand. */
  public PrivateHomes homes() {
    return homes;
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
