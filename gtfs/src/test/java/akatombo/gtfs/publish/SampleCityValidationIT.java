package akatombo.gtfs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.FeedSource;
import akatombo.gtfs.SampleCity;
import akatombo.gtfs.refresh.FeedText;
import akatombo.gtfs.refresh.RunningFeeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise V7: what we publish passes the canonical validator 6.0.0. */
class SampleCityValidationIT {

  /**
   * Warnings that are known and meant: Japanese has no upper and lower case, and this validator is
   * older than rider_categories.txt, whose names we translate.
   */
  private static final Set<String> WARNINGS =
      Set.of("mixed_case_recommended_field", "translation_unknown_table_name");

  @TempDir Path temp;

  @Test
  void theSampleCityHasNoErrorAndOnlyKnownWarnings() {
    assertPasses(Instant.parse("2026-11-22T03:00:00Z"));
  }

  @Test
  void theSampleCityPassesYearsLaterToo() {
    assertPasses(Instant.parse("2029-05-06T03:00:00Z"));
  }

  @Test
  void aBrokenFeedDoesNotPass() throws IOException {
    Path zip =
        Files.write(
            temp.resolve("broken.zip"),
            FeedText.town()
                .with("trips.txt", "route_id,service_id,trip_id", "GONE,WD,T1", "R,WD,T2")
                .zip());

    Path report = CanonicalValidator.report(zip, LocalDate.of(2026, 11, 22), temp);

    assertThat(CanonicalValidator.notices(report, "ERROR")).containsKey("foreign_key_violation");
  }

  private void assertPasses(Instant now) {
    FeedSource source =
        new FeedSource(
            SampleCity.FEED_ID, SampleCity.folder().toAbsolutePath().toUri(), true, Duration.ZERO);
    try (RunningFeeds city = RunningFeeds.startAt(now, temp.resolve("feeds"), source)) {
      assertThat(city.settled()).hasSize(1);
      Path zip = city.feeds().published(SampleCity.FEED_ID).orElseThrow().zip();
      LocalDate today = LocalDate.ofInstant(now, ZoneOffset.ofHours(9));
      Path report = CanonicalValidator.report(zip, today, temp);

      assertThat(CanonicalValidator.notices(report, "ERROR")).isEmpty();
      assertThat(CanonicalValidator.notices(report, "WARNING").keySet()).isSubsetOf(WARNINGS);
    }
  }
}
