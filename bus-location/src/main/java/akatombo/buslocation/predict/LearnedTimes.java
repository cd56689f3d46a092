package akatombo.buslocation.predict;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that has been learned up to one moment: an immutable snapshot that readers share.
 *
 * @param errors of what was told
 * @param commonErrors of what was computed, lately: nobody keeps those
 */
public record LearnedTimes(
    Map<SegmentKey, SegmentHistory> segments,
    Map<ResidualKey, Residuals> errors,
    Map<ResidualKey, Residuals> commonErrors)
    implements TravelTimes {

  public static final LearnedTimes EMPTY = new LearnedTimes(Map.of(), Map.of());

  public LearnedTimes {
    segments = Map.copyOf(segments);
    errors = Map.copyOf(errors);
    commonErrors = Map.copyOf(commonErrors);
  }

  /** What is kept somewhere. */
  public LearnedTimes(
      Map<SegmentKey, SegmentHistory> segments, Map<ResidualKey, Residuals> errors) {
    this(segments, errors, Map.of());
  }

  @Override
  public @Nullable SegmentHistory segment(SegmentKey key) {
    return segments.get(key);
  }

  @Override
  public @Nullable Residuals residuals(ResidualKey key) {
    return errors.get(key);
  }

  @Override
  public @Nullable Residuals commonErrors(ResidualKey key) {
    return commonErrors.get(key);
  }
}
