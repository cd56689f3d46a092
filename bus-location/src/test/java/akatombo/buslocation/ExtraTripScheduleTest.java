package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ScheduledDeparture;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExtraTripScheduleTest {

  private static final TripId ID = new TripId(Town.FEED, "extra");

  private static Schedule with(@Nullable TripId duplicateOf, String... stops) {
    List<ExtraTrip.Call> calls = new ArrayList<>();
    for (String stop : stops) {
      int time = 8 * 3600 + 300 + calls.size() * 240;
      calls.add(new ExtraTrip.Call(new StopId(Town.FEED, stop), time, time));
    }
    ExtraTrip trip =
        new ExtraTrip(ID, Town.DATE, new RouteId(Town.FEED, "N"), 0, "花火", duplicateOf, calls);
    return new ServiceChanges(Map.of(), Map.of(), List.of(trip), List.of(), List.of())
        .on(Town.SCHEDULES)
        .all()
        .iterator()
        .next();
  }

  @Test
  void runsOnItsDateOnly() {
    Schedule schedule = with(null, "A", "B");
    Trip trip = schedule.findTrip(ID).orElseThrow();
    assertThat(schedule.runs(trip.serviceId(), Town.DATE)).isTrue();
    assertThat(schedule.runs(trip.serviceId(), Town.DATE.plusDays(1))).isFalse();
    assertThat(schedule.running(Town.at("8:06"), Duration.ZERO))
        .contains(Town.trip("extra"))
        .contains(Town.trip("n0800"));
  }

  @Test
  void leavesBetweenTheTripsOfTheTimetable() {
    Schedule schedule = with(null, "B", "C");
    assertThat(
            schedule
                .departures(
                    schedule.findStop(new StopId(Town.FEED, "B")).orElseThrow(),
                    Town.at("8:04"),
                    Duration.ofHours(1),
                    10)
                .stream()
                .map(ScheduledDeparture::trip)
                .map(departing -> departing.id().id()))
        .containsExactly("n0800", "l0800", "extra", "n0820");
  }

  @Test
  void takesTheWayOfAPatternWithTheSameStops() {
    Schedule drawn = with(null, "A", "B", "C", "D");
    Schedule straight = with(null, "A", "E");
    assertThat(drawn.patternOf(drawn.findTrip(ID).orElseThrow()).orElseThrow().shape())
        .isSameAs(
            Town.SCHEDULE
                .patternOf(Town.SCHEDULE.findTrip(new TripId(Town.FEED, "n0800")).orElseThrow())
                .orElseThrow()
                .shape());
    assertThat(
            straight
                .patternOf(straight.findTrip(ID).orElseThrow())
                .orElseThrow()
                .shape()
                .lengthMeters())
        .isBetween(900.0, 930.0);
    assertThat(straight.headsign(straight.findTrip(ID).orElseThrow(), 0, Language.JAPANESE).text())
        .isEqualTo("花火");
  }

  @Test
  void leavesTheTimetableAloneWhenTheFeedLacksAStop() {
    assertThat(with(null, "A", "gone")).isSameAs(Town.SCHEDULE);
    assertThat(with(new TripId(Town.FEED, "gone"), "A", "B")).isSameAs(Town.SCHEDULE);
  }

  @Test
  void givesTheSameSchedulesForTheSameTrips() {
    ServiceChanges changes =
        new ServiceChanges(
            Map.of(),
            Map.of(),
            List.of(
                new ExtraTrip(
                    ID,
                    new ServiceDate(Town.DATE.date()),
                    new RouteId(Town.FEED, "N"),
                    0,
                    null,
                    null,
                    List.of(
                        new ExtraTrip.Call(new StopId(Town.FEED, "A"), 0, 0),
                        new ExtraTrip.Call(new StopId(Town.FEED, "B"), 60, 60)))),
            List.of(),
            List.of());
    ServiceChanges next =
        new ServiceChanges(
            Map.of(Town.trip("n0800"), new RouteId(Town.FEED, "N")),
            Map.of(),
            changes.extraTrips(),
            List.of(),
            List.of());
    var before = changes.on(Town.SCHEDULES);
    assertThat(next.after(changes).on(Town.SCHEDULES)).isSameAs(before);
    assertThat(changes.on(Town.SCHEDULES)).isSameAs(before);
  }
}
