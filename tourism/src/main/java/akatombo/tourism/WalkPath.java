package akatombo.tourism;

import akatombo.gtfs.GeoPoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way on foot between two waypoints and what one meets on it; what is not known is null.
 *
 * @param line from waypoint to waypoint
 * @param isDrawn whether somebody drew it by hand, so that nothing computes it anew
 * @param steps all together; 0 where there are none for sure
 * @param steepestPercent slope up or down
 * @param narrowestMeters width
 * @param surface as OpenStreetMap's {@code surface} says it
 * @param stairs the flights of steps that are known, in their order
 * @param toilets beside it; null when none is known
 * @param benches beside it; null when none is known
 */
public record WalkPath(
    List<GeoPoint> line,
    boolean isDrawn,
    double distanceMeters,
    int durationSeconds,
    @Nullable Integer ascentMeters,
    @Nullable Integer steps,
    @Nullable Double steepestPercent,
    @Nullable Double narrowestMeters,
    @Nullable String surface,
    List<Stairs> stairs,
    @Nullable Integer toilets,
    @Nullable Integer benches) {

  public WalkPath {
    line = List.copyOf(line);
    stairs = List.copyOf(stairs);
    if (line.size() < 2) {
      throw new IllegalArgumentException("a path has at least two points");
    }
  }

  /** This path with what one climbs, unless it says so itself. */
  WalkPath orAscent(@Nullable Integer meters) {
    return ascentMeters != null || meters == null
        ? this
        : new WalkPath(
            line,
            isDrawn,
            distanceMeters,
            durationSeconds,
            meters,
            steps,
            steepestPercent,
            narrowestMeters,
            surface,
            stairs,
            toilets,
            benches);
  }

  /**
   * A flight of steps.
   *
   * @param names by language tag, {@code ""} for one in the language of the place; may be empty
   * @param steps null when nobody counted them
   */
  public record Stairs(Map<String, String> names, @Nullable Integer steps) {

    public Stairs {
      names = Map.copyOf(names);
    }
  }
}
