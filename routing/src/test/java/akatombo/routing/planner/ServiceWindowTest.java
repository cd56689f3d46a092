package akatombo.routing.planner;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Schedule.DateRange;
import akatombo.gtfs.ServiceDate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceWindowTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void holdsAllThatFeedsAreValidFor() {
    assertThat(
            ServiceWindow.of(
                List.of(range("2025-10-01", "2026-09-30"), range("2026-04-01", "2027-03-31")),
                TODAY))
        .isEqualTo(window("2025-10-01", "2027-03-31"));
  }

  @Test
  void clipsAnEndlessCalendarAroundToday() {
    assertThat(ServiceWindow.of(List.of(range("2010-01-01", "2099-12-31")), TODAY))
        .isEqualTo(window("2026-09-01", "2028-11-30"));
  }

  @Test
  void isTheSameOnEveryDayOfAMonth() {
    List<DateRange> endless = List.of(range("2010-01-01", "2099-12-31"));
    assertThat(ServiceWindow.of(endless, LocalDate.of(2026, 11, 1)))
        .isEqualTo(ServiceWindow.of(endless, LocalDate.of(2026, 11, 30)));
  }

  @Test
  void clipsAroundTheNearestDayOfALongPast() {
    assertThat(ServiceWindow.of(List.of(range("2010-01-01", "2019-12-31")), TODAY))
        .isEqualTo(window("2019-10-01", "2019-12-31"));
  }

  private static DateRange range(String first, String last) {
    return new DateRange(
        new ServiceDate(LocalDate.parse(first)), new ServiceDate(LocalDate.parse(last)));
  }

  private static ServiceWindow window(String first, String last) {
    return new ServiceWindow(LocalDate.parse(first), LocalDate.parse(last));
  }
}
