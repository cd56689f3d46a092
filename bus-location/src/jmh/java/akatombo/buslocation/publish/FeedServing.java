package akatombo.buslocation.publish;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.Town;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.track.FleetState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Serves a feed of about 48 kB and one of a few bytes the way the application does, and writes the
 * same bytes to a folder for nginx; feed-serving.sh drives it.
 */
public final class FeedServing {

  private static final int BYTES_WANTED = 48_000;

  private FeedServing() {}

  /** Takes the port and the folder. */
  public static void main(String[] args) throws IOException {
    var _ =
        new SpringApplicationBuilder(Beans.class)
            .web(WebApplicationType.REACTIVE)
            .properties(
                "server.port=" + args[0], "server.address=127.0.0.1", "spring.main.banner-mode=off")
            .run();
    Path folder = Path.of(args[1]);
    Files.createDirectories(folder);
    Files.write(folder.resolve("vehicle-positions.pb"), feed().vehiclePositions().toByteArray());
    Files.write(folder.resolve("alerts.pb"), feed().alerts().toByteArray());
  }

  /** As many vehicles as make the size; always the same. */
  private static GtfsRealtimeFeed feed() {
    Instant now = Town.at("8:02");
    int vehicles = 100;
    GtfsRealtimeFeed feed = feed(vehicles, now);
    while (feed.vehiclePositions().getSerializedSize() < BYTES_WANTED) {
      vehicles += 10;
      feed = feed(vehicles, now);
    }
    return feed;
  }

  private static GtfsRealtimeFeed feed(int vehicles, Instant now) {
    List<VehicleReport> reports =
        IntStream.range(0, vehicles)
            .mapToObj(i -> Town.north("bus-" + i, "8:02", i, Town.runs("n0800")))
            .toList();
    Fleet fleet = FleetState.EMPTY.after(reports, Town.SCHEDULES, now).state().fleet(1, now);
    return GtfsRealtimeFeed.of(fleet, Town.SCHEDULE, now);
  }

  /** Not annotated as a configuration, so that no test scans it. */
  @EnableAutoConfiguration(exclude = R2dbcAutoConfiguration.class)
  static class Beans {

    @Bean
    FeedRoutes feedRoutes() {
      GtfsRealtimeFeed feed = feed();
      Map<FeedKind, EncodedMessage> messages = new EnumMap<>(FeedKind.class);
      for (FeedKind kind : FeedKind.values()) {
        messages.put(kind, new EncodedMessage(kind.of(feed)));
      }
      PublishedFeeds published = PublishedFeeds.NONE.with(Town.FEED, true, messages);
      return new FeedRoutes(() -> published, new SimpleMeterRegistry());
    }
  }
}
