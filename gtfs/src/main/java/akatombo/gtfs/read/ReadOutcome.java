package akatombo.gtfs.read;

/** What became of reading a feed's bytes. */
public sealed interface ReadOutcome {

  /** The notices, most severe first. */
  FeedNotices notices();

  /** The feed can serve; rows that could not be read are left out and have notices. */
  record Read(FeedContent content, FeedNotices notices) implements ReadOutcome {}

  /** The feed cannot serve; at least one notice is an ERROR that says why. */
  record Unusable(FeedNotices notices) implements ReadOutcome {}
}
