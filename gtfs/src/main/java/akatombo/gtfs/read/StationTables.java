package akatombo.gtfs.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inside of stations: pathways.txt and levels.txt. */
public record StationTables(List<Pathway> pathways, List<Level> levels) {

  /**
   * A row of pathways.txt.
   *
   * @param fromStop position in {@link FeedContent#stops()}
   * @param toStop position in {@link FeedContent#stops()}
   * @param mode pathway_mode, 1 walkway to 7 exit gate
   * @param lengthMeters NaN where empty
   * @param traversalSeconds −1 where empty
   * @param stairs stair_count, negative downward, 0 where empty
   * @param maxSlope NaN where empty
   * @param minWidthMeters NaN where empty
   */
  public record Pathway(
      String id,
      int fromStop,
      int toStop,
      int mode,
      boolean isBidirectional,
      float lengthMeters,
      int traversalSeconds,
      int stairs,
      float maxSlope,
      float minWidthMeters,
      @Nullable String signpostedAs,
      @Nullable String reversedSignpostedAs) {}

  /** A row of levels.txt; {@code index} 0 is the ground. */
  public record Level(String id, float index, @Nullable String name) {}
}
