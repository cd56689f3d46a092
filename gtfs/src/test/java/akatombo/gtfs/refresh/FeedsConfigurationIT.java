package akatombo.gtfs.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.FeedSource;
import akatombo.gtfs.FeedSources;
import akatombo.gtfs.Feeds;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The beans find each other, with nothing from the application but what it must give. */
class FeedsConfigurationIT {

  @TempDir Path temp;

  @Test
  void servesTheFeedsOfTheApplication() {
    Path folder = FeedText.town().writeTo(temp.resolve("town"));
    FeedSource source = new FeedSource("town", folder.toUri(), false, Duration.ZERO);

    application()
        .withBean(FeedSources.class, () -> new FeedSources(List.of(source), temp.resolve("feeds")))
        .run(context -> {
          Feeds feeds = context.getBean(Feeds.class);

          assertThat(
                  feeds
                      .changes()
                      .filter(now -> now.find("town").isPresent())
                      .blockFirst(Duration.ofSeconds(30)))
              .isNotNull();
          assertThat(
                  context
                      .getBean(MeterRegistry.class)
                      .get("akatombo.gtfs.feed.age")
                      .tag("feed", "town")
                      .gauge())
              .isNotNull();
        });
  }

  @Test
  void refusesASettingThatMakesNoSense() {
    application()
        .withBean(FeedSources.class, () -> new FeedSources(List.of(), temp))
        .withPropertyValues("akatombo.gtfs.keep-versions=0")
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessage("akatombo.gtfs.keep-versions must be at least 1"));
  }

  @Test
  void hasTheDefaultsThatAreWrittenDown() {
    application()
        .withBean(FeedSources.class, () -> new FeedSources(List.of(), temp))
        .run(context ->
            assertThat(context.getBean(FeedsProperties.class).toString())
                .isEqualTo(
                    "FeedsProperties[maxSize=536870912B, fetchTimeout=PT5M, fetchSilence=PT30S,"
                        + " maxRedirects=5, retryFirst=PT10S, keepVersions=3,"
                        + " storedBytesMax=33554432B, databaseTimeout=PT10S]"));
  }

  private static ApplicationContextRunner application() {
    return new ApplicationContextRunner()
        .withUserConfiguration(FeedsConfiguration.class)
        .withBean(Clock.class, () -> Clock.fixed(RunningFeeds.NOW, ZoneOffset.UTC))
        .withBean(MeterRegistry.class, SimpleMeterRegistry::new);
  }
}
