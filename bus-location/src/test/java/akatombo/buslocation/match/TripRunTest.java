package akatombo.buslocation.match;

import static akatombo.buslocation.Town.FEED;
import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TripRunTest {

  /** Showa Day, a Thursday. */
  private static final LocalDate HOLIDAY = LocalDate.of(2027, 4, 29);

  private static final LocalDate FIRST = LocalDate.of(2027, 4, 1);
  private static final LocalDate LAST = LocalDate.of(2028, 3, 31);

  private static final Schedule SCHEDULE =
      aFeed(FEED)
          .stop("A", 34.80, 134.5)
          .stop("B", 34.81, 134.5)
          .route("R")
          .service("sundays", FIRST, LAST, DayOfWeek.SUNDAY)
          .alsoOn(HOLIDAY)
          .trip("sunday")
          .calling("A", "8:00")
          .calling("B", "8:10")
          .service("daily", FIRST, LAST)
          .trip("daily")
          .calling("A", "9:00")
          .calling("B", "9:10")
          .build();

  private static DayOfWeek servedAs(String trip, LocalDate date) {
    return TripRun.of(
            SCHEDULE,
            SCHEDULE.findTrip(new TripId(FEED, trip)).orElseThrow(),
            new ServiceDate(date))
        .orElseThrow()
        .servedAs();
  }

  @Test
  void isOfTheDayWhoseTimetableAHolidayHas() {
    assertThat(servedAs("sunday", HOLIDAY)).isEqualTo(DayOfWeek.SUNDAY);
    assertThat(servedAs("sunday", HOLIDAY.plusDays(3))).isEqualTo(DayOfWeek.SUNDAY);
  }

  @Test
  void isOfItsOwnDayWhereTheFeedTellsNoDifference() {
    assertThat(servedAs("daily", HOLIDAY)).isEqualTo(DayOfWeek.THURSDAY);
    assertThat(servedAs("daily", HOLIDAY.plusDays(2))).isEqualTo(DayOfWeek.SATURDAY);
  }
}
