package akatombo;

import akatombo.city.City;
import akatombo.city.CityFolder;
import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.index.ScheduleBuilder;
import akatombo.gtfs.read.FeedReader;
import akatombo.gtfs.read.FeedSource;
import akatombo.gtfs.read.NoticeLog;
import akatombo.gtfs.read.ReadLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Feeds and cities to try things on. */
public final class FeedFixtures {

  private static final Path SAMPLE = Path.of("src/main/resources/cities/tatsuno");

  private FeedFixtures() {}

  public static City sampleCity() {
    return CityFolder.open(SAMPLE);
  }

  public static Schedule sampleSchedule() {
    return schedule("tatsuno", SAMPLE.resolve("gtfs")).orElseThrow();
  }

  /** Empty when the feed cannot serve. */
  public static Optional<Schedule> schedule(String feedId, Path feed) {
    return FeedReader.read(FeedSource.of(feed), feedId, ReadLimits.DEFAULT, new NoticeLog())
        .map(content ->
            ScheduleBuilder.build(
                content, new FeedVersion(feedId, "0".repeat(64), "test", Instant.EPOCH)));
  }

  /** The folder of real feeds, or the test is skipped. */
  public static Path realFeeds() {
    String named = System.getenv("AKATOMBO_DATA");
    Path data = named == null ? Path.of("../../shared/data") : Path.of(named);
    Path feeds = data.resolve("gtfs-jp");
    Assumptions.assumeTrue(Files.isDirectory(feeds), "no real feeds at " + feeds.toAbsolutePath());
    return feeds;
  }
}
