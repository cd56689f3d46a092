package akatombo.buslocation.predict;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that has been learned up to one moment: an immutable snapshot that readers share. */
public record LearnedTimes(
    Map<SegmentKey, SegmentHistory> segments, Map<ResidualKey, Residuals> errors)
    implements TravelTimes {

  public static final LearnedTimes EMPTY = new LearnedTimes(Map.of(), Map.of());

  public LearnedTimes {
    segments = Map.copyOf(segments);
    errors = Map.copyOf(errors);
  }

  @Override
  public @Nullable SegmentHistory segment(SegmentKey key) {
    return segments.get(key);
  }

  @Override
  public @Nullable Residuals residuals(ResidualKey key) {
    return errors.get(key);
  }
}
