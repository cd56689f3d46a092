package akatombo.buslocation.quality;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.quality.QualityCounts.Count;
import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.AgencyId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.StopId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FleetCheckTest {

  private static Count count(Measure measure, String time, VehicleReport... reports) {
    Instant now = Town.at(time);
    Fleet fleet =
        FleetState.EMPTY.after(List.of(reports), Town.SCHEDULES, now).state().fleet(1, now);
    QualityCounts counts = new QualityCounts();
    FleetCheck.count(Town.SCHEDULE, fleet, now, operator -> Set.of(), counts);
    return QualitySummary.of(counts.drain()).count(measure);
  }

  @Test
  void countsEveryTripThatShouldRun() {
    // n0820 alone runs at 8:25; nobody tells anything of it.
    assertThat(count(Measure.AVAILABILITY, "8:25")).isEqualTo(new Count(1, 0, 0));
    assertThat(
            count(
                Measure.AVAILABILITY, "8:25", Town.north("bus", "8:25", 1300, Town.runs("n0820"))))
        .isEqualTo(new Count(1, 1, 0));
  }

  @Test
  void takesAPlanForNoPrediction() {
    Instant now = Town.at("8:25");
    List<StopPrediction> planned =
        List.of(
            StopPrediction.exactly(
                2, 3, new StopId(Town.FEED, "C"), now, now, PredictionSource.SCHEDULE),
            StopPrediction.exactly(
                3, 4, new StopId(Town.FEED, "D"), now, now, PredictionSource.SCHEDULE));
    TripPrediction plan =
        new TripPrediction(
            Town.trip("n0820"), new RouteId(Town.FEED, "N"), null, now, false, 0, planned);
    QualityCounts counts = new QualityCounts();
    FleetCheck.count(
        Town.SCHEDULE,
        new Fleet(1, now, List.of(), List.of(plan), List.of()),
        now,
        operator -> Set.of(),
        counts);
    assertThat(QualitySummary.of(counts.drain()).count(Measure.AVAILABILITY))
        .isEqualTo(new Count(1, 0, 0));
  }

  @Test
  void asksForNoMoreStopsThanAreLeft() {
    assertThat(
            count(
                Measure.AVAILABILITY, "8:32", Town.north("bus", "8:32", 3000, Town.runs("n0820"))))
        .isEqualTo(new Count(1, 1, 0));
  }

  @Test
  void countsVehiclesThatShouldHaveATrip() {
    assertThat(
            count(
                Measure.MATCHED,
                "8:25",
                Town.north("bus", "8:25", 1300, Town.runs("n0820")),
                Town.report("lost", Town.at("8:25"), 34.8165, 134.505, 8.0, TripHint.NONE),
                Town.report("parked", Town.at("8:25"), 34.8165, 134.505, 0.0, TripHint.NONE)))
        .isEqualTo(new Count(2, 1, 0));
  }

  /** Two agencies; nobody names a route, so only the operators tell whose the buses are. */
  @Test
  void countsAVehicleWithoutARouteAtTheAgenciesOfItsOperator() {
    Schedule schedule =
        aFeed(Town.FEED)
            .row(
                "agency.txt",
                "agency_id,agency_name,agency_url,agency_timezone,agency_lang",
                "one",
                "One",
                "https://example.org/",
                "Asia/Tokyo",
                "ja")
            .row("agency.txt", "", "two", "Two", "https://example.org/", "Asia/Tokyo", "ja")
            .row("routes.txt", "route_id,agency_id,route_short_name,route_type", "R", "one", "R", 3)
            .row("trips.txt", "route_id,service_id,trip_id", "R", "always", "T")
            .row("calendar_dates.txt", "service_id,date,exception_type", "always", "20270401", 1)
            .row("stops.txt", "stop_id,stop_name,stop_lat,stop_lon", "A", "A", 34.80, Town.LON)
            .row("stops.txt", "", "B", "B", 34.83, Town.LON)
            .row(
                "stop_times.txt",
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                "T",
                "08:20:00",
                "08:20:00",
                "A",
                1)
            .row("stop_times.txt", "", "T", "08:33:00", "08:33:00", "B", 2)
            .build();
    Instant now = Town.at("8:25");
    VehicleReport lost = Town.report("lost", now, 34.8165, 134.505, 8.0, TripHint.NONE);
    Fleet fleet =
        FleetState.EMPTY
            .after(List.of(lost), Schedules.NONE.with(schedule), now)
            .state()
            .fleet(1, now);
    AgencyId one = new AgencyId(Town.FEED, "one");
    AgencyId two = new AgencyId(Town.FEED, "two");

    Function<Set<AgencyId>, QualitySummary> counted =
        agencies -> {
          QualityCounts counts = new QualityCounts();
          FleetCheck.count(schedule, fleet, now, operator -> agencies, counts);
          return QualitySummary.of(counts.drain());
        };

    Count lostOne = new Count(1, 0, 0);
    QualitySummary ofOne = counted.apply(Set.of(one));
    assertThat(ofOne.ofAgency(one).count(Measure.MATCHED)).isEqualTo(lostOne);
    assertThat(ofOne.ofAgency(two).count(Measure.MATCHED)).isEqualTo(Count.ZERO);
    QualitySummary ofBoth = counted.apply(Set.of(one, two));
    assertThat(ofBoth.ofAgency(one).count(Measure.MATCHED)).isEqualTo(lostOne);
    assertThat(ofBoth.ofAgency(two).count(Measure.MATCHED)).isEqualTo(lostOne);
    assertThat(ofBoth.count(Measure.MATCHED)).as("in all it is one vehicle").isEqualTo(lostOne);
    QualitySummary ofAny = counted.apply(Set.of());
    assertThat(ofAny.ofAgency(one).count(Measure.MATCHED)).isEqualTo(Count.ZERO);
    assertThat(ofAny.count(Measure.MATCHED)).isEqualTo(lostOne);
  }

  @Test
  void countsAVehicleWithoutARouteAtTheOnlyAgency() {
    Instant now = Town.at("8:25");
    Fleet fleet =
        FleetState.EMPTY
            .after(
                List.of(Town.report("lost", now, 34.8165, 134.505, 8.0, TripHint.NONE)),
                Town.SCHEDULES,
                now)
            .state()
            .fleet(1, now);
    QualityCounts counts = new QualityCounts();
    FleetCheck.count(Town.SCHEDULE, fleet, now, operator -> Set.of(), counts);
    AgencyId only = Town.SCHEDULE.agencies().getFirst().id();
    assertThat(QualitySummary.of(counts.drain()).ofAgency(only).count(Measure.MATCHED))
        .isEqualTo(new Count(1, 0, 0));
  }
}
