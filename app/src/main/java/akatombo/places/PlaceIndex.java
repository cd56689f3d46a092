package akatombo.places;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** All places of one version of the feeds; immutable, in memory. */
final class PlaceIndex {

  /** At this distance nearness counts for about a third of what it counts at the place. */
  private static final double NEAR_METERS = 2_000;

  private final Schedules schedules;
  private final List<Place> places;
  private final Map<String, Place> byId;
  private final NameSearch names;

  PlaceIndex(Schedules schedules, List<Place> places, NameSearch names) {
    this.schedules = schedules;
    this.places = List.copyOf(places);
    this.names = names;
    this.byId = LinkedHashMap.newLinkedHashMap(places.size());
    places.forEach(place -> byId.putIfAbsent(place.id(), place));
  }

  /** What was found, the best first. */
  List<Found> search(String text, @Nullable GeoPoint near, int limit) {
    PriorityQueue<Ranked> best = new PriorityQueue<>(Comparator.comparingDouble(Ranked::score));
    names.each(
        text,
        limit,
        (number, match) -> {
          Place place = places.get(number);
          double score = score(match, place.type()) + rank(place, near);
          if (best.size() < limit) {
            best.add(new Ranked(place, score));
          } else if (best.element().score < score) {
            best.remove();
            best.add(new Ranked(place, score));
          }
        });
    return best.stream()
        .sorted(Comparator.comparingDouble(Ranked::score).reversed())
        .map(ranked -> new Found(ranked.place, near == null ? null : meters(ranked.place, near)))
        .toList();
  }

  /** The nearest places of any type. */
  List<Found> nearest(GeoPoint point, int limit) {
    PriorityQueue<Found> best =
        new PriorityQueue<>(Comparator.comparingDouble(Found::metersOrZero).reversed());
    for (Place place : places) {
      double meters = meters(place, point);
      if (best.size() < limit) {
        best.add(new Found(place, meters));
      } else if (meters < best.element().metersOrZero()) {
        best.remove();
        best.add(new Found(place, meters));
      }
    }
    return best.stream().sorted(Comparator.comparingDouble(Found::metersOrZero)).toList();
  }

  /** The place of an id as answers give it, {@code stop:…} or {@code place:…}. */
  Optional<Place> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The timetables whose stops are in it. */
  Schedules schedules() {
    return schedules;
  }

  List<Place> places() {
    return new ArrayList<>(places);
  }

  /**
   * A station is what most people mean, also by the end of its name: 新宮 rather 播磨新宮 than one of
   * forty 新宮町….
   */
  private static int score(NameSearch.Match match, PlaceType type) {
    boolean isPartOfStation =
        type == PlaceType.STATION
            && (match == NameSearch.Match.WORDS || match == NameSearch.Match.INSIDE);
    return isPartOfStation ? NameSearch.Match.PREFIX.score() : match.score();
  }

  /** Less than one step of {@link NameSearch.Match}, so that a better match always comes first. */
  private static double rank(Place place, @Nullable GeoPoint near) {
    double nearness = near == null ? 0 : 4 * Math.exp(-meters(place, near) / NEAR_METERS);
    return place.importance() + nearness;
  }

  private static double meters(Place place, GeoPoint point) {
    return place.point().metersTo(point);
  }

  /**
   * A place that was found.
   *
   * @param meters from where was asked; null when no place was named
   */
  record Found(Place place, @Nullable Double meters) {

    double metersOrZero() {
      return meters == null ? 0 : meters;
    }
  }

  private record Ranked(Place place, double score) {}
}
