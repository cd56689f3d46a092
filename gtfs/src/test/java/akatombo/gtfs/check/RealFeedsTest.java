package akatombo.gtfs.check;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.RealWorld;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FeedSource;
import akatombo.gtfs.read.ReadOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every feed we have is taken, and what is said of it changes only on purpose. */
class RealFeedsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Path GOLDEN =
      Path.of("src/test/resources/akatombo/gtfs/check/real-feeds.txt");

  @Test
  void areTakenWithTheseNotices() throws IOException {
    String lines =
        Stream.of("gtfs-jp", "gtfs-world")
            .flatMap(RealWorld::feeds)
            .map(RealFeedsTest::line)
            .collect(Collectors.joining("\n", "", "\n"));
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, lines);
    }
    assertThat(lines)
        .as("What is said of real feeds has changed. If it is meant, run with -Dgolden.update")
        .isEqualTo(Files.readString(GOLDEN));
  }

  private static String line(Path path) {
    ReadOutcome outcome = FeedIntake.take(FeedSource.of(path), "f", TODAY);
    String said =
        outcome.notices().counts().entrySet().stream()
            .map(code -> code.getKey() + "=" + code.getValue())
            .collect(Collectors.joining(" "));
    return path.getFileName() + ": " + size(outcome) + (said.isEmpty() ? "" : "; " + said);
  }

  private static String size(ReadOutcome outcome) {
    return switch (outcome) {
      case ReadOutcome.Read(FeedContent feed, var _) ->
          "%d stops, %d trips, %d stop times"
              .formatted(feed.stops().size(), feed.trips().size(), feed.stopTimes().size());
      case ReadOutcome.Unusable _ -> "UNUSABLE";
    };
  }
}
