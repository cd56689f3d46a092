package akatombo.gtfs.store;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.FeedStatus.Outcome;
import akatombo.gtfs.Notice;
import akatombo.gtfs.Notice.Severity;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.fetch.Validators;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FeedStoreIT {

  private static final Duration WAIT = Duration.ofSeconds(20);
  private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

  private static TestDatabase database;
  private final FeedStore store = new FeedStore(database.client());

  @BeforeAll
  static void startDatabase() {
    database = TestDatabase.start();
  }

  @AfterAll
  static void stopDatabase() {
    database.close();
  }

  @Test
  void keepsTheHistoryOfAFeed() {
    VersionRecord good = imported("kept", 'a', NOON);
    VersionRecord bad = rejected("kept", 'b', NOON.plusSeconds(60));
    save(good, "zip a");
    save(bad, "zip b");

    assertThat(store.history("kept", 10).collectList().block(WAIT)).containsExactly(bad, good);
  }

  @Test
  void findsTheLastGoodVersionWithItsBytes() {
    save(imported("good", 'a', NOON), "zip a");
    save(imported("good", 'b', NOON.plusSeconds(60)), "zip b");
    save(rejected("good", 'c', NOON.plusSeconds(120)), "zip c");

    FeedStore.StoredVersion found = Objects.requireNonNull(store.findLastGood("good").block(WAIT));

    assertThat(found.version().sha256()).isEqualTo("b".repeat(64));
    assertThat(found.zip()).isEqualTo(bytes("zip b"));
  }

  @Test
  void bringsALineUpToDateWhenAVersionComesBack() {
    save(imported("back", 'a', NOON), "zip a");
    save(imported("back", 'b', NOON.plusSeconds(60)), "zip b");
    save(imported("back", 'a', NOON.plusSeconds(120)), null);

    FeedStore.StoredVersion found = Objects.requireNonNull(store.findLastGood("back").block(WAIT));

    assertThat(store.history("back", 10).count().block(WAIT)).isEqualTo(2);
    assertThat(found.version().sha256()).isEqualTo("a".repeat(64));
    assertThat(found.version().fetchedAt()).isEqualTo(NOON);
    assertThat(found.zip()).isEqualTo(bytes("zip a"));
  }

  @Test
  void forgetsTheBytesOfOldVersionsButNotTheirLines() {
    for (int i = 0; i < 6; i++) {
      save(imported("old", (char) ('a' + i), NOON.plusSeconds(i)), "zip " + i);
    }

    assertThat(store.history("old", 10).count().block(WAIT)).isEqualTo(6);
    assertThat(
            database
                .client()
                .sql(
                    "select count(*) from gtfs.feed_version where feed_id = 'old' and zip is not null")
                .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
                .one()
                .block(WAIT))
        .isEqualTo(3);
  }

  @Test
  void keepsFeedsApart() {
    save(imported("mine", 'a', NOON), "zip a");

    assertThat(store.findLastGood("yours").blockOptional(WAIT)).isEmpty();
    assertThat(store.history("yours", 10).count().block(WAIT)).isZero();
  }

  private void save(VersionRecord version, @Nullable String zip) {
    store.save(version, zip == null ? null : bytes(zip), 3).block(WAIT);
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static VersionRecord imported(String feedId, char hash, Instant at) {
    return new VersionRecord(
        feedId,
        String.valueOf(hash).repeat(64),
        at,
        new Validators("\"" + hash + "\"", null),
        Outcome.IMPORTED,
        at,
        "版 " + hash,
        new Schedule.DateRange(
            new ServiceDate(LocalDate.of(2026, 4, 1)), new ServiceDate(LocalDate.of(2027, 3, 31))),
        new Schedule.Counts(1, 2, 3, 4, 5, 6),
        List.of());
  }

  private static VersionRecord rejected(String feedId, char hash, Instant at) {
    return new VersionRecord(
        feedId,
        String.valueOf(hash).repeat(64),
        at,
        Validators.NONE,
        Outcome.REJECTED,
        at,
        null,
        null,
        null,
        List.of(
            new Notice(Severity.ERROR, "missing_required_file", "stops.txt", 0, null, null),
            new Notice(Severity.WARNING, "invalid_color", "routes.txt", 3, "route_color", "赤")));
  }
}
