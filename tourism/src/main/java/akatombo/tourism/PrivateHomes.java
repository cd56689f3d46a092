package akatombo.tourism;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.trigger.ZoneDistance;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places around which people want to live undisturbed (X-T4): nothing tells a phone to stand
 * nearer than the radius the office gave each of them.
 */
public final class PrivateHomes {

  private final List<Home> homes;

  private PrivateHomes(List<Home> homes) {
    this.homes = homes;
  }

  private record Home(GeoPoint point, int meters) {}

  /** Those of some places that have a radius and a position. */
  public static PrivateHomes among(Collection<PointOfInterest> places) {
    return new PrivateHomes(
        places.stream()
            .filter(place -> place.point() != null && place.rules().privacyMeters() > 0)
            .map(place -> new Home(place.point(), place.rules().privacyMeters()))
            .toList());
  }

  /** Whether some part of a zone is too near to one. */
  public boolean disturbedBy(TriggerZone zone) {
    return homes.stream().anyMatch(home -> ZoneDistance.meters(zone, home.point) < home.meters);
  }

  /** The zone, unless it is too near to one. */
  public @Nullable TriggerZone allowed(@Nullable TriggerZone zone) {
    return zone == null || disturbedBy(zone) ? null : zone;
  }

  /** Whether something laid over the camera's picture is to be looked at too near to one. */
  public boolean disturbedBy(MediaUse use) {
    Overlay overlay = use.overlay();
    GeoPoint point = overlay == null ? null : overlay.point();
    return point != null
        && homes.stream().anyMatch(home -> home.point.metersTo(point) < home.meters);
  }

  /** A place without what disturbs. */
  PointOfInterest discreet(PointOfInterest place) {
    List<MediaUse> media = discreet(place.media());
    return media.size() == place.media().size() ? place : place.withMedia(media);
  }

  /** An event without what disturbs. */
  Event discreet(Event event) {
    List<MediaUse> media = discreet(event.media());
    return media.size() == event.media().size() ? event : event.withMedia(media);
  }

  /** A tour without what disturbs; such a waypoint begins to be told by hand only. */
  Tour discreet(Tour tour) {
    return homes.isEmpty()
        ? tour
        : tour.withShown(
            tour.waypoints().stream().map(this::discreet).toList(), discreet(tour.media()));
  }

  private Waypoint discreet(Waypoint at) {
    return new Waypoint(
        at.poi(),
        at.text(),
        allowed(at.trigger()),
        at.isToldOnce(),
        at.stay(),
        discreet(at.media()),
        at.isStamped());
  }

  private List<MediaUse> discreet(List<MediaUse> media) {
    return media.stream().filter(use -> !disturbedBy(use)).toList();
  }
}
