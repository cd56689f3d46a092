package akatombo.gtfs.refresh;

import akatombo.gtfs.FeedSource;
import akatombo.gtfs.PublishedFeed;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.read.FeedNotices;
import akatombo.gtfs.shift.ServiceActivity;
import akatombo.gtfs.store.FeedFolder;
import java.nio.file.Path;
import java.time.Instant;

/** Turns a fetched zip into what serves; blocks, and takes as much memory as the feed needs. */
interface FeedCompiler {

  /** Reads, shifts, indexes and publishes a version. */
  Compiled compile(Job job);

  /**
   * What there is to compile.
   *
   * @param sha256 of the feed as it was fetched
   * @param now what "today" is taken from and the version is dated with
   */
  record Job(FeedSource source, String sha256, Instant now, Path zip, FeedFolder folder) {}

  /** What came of it. */
  sealed interface Compiled {

    /**
     * The feed can serve.
     *
     * @param activity of the feed as it was read, before it was moved by so many weeks
     */
    record Good(
        Schedule schedule,
        PublishedFeed published,
        ServiceActivity activity,
        int weeks,
        FeedNotices notices)
        implements Compiled {}

    /** The feed cannot serve. */
    record Bad(FeedNotices notices) implements Compiled {}
  }
}
