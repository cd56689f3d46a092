package akatombo.tourism.visit;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.SampleCity;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.TripOnDate;
import akatombo.tourism.visit.TourCourse.Stretch;
import akatombo.tourism.visit.Travel.Arrival;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TravelTest {

  private static final GeoPoint HON_TATSUNO = new GeoPoint(34.861762, 134.555611);
  private static final GeoPoint HARIMA_SHINGU = new GeoPoint(34.921442, 134.545766);
  private static final Duration WALK = Duration.ofMinutes(7);
  private static final Predicate<TripOnDate> ALL_RUN = trip -> false;

  /** A walk around the station, then a ride north. */
  private static final TourCourse COURSE =
      new TourCourse(
          List.of(HON_TATSUNO, HON_TATSUNO, HARIMA_SHINGU),
          400,
          List.of(new Stretch(WALK, false, false), new Stretch(Duration.ofMinutes(40), true, true)),
          Duration.ZERO);

  private static Schedule schedule;

  @BeforeAll
  static void read() {
    schedule = SampleCity.schedule();
  }

  @Test
  void walksAsLongAsTheCourseSays() {
    ZonedDateTime ten = at(10, 0);
    assertThat(travel(ten, ALL_RUN).arrival(0, 1, ten))
        .isEqualTo(new Arrival(ten.plus(WALK), List.of()));
    assertThat(travel(ten, ALL_RUN).arrival(1, 0, ten))
        .isEqualTo(new Arrival(ten.plus(WALK), List.of()));
  }

  @Test
  void waitsForTheRideThatIsThereFirst() {
    ZonedDateTime ten = at(10, 0);
    Arrival arrival = travel(ten, ALL_RUN).arrival(0, 2, ten);
    assertThat(arrival).isNotNull();
    Passage ride = arrival.rides().getFirst();
    assertThat(arrival.rides()).hasSize(1);
    assertThat(ride.leave()).isAfterOrEqualTo(ten.plus(WALK).toInstant());
    assertThat(arrival.at().toInstant()).isEqualTo(ride.arrive());
    assertThat(travel(ten, trip -> trip.equals(ride.ride().onDate())).arrival(0, 2, ten).at())
        .isAfterOrEqualTo(arrival.at());
  }

  @Test
  void ridesBackTheOtherWay() {
    ZonedDateTime ten = at(10, 0);
    Passage back = travel(ten, ALL_RUN).arrival(2, 1, ten).rides().getFirst();
    assertThat(schedule.name(back.ride().alight(), schedule.language()).text()).contains("竜野");
  }

  @Test
  void isNowhereOnceTheLastRideHasLeft() {
    ZonedDateTime ten = at(10, 0);
    Travel travel = travel(ten, ALL_RUN);
    ZonedDateTime last = travel.last(1).orElseThrow().leave().atZone(schedule.zone());
    assertThat(travel.arrival(1, 2, last)).isNotNull();
    assertThat(travel.arrival(1, 2, last.plusSeconds(1))).isNull();
    assertThat(travel.next(1, last.plusSeconds(1).toInstant())).isEmpty();
  }

  private static Travel travel(ZonedDateTime start, Predicate<TripOnDate> isCanceled) {
    return Travel.of(
        COURSE,
        new Changes(Schedules.NONE.with(schedule)),
        new Window(start.toInstant(), VisitDay.of(start).end(), isCanceled));
  }

  private static ZonedDateTime at(int hour, int minute) {
    return LocalDate.of(2026, 11, 24).atTime(hour, minute).atZone(schedule.zone());
  }
}
