package akatombo.gtfs;

import akatombo.gtfs.check.FeedIntake;
import akatombo.gtfs.index.ScheduleBuilder;
import akatombo.gtfs.read.FeedSource;
import akatombo.gtfs.read.ReadOutcome;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Reads one feed from a file as it is: no download, no shift of its calendars, no store. */
public final class FeedFile {

  private static final String NO_HASH = "0".repeat(64);

  private FeedFile() {}

  /**
   * Reads and indexes a zip or a folder; blocks.
   *
   * @param feedId the first part of every id in the result
   * @param today for what is said of calendars that have expired
   */
  public static Outcome read(Path path, String feedId, LocalDate today) {
    return switch (FeedIntake.take(FeedSource.of(path), feedId, today)) {
      case ReadOutcome.Unusable unusable -> new Refused(unusable.notices().list());
      case ReadOutcome.Read read -> {
        Instant at = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        FeedVersion version = new FeedVersion(feedId, NO_HASH, null, at);
        yield new Usable(ScheduleBuilder.build(read.content(), version), read.notices().list());
      }
    };
  }

  /** What became of reading a feed. */
  public sealed interface Outcome {}

  /** It can be used; rows that could not be read are left out and have notices. */
  public record Usable(Schedule schedule, List<Notice> notices) implements Outcome {}

  /** It cannot be used; at least one notice is an ERROR that says why. */
  public record Refused(List<Notice> notices) implements Outcome {}
}
