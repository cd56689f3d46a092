package akatombo.gtfs.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WeekShiftTest {

  private static final LocalDate MONDAY = LocalDate.of(2019, 4, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void leavesAFeedWithServiceThisWeekAlone() {
    assertThat(WeekShift.weeks(ServiceActivity.of(TODAY.minusDays(10), full(30)), TODAY)).isZero();
  }

  @Test
  void leavesAFeedAloneWhoseServiceIsOnlyLaterThisWeek() {
    int[] weekdays = weekdays(TODAY.minusDays(20), 60);

    assertThat(TODAY.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(WeekShift.weeks(ServiceActivity.of(TODAY.minusDays(20), weekdays), TODAY)).isZero();
  }

  @Test
  void movesAFeedThatEndedYesterday() {
    ServiceActivity feed = ServiceActivity.of(TODAY.minusDays(100), full(100));

    assertThat(WeekShift.weeks(feed, TODAY)).isPositive();
  }

  @Test
  void movesAYearByWholeYearsOf52WeeksSoThatTheSeasonStays() {
    ServiceActivity feed = ServiceActivity.of(MONDAY, full(420));

    assertThat(WeekShift.weeks(feed, TODAY) % 52).isZero();
  }

  @Test
  void keepsFourWeeksAheadOnTheLastDayOfATile() {
    ServiceActivity feed = ServiceActivity.of(MONDAY, full(182));
    for (LocalDate day = TODAY; day.isBefore(TODAY.plusDays(200)); day = day.plusDays(1)) {
      long last = feed.lastDay() + 7L * WeekShift.weeks(feed, day);

      assertThat(last - day.toEpochDay()).isGreaterThanOrEqualTo(28);
    }
  }

  @Test
  void movesAFeedOfTheFutureBack() {
    ServiceActivity feed = ServiceActivity.of(TODAY.plusDays(300), full(100));

    assertThat(WeekShift.weeks(feed, TODAY)).isNegative();
  }

  @Test
  void passesOverAHolidayOfOld() {
    int[] trips = full(70);
    ServiceActivity plain = ServiceActivity.of(MONDAY, trips);
    int weeks = WeekShift.weeks(plain, TODAY);
    int holiday = Math.toIntExact(TODAY.minusWeeks(weeks).toEpochDay() - MONDAY.toEpochDay());
    trips[holiday] = 0;
    ServiceActivity feed = ServiceActivity.of(MONDAY, trips);

    int other = WeekShift.weeks(feed, TODAY);

    assertThat(other).isNotEqualTo(weeks);
    assertThat(tripsOn(feed, TODAY, other)).isPositive();
  }

  @Test
  void choosesFullWeeksRatherThanTheThinOnesAtTheEnds() {
    int[] trips = full(140);
    Arrays.fill(trips, 0, 35, 5);
    Arrays.fill(trips, 105, 140, 5);
    ServiceActivity feed = ServiceActivity.of(MONDAY, trips);

    for (LocalDate day = TODAY; day.isBefore(TODAY.plusDays(100)); day = day.plusDays(1)) {
      assertThat(tripsOn(feed, day, WeekShift.weeks(feed, day))).isEqualTo(100);
    }
  }

  @Test
  void givesNextWeekToAFeedOfOneWorkingWeekOnASunday() {
    ServiceActivity feed = ServiceActivity.of(MONDAY, 3, 3, 3, 3, 3);

    int weeks = WeekShift.weeks(feed, TODAY);

    assertThat(tripsOn(feed, TODAY.plusDays(1), weeks)).isEqualTo(3);
  }

  @Test
  void doesNotMoveAFeedWithoutAnyService() {
    assertThat(WeekShift.weeks(ServiceActivity.of(MONDAY), TODAY)).isZero();
  }

  static long tripsOn(ServiceActivity feed, LocalDate day, int weeks) {
    long source = day.minusWeeks(weeks).toEpochDay();
    return feed.tripsBetween(source, source + 1);
  }

  private static int[] full(int days) {
    int[] trips = new int[days];
    Arrays.fill(trips, 100);
    return trips;
  }

  private static int[] weekdays(LocalDate first, int days) {
    int[] trips = full(days);
    for (int day = 0; day < days; day++) {
      if (first.plusDays(day).getDayOfWeek().getValue() > 5) {
        trips[day] = 0;
      }
    }
    return trips;
  }
}
