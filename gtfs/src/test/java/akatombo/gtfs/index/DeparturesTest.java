package akatombo.gtfs.index;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.FeedBuilder;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ScheduledDeparture;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeparturesTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void listsWhatDepartsInTheWindowStartIncludedEndExcluded() {
    Schedule schedule =
        twoStops()
            .trip("early")
            .calling("A", "7:59")
            .calling("B", "8:05")
            .trip("first")
            .calling("A", "8:00")
            .calling("B", "8:07")
            .trip("last")
            .calling("A", "8:59:59")
            .calling("B", "9:07")
            .trip("late")
            .calling("A", "9:00")
            .calling("B", "9:07")
            .build();

    assertThat(departures(schedule, "A", tokyo("2026-11-22T08:00:00")))
        .containsExactly("first 2026-11-22 08:00:00", "last 2026-11-22 08:59:59");
  }

  @Test
  void tripsOfYesterdayDepartAfterMidnight() {
    Schedule schedule =
        twoStops()
            .serviceOn("sunday", LocalDate.of(2026, 11, 22))
            .trip("night")
            .calling("A", "24:30")
            .calling("B", "24:40")
            .build();

    assertThat(departures(schedule, "A", tokyo("2026-11-23T00:00:00")))
        .containsExactly("night 2026-11-22 00:30:00");
    assertThat(departures(schedule, "A", tokyo("2026-11-22T00:00:00"))).isEmpty();
  }

  @Test
  void tripsOfTwoDaysAgoStillRun() {
    Schedule schedule =
        twoStops()
            .serviceOn("sunday", LocalDate.of(2026, 11, 22))
            .trip("ferry")
            .calling("A", "20:00")
            .calling("B", "47:50")
            .calling("A", "60:00")
            .trip("sleeper")
            .calling("A", "49:10")
            .calling("B", "55:00")
            .build();

    assertThat(departures(schedule, "A", tokyo("2026-11-24T01:00:00")))
        .containsExactly("sleeper 2026-11-22 01:10:00");
    assertThat(departures(schedule, "B", tokyo("2026-11-23T23:00:00")))
        .containsExactly("ferry 2026-11-22 23:50:00");
  }

  @Test
  void leavesOutTheLastStopAndStopsWithoutPickup() {
    Schedule schedule =
        twoStops()
            .stop("C", 34.88, 134.55)
            .trip("1")
            .pickingUp("A", "8:00")
            .settingDown("B", "8:10")
            .calling("C", "8:20")
            .build();

    assertThat(departures(schedule, "A", tokyo("2026-11-22T08:00:00"))).hasSize(1);
    assertThat(departures(schedule, "B", tokyo("2026-11-22T08:00:00"))).isEmpty();
    assertThat(departures(schedule, "C", tokyo("2026-11-22T08:00:00"))).isEmpty();
  }

  @Test
  void aLoopDepartsTwiceFromItsMiddleAndOnceFromItsEnds() {
    Schedule schedule =
        twoStops()
            .trip("loop")
            .calling("A", "8:00")
            .calling("B", "8:10")
            .calling("A", "8:20")
            .calling("B", "8:30")
            .calling("A", "8:40")
            .build();

    assertThat(departures(schedule, "A", tokyo("2026-11-22T08:00:00")))
        .containsExactly("loop 2026-11-22 08:00:00", "loop 2026-11-22 08:20:00");
    assertThat(departures(schedule, "B", tokyo("2026-11-22T08:00:00"))).hasSize(2);
  }

  @Test
  void aStationGathersItsPlatformsInTheOrderOfTime() {
    Schedule schedule =
        aFeed("t")
            .station("S", 34.86, 134.55)
            .platform("S1", "S", 34.86, 134.55)
            .platform("S2", "S", 34.86, 134.55)
            .stop("B", 34.87, 134.55)
            .route("R")
            .trip("2")
            .calling("S2", "8:05")
            .calling("B", "8:20")
            .trip("1")
            .calling("S1", "8:10")
            .calling("B", "8:30")
            .build();

    assertThat(departures(schedule, "S", tokyo("2026-11-22T08:00:00")))
        .containsExactly("2 2026-11-22 08:05:00", "1 2026-11-22 08:10:00");
    assertThat(departures(schedule, "S1", tokyo("2026-11-22T08:00:00")))
        .containsExactly("1 2026-11-22 08:10:00");
  }

  @Test
  void anExpressThatOvertakesIsFoundAtEveryStop() {
    Schedule schedule =
        twoStops()
            .stop("C", 34.88, 134.55)
            .trip("local")
            .calling("A", "8:00")
            .calling("B", "8:50")
            .calling("C", "9:50")
            .trip("express")
            .calling("A", "8:10")
            .calling("B", "8:20")
            .calling("C", "8:30")
            .build();

    assertThat(departures(schedule, "B", tokyo("2026-11-22T08:00:00")))
        .containsExactly("express 2026-11-22 08:20:00", "local 2026-11-22 08:50:00");
    assertThat(departures(schedule, "B", tokyo("2026-11-22T08:30:00")))
        .containsExactly("local 2026-11-22 08:50:00");
  }

  @Test
  void theLimitKeepsTheEarliestHoweverLongTheWindow() {
    FeedBuilder feed = twoStops();
    for (int hour = 5; hour < 24; hour++) {
      feed.trip("h" + hour).calling("A", hour + ":00").calling("B", hour + ":30");
    }
    Schedule schedule = feed.build();
    Stop a = schedule.findStop(new StopId("t", "A")).orElseThrow();

    List<ScheduledDeparture> found =
        schedule.departures(a, tokyo("2026-11-22T06:30:00"), Duration.ofDays(30), 3);

    assertThat(found)
        .extracting(departure -> departure.trip().id().id())
        .containsExactly("h7", "h8", "h9");
  }

  @Test
  void aDayWithServiceRemovedHasNoDepartures() {
    Schedule schedule =
        twoStops()
            .service("daily", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30))
            .notOn(LocalDate.of(2026, 11, 23))
            .trip("1")
            .calling("A", "8:00")
            .calling("B", "8:07")
            .build();

    assertThat(departures(schedule, "A", tokyo("2026-11-22T08:00:00"))).hasSize(1);
    assertThat(departures(schedule, "A", tokyo("2026-11-23T08:00:00"))).isEmpty();
    assertThat(departures(schedule, "A", tokyo("2026-12-01T08:00:00"))).isEmpty();
  }

  @Test
  void timesAreNoonMinusTwelveHoursWhenClocksGoForward() {
    Schedule schedule = newYork();

    // 2026-03-08: 02:00 becomes 03:00, so noon − 12 h is 23:00 of the day before.
    assertThat(departures(schedule, "A", newYork("2026-03-07T23:30:00")))
        .containsExactly("small-hours 2026-03-08 23:45:00", "night 2026-03-07 00:10:00");
    assertThat(departures(schedule, "A", newYork("2026-03-08T08:00:00")))
        .containsExactly("morning 2026-03-08 08:00:00");
  }

  @Test
  void timesAreNoonMinusTwelveHoursWhenClocksGoBack() {
    Schedule schedule = newYork();

    // 2026-11-01: 02:00 becomes 01:00 once more, so noon − 12 h is 01:00, the first of the two.
    assertThat(departures(schedule, "A", Instant.parse("2026-11-01T05:30:00Z")))
        .containsExactly("small-hours 2026-11-01 01:45:00");
    assertThat(departures(schedule, "A", newYork("2026-11-01T08:00:00")))
        .containsExactly("morning 2026-11-01 08:00:00");
  }

  private static FeedBuilder twoStops() {
    return aFeed("t").stop("A", 34.86, 134.55).stop("B", 34.87, 134.55).route("R");
  }

  private static Schedule newYork() {
    return twoStops()
        .zone("America/New_York")
        .trip("small-hours")
        .calling("A", "0:45")
        .calling("B", "0:55")
        .trip("morning")
        .calling("A", "8:00")
        .calling("B", "8:10")
        .trip("night")
        .calling("A", "24:10")
        .calling("B", "24:20")
        .build();
  }

  private static Instant tokyo(String local) {
    return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
  }

  private static Instant newYork(String local) {
    return LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
  }

  private static List<String> departures(Schedule schedule, String stopId, Instant from) {
    Stop stop = schedule.findStop(new StopId("t", stopId)).orElseThrow();
    return schedule.departures(stop, from, HOUR, 100).stream()
        .map(departure ->
            "%s %s %tT"
                .formatted(
                    departure.trip().id().id(),
                    departure.serviceDate(),
                    departure.departure().atZone(schedule.zone())))
        .toList();
  }
}
