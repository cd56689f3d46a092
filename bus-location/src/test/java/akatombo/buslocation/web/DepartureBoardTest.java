package akatombo.buslocation.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DepartureBoardTest {

  private static final StopId STATION = new StopId("t", "駅");
  private static final StopId CITY_HALL = new StopId("t", "市役所/前");

  private final TestCity city = TestCity.small();

  @Test
  void gathersThePlatformsOfAStation() {
    city.now(TestCity.at("08:00:00").plus(Duration.ofDays(1)));
    assertThat(board(STATION, TestCity.at("08:00:00").plus(Duration.ofDays(1))))
        .containsExactly(
            "08:00 r1-0800 SCHEDULED", "08:05 r2-friday SCHEDULED", "08:30 r1-0830 SCHEDULED");
  }

  @Test
  void keepsALateBusWhoseScheduledTimeHasPassed() {
    city.now("08:15:00").bus("v", "r1-0800", 600, 1);
    assertThat(board(CITY_HALL, TestCity.at("08:15:00")))
        .containsExactly(
            "08:15 r1-back SCHEDULED", "08:21 r1-0800 LIVE (+600)", "08:40 r1-0830 SCHEDULED");
  }

  @Test
  void dropsABusThatLeftEarly() {
    city.now("08:09:00").bus("v", "r1-0800", -180, 2);
    assertThat(board(CITY_HALL, TestCity.at("08:09:00")))
        .containsExactly("08:15 r1-back SCHEDULED", "08:40 r1-0830 SCHEDULED");
  }

  @Test
  void findsMoreWhenBusesThatLeftEarlyFallOutOfTheFirstFew() {
    city.now("08:09:00").bus("v", "r1-0800", -180, 2).bus("w", "r1-back", -600, 2);
    List<Departure> found =
        DepartureBoard.of(
            city.in(Language.JAPANESE),
            stop(CITY_HALL),
            TestCity.at("08:09:00"),
            Duration.ofHours(1),
            null,
            1);
    assertThat(found).extracting(each -> each.trip().id().id()).containsExactly("r1-0830");
  }

  @Test
  void showsAndLabelsACanceledTrip() {
    city.canceled("r1-0800");
    assertThat(board(CITY_HALL, TestCity.at("08:00:00")))
        .containsExactly(
            "08:11 r1-0800 CANCELED", "08:15 r1-back SCHEDULED", "08:40 r1-0830 SCHEDULED");
  }

  @Test
  void saysWhenItsEvidenceIsOld() {
    city.now("08:05:00").bus("v", "r1-0800", 60, 1);
    city.now("08:06:10");
    assertThat(board(CITY_HALL, TestCity.at("08:06:00")).getFirst())
        .isEqualTo("08:12 r1-0800 STALE (+60)");
    city.now("08:06:31");
    assertThat(board(CITY_HALL, TestCity.at("08:06:00")).getFirst())
        .isEqualTo("08:11 r1-0800 SCHEDULED");
  }

  @Test
  void leavesOutTheLastStop() {
    assertThat(board(new StopId("t", "C"), TestCity.at("08:00:00")))
        .containsExactly("08:05 r1-back SCHEDULED");
  }

  @Test
  void reachesIntoTheDayBefore() {
    Instant halfPastMidnight = TestCity.at("00:29:00").plus(Duration.ofDays(1));
    city.now(halfPastMidnight);
    assertThat(board(STATION, halfPastMidnight)).containsExactly("00:30 r1-late SCHEDULED");
  }

  @Test
  void keepsToOneRoute() {
    Instant friday = TestCity.at("08:00:00").plus(Duration.ofDays(1));
    assertThat(
            DepartureBoard.of(
                city.in(Language.JAPANESE),
                stop(STATION),
                friday,
                Duration.ofHours(1),
                new RouteId("t", "R2"),
                10))
        .extracting(each -> each.trip().id().id())
        .containsExactly("r2-friday");
  }

  private List<String> board(StopId stop, Instant from) {
    return DepartureBoard.of(
            city.in(Language.JAPANESE), stop(stop), from, Duration.ofHours(1), null, 50)
        .stream()
        .map(DepartureBoardTest::line)
        .toList();
  }

  private Stop stop(StopId id) {
    return city.schedule().findStop(id).orElseThrow();
  }

  private static String line(Departure departure) {
    String delay = departure.delaySeconds() == null ? "" : " (+" + departure.delaySeconds() + ")";
    return departure.time().atZone(TestCity.ZONE).toLocalTime()
        + " "
        + departure.trip().id().id()
        + " "
        + departure.live()
        + delay;
  }
}
