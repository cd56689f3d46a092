package akatombo.buslocation.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.web.NextService.Code;
import akatombo.gtfs.Language;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextServiceTest {

  private static final Instant FOUR = TestCity.at("04:00:00");

  private final TestCity city = TestCity.small();

  @Test
  void tellsWhenTheFirstBusOfTheDayLeaves() {
    assertThat(after("駅", FOUR, null))
        .isEqualTo(new NextService(Code.LATER_TODAY, TestCity.at("08:00:00")));
  }

  @Test
  void tellsThatTheDayIsOver() {
    Instant tomorrow = TestCity.at("08:00:00").plus(Duration.ofDays(1));
    assertThat(after("市役所/前", TestCity.at("12:00:00"), null).code()).isEqualTo(Code.ENDED_TODAY);
    assertThat(after("駅", TestCity.at("23:30:00").plus(Duration.ofHours(2)), null))
        .isEqualTo(new NextService(Code.LATER_TODAY, tomorrow));
  }

  @Test
  void keepsToTheRouteThatIsWanted() {
    assertThat(after("駅", FOUR, new RouteId("t", "R2")))
        .isEqualTo(
            new NextService(Code.ENDED_TODAY, TestCity.at("08:05:00").plus(Duration.ofDays(1))));
    assertThat(after("駅", FOUR, new RouteId("t", "none")))
        .isEqualTo(new NextService(Code.NO_SERVICE, null));
  }

  @Test
  void passesOverWhatIsCanceled() {
    city.canceled("r1-0800");
    assertThat(after("駅", FOUR, null))
        .isEqualTo(new NextService(Code.LATER_TODAY, TestCity.at("08:30:00")));
    city.canceled("r1-0830").canceled("r1-late");
    assertThat(after("駅", FOUR, null))
        .isEqualTo(
            new NextService(Code.ENDED_TODAY, TestCity.at("08:00:00").plus(Duration.ofDays(1))));
  }

  private NextService after(String stopId, Instant from, @Nullable RouteId route) {
    Stop stop = city.schedule().findStop(new StopId("t", stopId)).orElseThrow();
    return NextService.after(city.in(Language.JAPANESE), stop, from, Duration.ofMinutes(30), route);
  }
}
