package akatombo.tourism.visit;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.SampleCity;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ScheduledDeparture;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DirectRidesTest {

  private static final GeoPoint HON_TATSUNO = new GeoPoint(34.861762, 134.555611);
  private static final GeoPoint HARIMA_SHINGU = new GeoPoint(34.921442, 134.545766);
  private static final GeoPoint CASTLE = new GeoPoint(34.868806, 134.544833);
  private static final StopId STATION = new StopId("tatsuno", "hontatsuno");
  private static final Predicate<TripOnDate> ALL_RUN = trip -> false;

  private static Schedule schedule;
  private static Schedules schedules;
  private static VisitDay day;

  @BeforeAll
  static void read() {
    schedule = SampleCity.schedule();
    schedules = Schedules.NONE.with(schedule);
    day = new VisitDay(LocalDate.of(2026, 11, 24), schedule.zone());
  }

  @Test
  void findsTheSameRidesBackAsTheDepartureBoard() {
    NearStop shingu = NearStop.around(schedules, HARIMA_SHINGU, 1).getFirst();
    List<Instant> board =
        schedule
            .departures(
                shingu.stop(),
                day.start(),
                Duration.between(day.start(), day.end()),
                Integer.MAX_VALUE)
            .stream()
            .filter(DirectRidesTest::reachesTheStation)
            .map(ScheduledDeparture::departure)
            .sorted()
            .toList();
    assertThat(departures(ALL_RUN, shingu)).isEqualTo(board).isNotEmpty();
  }

  private static boolean reachesTheStation(ScheduledDeparture departure) {
    StopTimes times = schedule.stopTimes(departure.trip());
    for (int i = departure.position() + 1; i < times.size(); i++) {
      if (STATION.equals(times.stop(i).parent())) {
        return true;
      }
    }
    return false;
  }

  @Test
  void leavesOutWhatIsCancelled() {
    NearStop shingu = NearStop.around(schedules, HARIMA_SHINGU, 1).getFirst();
    List<Ride> rides = rides(ALL_RUN).from(shingu.stop().id());
    Ride last = rides.stream().max(Comparator.comparing(Ride::departure)).orElseThrow();
    assertThat(departures(trip -> trip.equals(last.onDate()), shingu))
        .doesNotContain(last.departure())
        .hasSize(rides.size() - 1);
  }

  @Test
  void leavesOutWhatBeginsOrEndsOutsideTheTime() {
    NearStop shingu = NearStop.around(schedules, HARIMA_SHINGU, 1).getFirst();
    Ride ride = rides(ALL_RUN).to(shingu.stop().id()).get(3);
    assertThat(within(ride.departure(), ride.arrival()).to(shingu.stop().id())).contains(ride);
    assertThat(within(ride.departure().plusNanos(1), ride.arrival()).to(shingu.stop().id()))
        .doesNotContain(ride);
    assertThat(within(ride.departure(), ride.arrival().minusNanos(1)).to(shingu.stop().id()))
        .doesNotContain(ride);
  }

  private static DirectRides within(Instant from, Instant until) {
    return new DirectRides(
        NearStop.around(schedules, HON_TATSUNO, 1), new Window(from, until, ALL_RUN));
  }

  @Test
  void knowsTheBusAfterMidnightAsOfTheSameDay() {
    Instant last =
        NearStop.around(schedules, CASTLE, 3).stream()
            .flatMap(stop -> rides(ALL_RUN).from(stop.stop().id()).stream())
            .map(Ride::departure)
            .max(Comparator.naturalOrder())
            .orElseThrow();
    assertThat(last).isAfter(day.date().plusDays(1).atStartOfDay(schedule.zone()).toInstant());
  }

  @Test
  void countsTheNightToTheDayBefore() {
    assertThat(VisitDay.of(day.date().atTime(2, 59).atZone(schedule.zone())).date())
        .isEqualTo(day.date().minusDays(1));
    assertThat(VisitDay.of(day.date().atTime(3, 0).atZone(schedule.zone())).date())
        .isEqualTo(day.date());
    assertThat(day.at(LocalTime.of(1, 10))).isBetween(day.at(LocalTime.of(23, 0)), day.end());
  }

  private static List<Instant> departures(Predicate<TripOnDate> isCanceled, NearStop from) {
    return rides(isCanceled).from(from.stop().id()).stream()
        .map(Ride::departure)
        .distinct()
        .sorted()
        .toList();
  }

  private static DirectRides rides(Predicate<TripOnDate> isCanceled) {
    return new DirectRides(
        NearStop.around(schedules, HON_TATSUNO, 1), new Window(day.start(), day.end(), isCanceled));
  }
}
