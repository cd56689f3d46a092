package akatombo.gtfs;

import java.util.List;

/** What became of reading a feed. */
public sealed interface ImportOutcome {

  /** The feed was read and now serves. */
  record Imported(Schedule schedule, List<Notice> notices) implements ImportOutcome {}

  /** The feed cannot serve; whatever served before still does. */
  record Rejected(String feedId, List<Notice> notices) implements ImportOutcome {}

  /** The feed is the one that serves already. */
  record Unchanged(FeedVersion version) implements ImportOutcome {}

  /** The feed could not be had from its source; whatever served before still does. */
  record Unavailable(String feedId, String reason) implements ImportOutcome {}
}
