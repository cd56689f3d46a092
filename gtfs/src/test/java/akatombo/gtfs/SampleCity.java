package akatombo.gtfs;

import akatombo.gtfs.index.ScheduleBuilder;
import akatombo.gtfs.read.NoticeLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;

/** The sample city's feed, read from where the application keeps it. */
public final class SampleCity {

  public static final String FEED_ID = "tatsuno";

  private static final Path FOLDER = Path.of("../app/src/main/resources/cities/tatsuno/gtfs");

  private SampleCity() {}

  /** The folder of the feed's files; skips the test when it is not there. */
  public static Path folder() {
    Assumptions.assumeTrue(
        Files.isDirectory(FOLDER), "the sample city is not at " + FOLDER.toAbsolutePath());
    return FOLDER;
  }

  /** The schedule; skips the test when the feed is not there. */
  public static Schedule schedule() {
    return ScheduleBuilder.build(
        TestFeeds.read(FEED_ID, folder(), new NoticeLog()).orElseThrow(),
        new FeedVersion(FEED_ID, "0".repeat(64), "sample", Instant.EPOCH));
  }
}
