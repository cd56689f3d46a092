package akatombo.gtfs;

import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FeedReader;
import akatombo.gtfs.read.FeedSource;
import akatombo.gtfs.read.NoticeLog;
import akatombo.gtfs.read.ReadLimits;
import java.nio.file.Path;
import java.util.Optional;

/** Reads feeds for tests with the real reader. */
public final class TestFeeds {

  private TestFeeds() {}

  /** What the reader makes of a zip that must be good. */
  public static FeedContent read(String feedId, byte[] zip) {
    NoticeLog log = new NoticeLog();
    return FeedReader.read(FeedSource.of(zip), feedId, ReadLimits.DEFAULT, log)
        .orElseThrow(() -> new AssertionError("not a feed: " + log.notices()));
  }

  /** What the reader makes of a zip file or folder; empty when it refuses it. */
  public static Optional<FeedContent> read(String feedId, Path path, NoticeLog log) {
    return FeedReader.read(FeedSource.of(path), feedId, ReadLimits.DEFAULT, log);
  }
}
