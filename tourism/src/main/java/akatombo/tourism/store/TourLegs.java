package akatombo.tourism.store;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.LegEnds;
import akatombo.tourism.PoiId;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.TourLeg;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which ways tours need, and tours with the ways that were computed. */
final class TourLegs {

  private TourLegs() {}

  /** The ends of all legs that still need ways. */
  static Set<LegEnds> wanted(PublishedContent content) {
    Set<LegEnds> wanted = new LinkedHashSet<>();
    for (Tour tour : content.tours().values()) {
      for (int i = 0; i < tour.legs().size(); i++) {
        if (!tour.legs().get(i).isComplete()) {
          ends(tour, i, content::findPoi).ifPresent(wanted::add);
        }
      }
    }
    return wanted;
  }

  /** A tour with the computed ways; what somebody drew stays. */
  static Tour with(Map<LegEnds, TourLeg> computed, Tour tour, Map<PoiId, PointOfInterest> pois) {
    List<TourLeg> legs = new ArrayList<>();
    for (int i = 0; i < tour.legs().size(); i++) {
      TourLeg leg = tour.legs().get(i);
      legs.add(
          ends(tour, i, id -> Optional.ofNullable(pois.get(id)))
              .map(computed::get)
              .map(leg::orComputed)
              .orElse(leg));
    }
    return tour.withLegs(legs);
  }

  private static Optional<LegEnds> ends(
      Tour tour, int leg, Function<PoiId, Optional<PointOfInterest>> pois) {
    GeoPoint from = point(pois.apply(tour.waypoints().get(leg).poi()));
    GeoPoint to = point(pois.apply(tour.waypoints().get(leg + 1).poi()));
    return from == null || to == null ? Optional.empty() : Optional.of(new LegEnds(from, to));
  }

  private static @Nullable GeoPoint point(Optional<PointOfInterest> poi) {
    return poi.map(PointOfInterest::point).orElse(null);
  }
}
