package akatombo.routing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the map of streets says of a walk; what it does not say is null or empty.
 *
 * @param stairs in the order they are met
 * @param isBarred whether a part of it is marked as none for wheelchairs
 * @param steepestPercent the steepest slope the map names, up or down
 * @param narrowestMeters the narrowest width the map names
 * @param surface what it is paved with, most of it first, as {@code asphalt;gravel}; null when it
 *     is not known of nearly all of it
 * @param toilets public ones beside it
 * @param benches beside it
 */
public record WalkFacts(
    List<Stairs> stairs,
    boolean isBarred,
    @Nullable Double steepestPercent,
    @Nullable Double narrowestMeters,
    @Nullable String surface,
    int toilets,
    int benches) {

  public WalkFacts {
    stairs = List.copyOf(stairs);
  }

  /**
   * A flight of steps.
   *
   * @param names by language tag; empty when it has none
   * @param steps null when nobody counted them
   */
  public record Stairs(Map<String, String> names, @Nullable Integer steps) {

    public Stairs {
      names = Map.copyOf(names);
    }
  }
}
