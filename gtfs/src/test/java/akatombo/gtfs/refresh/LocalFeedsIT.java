package akatombo.gtfs.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.gtfs.FeedSource;
import akatombo.gtfs.FeedStatus;
import akatombo.gtfs.FeedStatus.Outcome;
import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.ImportOutcome;
import akatombo.gtfs.Notice.Severity;
import akatombo.gtfs.PublishedFeed;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.TripId;
import akatombo.gtfs.publish.FeedNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFeedsIT {

  @TempDir Path temp;

  @Test
  void servesAFolder() {
    Path folder = FeedText.town().writeTo(temp.resolve("town"));

    try (RunningFeeds city = RunningFeeds.start(temp.resolve("feeds"), source(folder))) {
      FeedStatus status = city.settled().getFirst();

      assertThat(status.last()).isEqualTo(Outcome.IMPORTED);
      assertThat(serving(city).findTrip(new TripId("town", "T1"))).isPresent();
      assertThat(city.feeds().published("town")).map(PublishedFeed::zip).get().isNotNull();
      assertThat(city.registry.get("akatombo.gtfs.import").tag("outcome", "imported").counter())
          .extracting(counter -> counter.count())
          .isEqualTo(1.0);
    }
  }

  @Test
  void servesAZip() throws IOException {
    Path zip = Files.write(temp.resolve("town.zip"), FeedText.town().zip());

    try (RunningFeeds city = RunningFeeds.start(temp.resolve("feeds"), source(zip))) {
      assertThat(city.settled().getFirst().last()).isEqualTo(Outcome.IMPORTED);
    }
  }

  @Test
  void saysWhenNothingIsNew() {
    Path folder = FeedText.town().writeTo(temp.resolve("town"));

    try (RunningFeeds city = RunningFeeds.start(temp.resolve("feeds"), source(folder))) {
      FeedVersion version = city.settled().getFirst().serving();

      assertThat(city.refresh("town")).isEqualTo(new ImportOutcome.Unchanged(version));
    }
  }

  @Test
  void swapsAnEditedFolderInAndTellsThoseWhoFollow() {
    Path folder = FeedText.town().writeTo(temp.resolve("town"));
    List<Schedules> seen = new ArrayList<>();

    try (RunningFeeds city = RunningFeeds.start(temp.resolve("feeds"), source(folder))) {
      assertThat(city.settled()).hasSize(1);
      city.feeds().changes().subscribe(seen::add);
      FeedText.town().version("v2").writeTo(folder);

      assertThat(city.refresh("town")).isInstanceOf(ImportOutcome.Imported.class);
      assertThat(serving(city).version().label()).isEqualTo("v2");
      assertThat(seen).last().isSameAs(city.feeds().current());
    }
  }

  @Test
  void keepsServingTheOldVersionWhenTheNewOneIsBad() throws IOException {
    Path folder = FeedText.town().writeTo(temp.resolve("town"));

    try (RunningFeeds city = RunningFeeds.start(temp.resolve("feeds"), source(folder))) {
      Schedule before = settledServing(city);
      Files.delete(folder.resolve("stops.txt"));

      assertThat(city.refresh("town"))
          .isInstanceOfSatisfying(
              ImportOutcome.Rejected.class,
              rejected ->
                  assertThat(rejected.notices())
                      .anySatisfy(notice -> {
                        assertThat(notice.severity()).isEqualTo(Severity.ERROR);
                        assertThat(notice.file()).isEqualTo("stops.txt");
                      }));
      assertThat(serving(city)).isSameAs(before);
      assertThat(city.refresh("town")).isInstanceOf(ImportOutcome.Rejected.class);
      assertThat(city.feeds().status().getFirst().serving()).isEqualTo(before.version());
    }
  }

  @Test
  void servesTheLastGoodVersionAfterARestartWithoutTheSource() throws IOException {
    Path zip = Files.write(temp.resolve("town.zip"), FeedText.town().zip());
    Path work = temp.resolve("feeds");
    String published;
    try (RunningFeeds city = RunningFeeds.start(work, source(zip))) {
      assertThat(city.settled()).hasSize(1);
      published = city.feeds().published("town").orElseThrow().sha256();
    }
    Files.delete(zip);

    try (RunningFeeds city = RunningFeeds.start(work, source(zip))) {
      assertThat(city.refresh("town")).isInstanceOf(ImportOutcome.Unavailable.class);
      FeedStatus status = city.feeds().status().getFirst();

      assertThat(status.last()).isEqualTo(Outcome.UNAVAILABLE);
      assertThat(status.problem()).contains("no such file");
      assertThat(status.serving()).isNotNull();
      assertThat(city.feeds().published("town").orElseThrow().sha256()).isEqualTo(published);
    }
  }

  @Test
  void movesAnOldFeedToTodayAndAgainWhenTimeGoesOn() {
    Path folder = FeedText.town().from("20190401", "20200331").writeTo(temp.resolve("town"));
    FeedSource source = new FeedSource("town", folder.toUri(), true, Duration.ZERO);
    Path work = temp.resolve("feeds");

    for (String today : List.of("2026-11-22", "2027-02-01", "2029-12-31")) {
      Instant now = Instant.parse(today + "T03:00:00Z");
      try (RunningFeeds city = RunningFeeds.startAt(now, work, source)) {
        FeedStatus status = city.settled().getFirst();
        Schedule schedule = serving(city);
        ServiceDate date = new ServiceDate(LocalDate.parse(today));

        assertThat(status.shiftedWeeks()).isPositive();
        assertThat(schedule.runs(schedule.trips().getFirst().serviceId(), date)).isTrue();
        assertThat(schedule.validity().first()).isLessThanOrEqualTo(date);
        assertThat(schedule.validity().last()).isGreaterThanOrEqualTo(date);
      }
    }
  }

  @Test
  void movesOnWithTheDateWhileItRuns() {
    Path folder = FeedText.town().from("20190401", "20190630").writeTo(temp.resolve("town"));
    FeedSource source = new FeedSource("town", folder.toUri(), true, Duration.ZERO);
    MovableClock clock = new MovableClock(RunningFeeds.NOW);

    try (RunningFeeds city = RunningFeeds.start(temp.resolve("feeds"), clock, source)) {
      assertThat(city.settled()).hasSize(1);
      PublishedFeed before = city.feeds().published("town").orElseThrow();
      assertThat(city.refresh("town")).isInstanceOf(ImportOutcome.Unchanged.class);

      clock.moveTo(RunningFeeds.NOW.plus(Duration.ofDays(200)));

      assertThat(city.refresh("town")).isInstanceOf(ImportOutcome.Imported.class);
      PublishedFeed after = city.feeds().published("town").orElseThrow();
      assertThat(after.sha256()).isNotEqualTo(before.sha256());
      assertThat(after.version().sha256()).isEqualTo(before.version().sha256());
      assertThat(serving(city).validity().last().at(new ServiceTime(0), serving(city).zone()))
          .isAfter(clock.instant());
    }
  }

  @Test
  void keepsTheOrderOfCityYaml() {
    FeedSource[] sources =
        List.of("c", "a", "b").stream()
            .map(id -> FeedSource.local(id, FeedText.town().writeTo(temp.resolve(id)), false))
            .toArray(FeedSource[]::new);

    try (RunningFeeds city = RunningFeeds.start(temp.resolve("feeds"), sources)) {
      assertThat(city.settled()).hasSize(3);
      assertThat(city.feeds().current().byFeed().keySet()).containsExactly("c", "a", "b");
    }
  }

  @Test
  void survivesAFeedThatIsNoZip() throws IOException {
    Path zip = Files.writeString(temp.resolve("town.zip"), "<html>not found</html>");

    try (RunningFeeds city = RunningFeeds.start(temp.resolve("feeds"), source(zip))) {
      assertThat(city.settled().getFirst().last()).isEqualTo(Outcome.REJECTED);
      assertThat(city.feeds().current().all()).isEmpty();
      assertThat(city.feeds().published("town")).isEmpty();
    }
  }

  @Test
  void knowsOnlyTheFeedsOfTheCity() {
    try (RunningFeeds city = RunningFeeds.start(temp.resolve("feeds"))) {
      assertThatThrownBy(() -> city.refresh("elsewhere")).isInstanceOf(FeedNotFoundException.class);
    }
  }

  private static FeedSource source(Path path) {
    return new FeedSource("town", path.toUri(), false, Duration.ZERO);
  }

  private static Schedule serving(RunningFeeds city) {
    return city.feeds().current().find("town").orElseThrow();
  }

  private static Schedule settledServing(RunningFeeds city) {
    assertThat(city.settled()).hasSize(1);
    return serving(city);
  }
}
