package akatombo.routing.itinerary;

import static akatombo.routing.DemoCity.ZONE;
import static akatombo.routing.DemoCity.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class BookingWindowTest {

  @Test
  void closesThatLongBeforeTheRide() {
    BookingWindow window =
        new BookingWindow(null, BookingWindow.before(at("10:00"), Duration.ofMinutes(30)));
    assertThat(window.isOpen(at("09:30"))).isTrue();
    assertThat(window.isOpen(at("09:31"))).isFalse();
  }

  @Test
  void closesTheEveningBeforeAcrossMidnight() {
    LocalDate ride = LocalDate.of(2026, 11, 25);
    BookingWindow window =
        new BookingWindow(null, BookingWindow.daysBefore(ride, 1, LocalTime.of(17, 0), ZONE));
    assertThat(window.isOpen(at("17:00"))).isTrue();
    assertThat(window.isOpen(at("17:01"))).isFalse();
  }

  @Test
  void isOpenUntilTheEndOfTheDayWhenNoTimeIsGiven() {
    LocalDate ride = LocalDate.of(2026, 11, 25);
    BookingWindow window = new BookingWindow(null, BookingWindow.daysBefore(ride, 1, null, ZONE));
    assertThat(window.isOpen(at("23:59"))).isTrue();
  }

  @Test
  void opensNoEarlierThanTheFeedSays() {
    BookingWindow window = new BookingWindow(at("08:00"), null);
    assertThat(window.isOpen(at("07:59"))).isFalse();
    assertThat(window.isOpen(at("08:00"))).isTrue();
  }
}
