package akatombo.gtfs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.RealWorld;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.check.FeedIntake;
import akatombo.gtfs.index.ScheduleBuilder;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FeedSource;
import akatombo.gtfs.read.ReadOutcome;
import akatombo.gtfs.shift.ServiceActivity;
import akatombo.gtfs.shift.WeekShift;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real feeds nobody here prepared, moved to today, published and read back. */
class RealFeedsPublishIT {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

  @TempDir Path temp;

  static Stream<Path> feeds() {
    return Stream.concat(RealWorld.feeds("gtfs-jp"), RealWorld.feeds("gtfs-world"));
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void hasServiceTodayAndReadsBackToTheSameSchedule(Path feed) {
    ReadOutcome outcome = FeedIntake.take(FeedSource.of(feed), "real", TODAY);
    Assumptions.assumeTrue(outcome instanceof ReadOutcome.Read, "the feed is not readable");
    FeedContent read = ((ReadOutcome.Read) outcome).content();
    FeedContent content = WeekShift.move(read, WeekShift.weeks(ServiceActivity.of(read), TODAY));
    Schedule schedule = schedule(content);
    Path zip = temp.resolve("published.zip");

    assertThat(FeedPublisher.publish(feed, content, schedule, zip)).hasSize(64);

    Schedule readBack = schedule(readBack(zip));
    assertThat(hasServiceThisWeek(schedule)).isTrue();
    assertThat(readBack.validity()).isEqualTo(schedule.validity());
    assertThat(readBack.counts()).isEqualTo(schedule.counts());
    assertThat(ScheduleText.of(readBack)).isEqualTo(ScheduleText.of(schedule));
  }

  private static boolean hasServiceThisWeek(Schedule schedule) {
    ServiceDate today = new ServiceDate(TODAY);
    return schedule.trips().stream()
        .map(trip -> trip.serviceId())
        .distinct()
        .anyMatch(service ->
            Stream.iterate(today, day -> day.plusDays(1))
                .limit(7)
                .anyMatch(day -> schedule.runs(service, day)));
  }

  private static FeedContent readBack(Path zip) {
    return ((ReadOutcome.Read) FeedIntake.take(FeedSource.of(zip), "real", TODAY)).content();
  }

  private static Schedule schedule(FeedContent content) {
    return ScheduleBuilder.build(content, new FeedVersion("real", "0".repeat(64), null, NOW));
  }
}
