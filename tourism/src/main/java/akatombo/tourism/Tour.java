package akatombo.tourism;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An ordered walk from place to place.
 *
 * @param legs the way from each waypoint to the next: one fewer than waypoints
 * @param license of the texts
 * @param isSample whether it must be shown as sample
 * @param rally null without one
 */
public record Tour(
    Slug slug,
    LocalizedText title,
    LocalizedText lead,
    LocalizedText description,
    List<Waypoint> waypoints,
    List<TourLeg> legs,
    List<MediaUse> media,
    String license,
    boolean isSample,
    @Nullable Rally rally)
    implements Content {

  private static final int WAYPOINTS_MAX = 50;

  public Tour {
    waypoints = List.copyOf(waypoints);
    legs = List.copyOf(legs);
    media = List.copyOf(media);
    if (title.isEmpty()) {
      throw new IllegalArgumentException("a tour needs a title");
    }
    if (waypoints.isEmpty() || waypoints.size() > WAYPOINTS_MAX) {
      throw new IllegalArgumentException("a tour has 1 to " + WAYPOINTS_MAX + " waypoints");
    }
    if (legs.size() != waypoints.size() - 1) {
      throw new IllegalArgumentException("a tour has one leg fewer than waypoints");
    }
    if (rally != null && rally.needed() > stampPlaces(waypoints).size()) {
      throw new IllegalArgumentException("a rally needs no more stamps than there are");
    }
  }

  /** Where one gets a stamp, each place once, in the order of the tour. */
  public List<PoiId> stampPlaces() {
    return stampPlaces(waypoints);
  }

  private static List<PoiId> stampPlaces(List<Waypoint> waypoints) {
    return waypoints.stream().filter(Waypoint::isStamped).map(Waypoint::poi).distinct().toList();
  }

  /** This tour with other ways between its waypoints. */
  public Tour withLegs(List<TourLeg> ways) {
    return new Tour(
        slug, title, lead, description, waypoints, ways, media, license, isSample, rally);
  }

  /** This tour with less at its waypoints, which stay the same places. */
  Tour withShown(List<Waypoint> stops, List<MediaUse> pictures) {
    return new Tour(
        slug, title, lead, description, stops, legs, pictures, license, isSample, rally);
  }

  @Override
  public String key() {
    return slug.text();
  }

  @Override
  public Stream<MediaUse> shown() {
    return Stream.concat(media.stream(), waypoints.stream().flatMap(at -> at.media().stream()));
  }
}
