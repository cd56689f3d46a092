package akatombo.gtfs.index;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.AgencyId;
import akatombo.gtfs.BlockId;
import akatombo.gtfs.BoardingType;
import akatombo.gtfs.BoundingBox;
import akatombo.gtfs.FeedBuilder;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.Route;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedule.StopAt;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceId;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripPattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private final Schedule schedule =
      aFeed("t")
          .station("S", 34.860, 134.550)
          .platform("S1", "S", 34.860, 134.550)
          .platform("S2", "S", 34.861, 134.550)
          .stop("B", 34.870, 134.550)
          .stop("C", 34.880, 134.560)
          .route("R1")
          .service(
              "weekdays",
              LocalDate.of(2026, 11, 2),
              LocalDate.of(2026, 11, 30),
              DayOfWeek.MONDAY,
              DayOfWeek.TUESDAY)
          .trip("late")
          .block("b")
          .calling("S1", "9:00")
          .calling("B", "9:10", "9:12")
          .calling("C", "9:20")
          .trip("early")
          .block("b")
          .headsign("C行")
          .calling("S1", "8:00")
          .calling("B", "8:10")
          .calling("C", "8:20")
          .trip("short")
          .block("b")
          .calling("S1", "10:00")
          .settingDown("B", "10:10")
          .route("R2")
          .trip("back")
          .direction(1)
          .calling("C", "8:30")
          .calling("S2", "8:50")
          .build();

  @Test
  void findsEverythingByIdAndNothingOfOtherFeeds() {
    assertThat(schedule.findStop(new StopId("t", "B"))).isPresent();
    assertThat(schedule.findRoute(new RouteId("t", "R1"))).isPresent();
    assertThat(schedule.findTrip(new TripId("t", "late"))).isPresent();
    assertThat(schedule.findAgency(new AgencyId("t", "agency"))).isPresent();
    assertThat(schedule.findStop(new StopId("u", "B"))).isEmpty();
    assertThat(schedule.findTrip(new TripId("t", "none"))).isEmpty();
  }

  @Test
  void tripsThatCallAtTheSameStopsShareAPattern() {
    TripPattern pattern = schedule.patternOf(trip("late")).orElseThrow();

    assertThat(pattern.trips()).extracting(trip -> trip.id().id()).containsExactly("early", "late");
    assertThat(pattern.stops()).extracting(stop -> stop.id().id()).containsExactly("S1", "B", "C");
    assertThat(schedule.patternOf(trip("short"))).isNotEqualTo(schedule.patternOf(trip("late")));
  }

  @Test
  void patternsOfARouteComeWithMostTripsFirst() {
    assertThat(schedule.patternsOf(new RouteId("t", "R1")))
        .extracting(pattern -> pattern.trips().size())
        .containsExactly(2, 1);
    assertThat(schedule.patternsOf(new RouteId("t", "none"))).isEmpty();
  }

  @Test
  void patternIdsAreDistinct() {
    assertThat(schedule.patterns()).extracting(TripPattern::id).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void aStationHasThePatternsAndRoutesOfItsPlatforms() {
    assertThat(schedule.platformsOf(stop("S"))).containsExactly(stop("S1"), stop("S2"));
    assertThat(schedule.platformsOf(stop("B"))).containsExactly(stop("B"));
    assertThat(schedule.patternsAt(stop("S"))).hasSize(3);
    assertThat(schedule.patternsAt(stop("S2"))).hasSize(1);
    assertThat(schedule.routesAt(stop("S")))
        .extracting(Route::shortName)
        .containsExactly("R1", "R2");
    assertThat(schedule.routesAt(stop("B"))).extracting(Route::shortName).containsExactly("R1");
  }

  @Test
  void theTripsOfABlockComeByFirstDeparture() {
    assertThat(schedule.tripsOfBlock(new BlockId("t", "b")))
        .extracting(trip -> trip.id().id())
        .containsExactly("early", "late", "short");
    assertThat(schedule.tripsOfBlock(new BlockId("t", "c"))).isEmpty();
    assertThat(schedule.tripsOfBlock(new BlockId("u", "b"))).isEmpty();
  }

  @Test
  void stopTimesReadAsInTheFeed() {
    StopTimes stopTimes = schedule.stopTimes(trip("late"));

    assertThat(stopTimes.size()).isEqualTo(3);
    assertThat(stopTimes.stop(1)).isEqualTo(stop("B"));
    assertThat(stopTimes.arrival(1)).isEqualTo(9 * 3600 + 600);
    assertThat(stopTimes.departure(1)).isEqualTo(9 * 3600 + 720);
    assertThat(stopTimes.sequence(1)).isEqualTo(2);
    assertThat(stopTimes.pickup(1)).isEqualTo(BoardingType.REGULAR);
    assertThat(stopTimes.headsign(1)).isNull();
    assertThat(schedule.stopTimes(trip("short")).pickup(1)).isEqualTo(BoardingType.NONE);
    assertThat(schedule.stopTimes(trip("early")).headsign(0)).isEqualTo("C行");
  }

  @Test
  void servicesRunOnTheirDaysOnly() {
    ServiceId service = new ServiceId("t", "weekdays");

    assertThat(schedule.runs(service, date(2))).isTrue();
    assertThat(schedule.runs(service, date(4))).isFalse();
    assertThat(schedule.runs(new ServiceId("t", "none"), date(2))).isFalse();
    assertThat(schedule.validity().first()).isEqualTo(date(2));
    assertThat(schedule.validity().last()).isEqualTo(date(30));
  }

  @Test
  void nearbyStopsComeNearestFirstWithoutPlatforms() {
    List<StopAt> near = schedule.stopsNear(new GeoPoint(34.862, 134.550), 1000, 10);

    assertThat(near).extracting(found -> found.stop().id().id()).containsExactly("S", "B");
    assertThat(near.getFirst().meters()).isBetween(220.0, 225.0);
    assertThat(schedule.stopsNear(new GeoPoint(34.862, 134.550), 1000, 1)).hasSize(1);
    assertThat(schedule.stopsNear(new GeoPoint(0, 0), 1000, 10)).isEmpty();
  }

  @Test
  void aBoxHoldsItsEdges() {
    assertThat(schedule.stopsIn(new BoundingBox(34.860, 134.550, 34.870, 134.550), 10))
        .containsExactly(stop("S"), stop("B"));
    assertThat(schedule.stopsIn(schedule.bounds(), 10)).hasSize(3);
    assertThat(schedule.bounds()).isEqualTo(new BoundingBox(34.860, 134.550, 34.880, 134.560));
  }

  @Test
  void theBoundsHoldFlexZones() {
    Schedule flex =
        aFeed("t")
            .stop("A", 34.860, 134.550)
            .stop("B", 34.870, 134.550)
            .route("R")
            .trip("1")
            .calling("A", "8:00")
            .calling("B", "8:10")
            .file(
                "locations.geojson",
                """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "id": "zone",
                 "properties": {}, "geometry": {"type": "Polygon", "coordinates":
                 [[[134.5, 34.8], [134.6, 34.8], [134.6, 34.9], [134.5, 34.8]]]}}]}
                """)
            .build();

    assertThat(flex.bounds()).isEqualTo(new BoundingBox(34.8, 134.5, 34.9, 134.6));
  }

  @Test
  void aTripWithoutTimesHasNoPatternAndNoStopTimes() {
    Schedule idle =
        aFeed("t")
            .stop("A", 34.860, 134.550)
            .stop("B", 34.870, 134.550)
            .route("R")
            .trip("empty")
            .headsign("B行")
            .trip("1")
            .calling("A", "8:00")
            .calling("B", "8:10")
            .build();
    Trip empty = idle.findTrip(new TripId("t", "empty")).orElseThrow();

    assertThat(idle.patternOf(empty)).isEmpty();
    assertThat(idle.stopTimes(empty).size()).isZero();
    assertThat(idle.headsign(empty, 0, Language.JAPANESE).text()).isEqualTo("B行");
  }

  @Test
  void aFixtureCanBeBuiltTwice() {
    FeedBuilder feed =
        aFeed("t")
            .stop("A", 34.860, 134.550)
            .stop("B", 34.870, 134.550)
            .route("R")
            .trip("1")
            .calling("A", "8:00")
            .calling("B", "8:10");

    assertThat(feed.zip()).isEqualTo(feed.zip());
    assertThat(feed.build().counts()).isEqualTo(feed.build().counts());
  }

  @Test
  void countsWhatWasRead() {
    assertThat(schedule.counts()).isEqualTo(new Schedule.Counts(1, 2, 5, 4, 10, 0));
  }

  private Stop stop(String id) {
    return schedule.findStop(new StopId("t", id)).orElseThrow();
  }

  private Trip trip(String id) {
    return schedule.findTrip(new TripId("t", id)).orElseThrow();
  }

  private static ServiceDate date(int day) {
    return new ServiceDate(LocalDate.of(2026, 11, day));
  }
}
