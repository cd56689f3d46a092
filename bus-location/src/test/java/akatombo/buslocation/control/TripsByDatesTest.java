package akatombo.buslocation.control;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TripsByDatesTest {

  private static final TripId EARLY = new TripId("t", "early");
  private static final TripId LATE = new TripId("t", "late");
  private static final ServiceDate MONDAY = new ServiceDate(LocalDate.of(2026, 11, 23));
  private static final ServiceDate TUESDAY = MONDAY.plusDays(1);
  private static final ServiceDate WEDNESDAY = MONDAY.plusDays(2);

  @Test
  void tellsDatesWithTheSameTripsTogether() {
    assertThat(
            TripsByDates.of(
                List.of(
                    new TripOnDate(EARLY, MONDAY),
                    new TripOnDate(LATE, MONDAY),
                    new TripOnDate(EARLY, TUESDAY),
                    new TripOnDate(LATE, TUESDAY))))
        .containsExactly(new TripsByDates(List.of(EARLY, LATE), List.of(MONDAY, TUESDAY)));
  }

  /** From Monday noon to Wednesday morning: nobody may be told of Monday morning's trip. */
  @Test
  void keepsTripsOfOtherDatesApart() {
    assertThat(
            TripsByDates.of(
                List.of(
                    new TripOnDate(LATE, MONDAY),
                    new TripOnDate(EARLY, TUESDAY),
                    new TripOnDate(LATE, TUESDAY),
                    new TripOnDate(EARLY, WEDNESDAY))))
        .containsExactly(
            new TripsByDates(List.of(LATE), List.of(MONDAY)),
            new TripsByDates(List.of(EARLY, LATE), List.of(TUESDAY)),
            new TripsByDates(List.of(EARLY), List.of(WEDNESDAY)));
  }
}
