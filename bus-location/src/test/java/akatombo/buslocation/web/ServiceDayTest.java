package akatombo.buslocation.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Town;
import akatombo.gtfs.Route;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.ServiceDate;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServiceDayTest {

  private static ServiceDate at(String route, String time) {
    Instant now = Town.at(time);
    Route found = Town.SCHEDULE.findRoute(new RouteId(Town.FEED, route)).orElseThrow();
    return ServiceDay.of(Town.SCHEDULE, found, now);
  }

  @Test
  void isYesterdayAsLongAsATripOfYesterdayRuns() {
    assertThat(at("N", "24:21:59")).isEqualTo(Town.DATE);
    assertThat(at("N", "24:22")).isEqualTo(Town.DATE.plusDays(1));
  }

  @Test
  void isTheCalendarsForALineThatSleepsAtNight() {
    assertThat(at("L", "24:10")).isEqualTo(Town.DATE.plusDays(1));
  }

  @Test
  void isTheCalendarsByDay() {
    assertThat(at("N", "8:00")).isEqualTo(Town.DATE);
  }
}
