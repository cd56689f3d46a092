package akatombo.gtfs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a feed of the city is doing.
 *
 * @param serving the version that serves; null when none ever could
 * @param shiftedWeeks by how many weeks its calendars were moved; 0 for a feed as it is
 * @param checkedAt when its source was last looked at; null before the first time
 * @param last what came of that; null before the first time
 * @param notices of the newest version that was read, whether it serves or was rejected
 * @param problem why the source could not be had, if that is how it ended
 */
public record FeedStatus(
    String feedId,
    @Nullable FeedVersion serving,
    int shiftedWeeks,
    @Nullable Instant checkedAt,
    @Nullable Outcome last,
    List<Notice> notices,
    @Nullable String problem) {

  /** The outcome of a refresh by name. */
  public enum Outcome {
    IMPORTED,
    UNCHANGED,
    REJECTED,
    UNAVAILABLE
  }
}
