package akatombo.gtfs.pattern;

import java.util.Arrays;

/**
 * What makes trips run the same pattern; all by number in the feed.
 *
 * @param stops one per stop position, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // equality below is by content
public record PatternKey(int route, int directionId, int shape, int[] stops) {

  @Override
  public boolean equals(Object other) {
    return other instanceof PatternKey that
        && route == that.route
        && directionId == that.directionId
        && shape == that.shape
        && Arrays.equals(stops, that.stops);
  }

  @Override
  public int hashCode() {
    return ((route * 31 + directionId) * 31 + shape) * 31 + Arrays.hashCode(stops);
  }
}
