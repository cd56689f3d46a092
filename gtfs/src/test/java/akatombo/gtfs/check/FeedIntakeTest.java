package akatombo.gtfs.check;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Notice;
import akatombo.gtfs.read.FeedSource;
import akatombo.gtfs.read.RawFeed;
import akatombo.gtfs.read.ReadOutcome;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FeedIntakeTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void takesAGoodFeed() {
    ReadOutcome outcome = take(RawFeed.good());
    assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
    assertThat(outcome.notices().list()).isEmpty();
  }

  @Test
  void takesAFeedWithFaultsAndSaysThemWorstFirst() {
    ReadOutcome outcome =
        take(
            RawFeed.good()
                .with("notes.txt", "x")
                .plus("trips.txt", "R1,daily,T2")
                .plus("trips.txt", "R9,daily,T3"));
    assertThat(outcome).isInstanceOf(ReadOutcome.Read.class);
    assertThat(outcome.notices().list())
        .extracting(Notice::code)
        .containsExactly("foreign_key_violation", "unused_trip", "unknown_file");
    assertThat(outcome.notices().counts())
        .containsOnlyKeys("foreign_key_violation", "unknown_file", "unused_trip");
  }

  @Test
  void doesNotTakeAFeedThatCannotServe() {
    ReadOutcome outcome = take(RawFeed.good().without("stops.txt"));
    assertThat(outcome).isInstanceOf(ReadOutcome.Unusable.class);
    assertThat(outcome.notices().list())
        .anyMatch(n -> n.severity() == Notice.Severity.ERROR && n.code().equals("no_usable_rows"));
  }

  private static ReadOutcome take(RawFeed feed) {
    return FeedIntake.take(FeedSource.of(feed.zip()), "f", TODAY);
  }

  @Test
  void saysInWhichRowARuleFoundIt() {
    byte[] zip =
        RawFeed.good()
            .plus("stops.txt", "S4,終点,34.89,134.57")
            .plus("trips.txt", "R1,daily,T2")
            .plus("trips.txt", "R1,daily,T3")
            .zip();
    ReadOutcome outcome = FeedIntake.take(FeedSource.of(zip), "t", LocalDate.of(2026, 11, 22));
    assertThat(((ReadOutcome.Read) outcome).notices().list())
        .extracting(notice -> notice.file() + ":" + notice.row() + " " + notice.value())
        .contains("stops.txt:5 S4", "trips.txt:3 T2", "trips.txt:4 T3");
  }
}
