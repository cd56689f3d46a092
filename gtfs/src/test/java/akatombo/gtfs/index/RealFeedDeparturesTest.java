package akatombo.gtfs.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.Notice.Severity;
import akatombo.gtfs.RealWorld;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ScheduledDeparture;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TestFeeds;
import akatombo.gtfs.index.RawFeed.Call;
import akatombo.gtfs.read.NoticeLog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Feeds nobody here prepared: the index says the same as a plain reading of the files. */
class RealFeedDeparturesTest {

  private static final int SAMPLES = 20;
  private static final long SEED = 20261122;
  private static final Duration WINDOW = Duration.ofHours(1);

  /** All schedules are kept to the end: together they must fit in the gigabyte a test gets. */
  private static final List<Schedule> KEPT = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> departuresEqualABruteForceReadingOfTheFiles() {
    return Stream.concat(RealWorld.feeds("gtfs-jp"), RealWorld.feeds("gtfs-world"))
        .map(path -> dynamicTest(path.getFileName().toString(), () -> check(path)));
  }

  private static void check(Path path) {
    NoticeLog log = new NoticeLog();
    FeedVersion version = new FeedVersion("f", "0".repeat(64), null, Instant.EPOCH);
    TestFeeds.read("f", path, log)
        .ifPresentOrElse(
            content -> {
              KEPT.add(ScheduleBuilder.build(content, version));
              compare(KEPT.getLast(), new RawFeed(path));
            },
            () ->
                assertThat(log.notices().list())
                    .anySatisfy(notice -> assertThat(notice.severity()).isEqualTo(Severity.ERROR)));
  }

  private static void compare(Schedule schedule, RawFeed raw) {
    assertThat(schedule.patterns().stream().flatMap(pattern -> pattern.trips().stream()).distinct())
        .hasSameSizeAs(schedule.trips().stream().filter(trip -> trip.patternIndex() >= 0).toList());
    List<Map.Entry<String, List<Call>>> byStop =
        List.copyOf(new TreeMap<>(raw.callsByStop()).entrySet());
    Random random = new Random(SEED);
    for (int i = 0; i < SAMPLES && !byStop.isEmpty(); i++) {
      Map.Entry<String, List<Call>> calls = byStop.get(random.nextInt(byStop.size()));
      Call call = calls.getValue().get(random.nextInt(calls.getValue().size()));
      if (!call.dates().isEmpty()) {
        LocalDate date = List.copyOf(call.dates()).get(random.nextInt(call.dates().size()));
        Instant from =
            raw.zero(date).plusSeconds(call.departure()).minusSeconds(random.nextInt(3600));
        compareAt(schedule, raw, calls.getKey(), from);
      }
    }
  }

  @AfterAll
  static void letGo() {
    KEPT.clear();
  }

  private static void compareAt(Schedule schedule, RawFeed raw, String stopId, Instant from) {
    String station = raw.parent(stopId);
    String asked = station.isEmpty() ? stopId : station;
    Set<String> platforms = station.isEmpty() ? Set.of(stopId) : raw.platforms(station);
    Stop stop = schedule.findStop(new StopId("f", asked)).orElseThrow();

    List<ScheduledDeparture> found = schedule.departures(stop, from, WINDOW, Integer.MAX_VALUE);

    assertThat(
            found.stream()
                .map(departure -> text(schedule, raw, departure))
                .filter(text -> !text.isEmpty())
                .sorted())
        .as("from %s at %s", stop.id(), from)
        .containsExactlyElementsOf(raw.departures(platforms, from, from.plus(WINDOW)));
    assertThat(found).isNotEmpty();
  }

  /** As the plain reading writes it; empty for a time that the feed leaves to be interpolated. */
  private static String text(Schedule schedule, RawFeed raw, ScheduledDeparture departure) {
    String trip = raw.template(departure.trip().id().id());
    int sequence = schedule.stopTimes(departure.trip()).sequence(departure.position());
    return raw.isTimed(trip, sequence)
        ? RawFeed.text(
            departure.departure(),
            departure.stop().id().id(),
            trip,
            sequence,
            departure.serviceDate().date())
        : "";
  }
}
