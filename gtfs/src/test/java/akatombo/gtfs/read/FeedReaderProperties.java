package akatombo.gtfs.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class FeedReaderProperties {

  private static final List<String> FILES =
      List.of(
          "agency.txt",
          "stops.txt",
          "routes.txt",
          "trips.txt",
          "stop_times.txt",
          "calendar.txt",
          "feed_info.txt");

  @Property(tries = 300)
  void anyBytesGiveAnOutcome(@ForAll byte[] bytes) {
    NoticeLog log = new NoticeLog();
    assertThat(FeedReader.read(FeedSource.of(bytes), "f", ReadLimits.DEFAULT, log)).isEmpty();
    assertThat(log.notices().list()).isNotEmpty();
  }

  @Property(tries = 300)
  void aZipWithBytesChangedGivesAnOutcome(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 0, max = 100_000) Integer> places,
      @ForAll byte value) {
    byte[] zip = RawFeed.good().zip();
    places.forEach(place -> zip[place % zip.length] = value);
    expectAnOutcome(FeedSource.of(zip));
  }

  @Property(tries = 300)
  void aFileOfAnyTextGivesAnOutcome(
      @ForAll @IntRange(min = 0, max = 6) int file, @ForAll("cells") List<List<String>> rows) {
    RawFeed feed = RawFeed.good();
    for (List<String> row : rows) {
      feed.plus(FILES.get(file), String.join(",", row));
    }
    expectAnOutcome(FeedSource.of(feed.zip()));
  }

  @Property(tries = 300)
  void stopTimesOfAnyTextAreInOrder(@ForAll("stopTimes") List<String> rows) {
    RawFeed feed = RawFeed.good().plus("trips.txt", "R1,daily,T2");
    rows.forEach(row -> feed.plus("stop_times.txt", row));
    FeedContent content = feed.content();
    StopTimeColumns times = content.stopTimes();
    for (int trip = 0; trip < content.trips().size(); trip++) {
      for (int row = times.from(trip); row < times.to(trip); row++) {
        assertThat(times.arrival(row)).isNotNegative();
        assertThat(times.departure(row)).isGreaterThanOrEqualTo(times.arrival(row));
        if (row > times.from(trip)) {
          assertThat(times.sequence(row)).isGreaterThan(times.sequence(row - 1));
          assertThat(times.arrival(row)).isGreaterThanOrEqualTo(times.departure(row - 1));
        }
      }
    }
  }

  private static void expectAnOutcome(FeedSource source) {
    NoticeLog log = new NoticeLog();
    boolean isRead = FeedReader.read(source, "f", ReadLimits.DEFAULT, log).isPresent();
    assertThat(isRead || !log.notices().list().isEmpty()).isTrue();
  }

  @Provide
  Arbitrary<List<List<String>>> cells() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "A",
                "S1",
                "R1",
                "T1",
                "daily",
                "1",
                "0",
                "-1",
                "",
                "\"",
                "20260230",
                "25:61:00",
                "Asia/Tokyo",
                "34.8",
                "1e300",
                "NaN",
                "99999999999",
                "龍",
                "00:00:00"),
            Arbitraries.strings().ofMaxLength(5))
        .list()
        .ofMaxSize(12)
        .list()
        .ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<String>> stopTimes() {
    Arbitrary<String> time =
        Arbitraries.of("", "07:00:00", "08:00:00", "08:07:00", "24:30:00", "x");
    return Combinators.combine(
            Arbitraries.of("T1", "T2", "T3"),
            time,
            time,
            Arbitraries.of("S1", "S2", "S3", "S4"),
            Arbitraries.integers().between(0, 9))
        .as((trip, arrival, departure, stop, sequence) ->
            String.join(",", trip, arrival, departure, stop, Integer.toString(sequence)))
        .list()
        .ofMaxSize(20);
  }
}
