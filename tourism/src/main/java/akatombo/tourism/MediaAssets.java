package akatombo.tourism;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The door to pictures, sounds and models; never waits for the database. */
public interface MediaAssets {

  /** The asset of an id; empty when there is none or the office has taken it away. */
  Optional<MediaAsset> find(String id);

  /** All that a tour shows, each once: its own, its waypoints' and their places'. */
  default List<MediaAsset> of(Tour tour, PublishedContent content) {
    Stream<MediaUse> places =
        tour.waypoints().stream()
            .flatMap(at -> content.findPoi(at.poi()).stream())
            .flatMap(PointOfInterest::shown);
    return of(Stream.concat(tour.shown(), places));
  }

  /** What is there of some media, each asset once. */
  default List<MediaAsset> of(Stream<MediaUse> media) {
    return media.flatMap(MediaUse::ids).distinct().flatMap(id -> find(id).stream()).toList();
  }
}
