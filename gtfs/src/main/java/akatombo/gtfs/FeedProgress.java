package akatombo.gtfs;

/** Is told how far the reading of a feed is, so that a start-up can show it. */
@FunctionalInterface
public interface FeedProgress {

  /** Hears nothing. */
  FeedProgress SILENT = (step, feedId) -> {};

  /** Called once per step, from whichever thread does the work; must return at once. */
  void reached(Step step, String feedId);

  /** The steps of a refresh, in order; the last four end it. */
  enum Step {
    FETCHING,
    READING,
    INDEXING,
    PUBLISHING,
    SERVING,
    UNCHANGED,
    REJECTED,
    UNAVAILABLE
  }
}
