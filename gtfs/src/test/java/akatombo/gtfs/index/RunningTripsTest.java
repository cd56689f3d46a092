package akatombo.gtfs.index;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningTripsTest {

  private final Schedule schedule =
      aFeed("t")
          .stop("A", 34.86, 134.55)
          .stop("B", 34.87, 134.55)
          .route("R")
          .service("daily", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))
          .trip("morning")
          .calling("A", "8:00")
          .calling("B", "8:30")
          .trip("slow")
          .calling("A", "7:00")
          .calling("B", "10:00")
          .trip("night")
          .calling("A", "23:50")
          .calling("B", "24:40")
          .build();

  @Test
  void aTripRunsFromItsFirstDepartureToItsLastArrival() {
    assertThat(running("2026-11-22T07:59:59+09:00", 0)).containsExactly("slow 2026-11-22");
    assertThat(running("2026-11-22T08:00:00+09:00", 0))
        .containsExactly("slow 2026-11-22", "morning 2026-11-22");
    assertThat(running("2026-11-22T08:30:00+09:00", 0)).contains("morning 2026-11-22");
    assertThat(running("2026-11-22T08:30:01+09:00", 0)).containsExactly("slow 2026-11-22");
  }

  @Test
  void aTripThatStartsSoonCounts() {
    assertThat(running("2026-11-22T07:50:00+09:00", 600)).contains("morning 2026-11-22");
    assertThat(running("2026-11-22T07:50:00+09:00", 599)).doesNotContain("morning 2026-11-22");
  }

  @Test
  void aTripOfYesterdayRunsPastMidnight() {
    assertThat(running("2026-11-23T00:30:00+09:00", 0)).containsExactly("night 2026-11-22");
    assertThat(running("2026-11-23T00:40:01+09:00", 0)).isEmpty();
  }

  @Test
  void nothingRunsOutsideTheCalendar() {
    assertThat(running("2026-12-02T08:00:00+09:00", 0)).isEmpty();
    assertThat(running("2026-12-01T00:30:00+09:00", 0)).containsExactly("night 2026-11-30");
  }

  private List<String> running(String at, int aheadSeconds) {
    Instant instant = OffsetDateTime.parse(at).toInstant();
    return schedule.running(instant, Duration.ofSeconds(aheadSeconds)).stream()
        .map(trip -> trip.tripId().id() + " " + trip.serviceDate())
        .toList();
  }
}
