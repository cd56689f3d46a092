package akatombo.buslocation.control.web;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.Town;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.TripId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GrantsTest {

  private static final Grants GRANTS =
      new Grants(
          new OperatorGrant("op", null, Set.of()),
          Schedules.NONE.with(
              aFeed(Town.FEED)
                  .stop("A", 34.80, Town.LON)
                  .stop("B", 34.81, Town.LON)
                  .route("F")
                  .trip("often")
                  .calling("A", "8:00")
                  .calling("B", "8:04")
                  .every(1_200, "8:00", "10:00")
                  .build()),
          Language.JAPANESE);

  private static TripId id(String text) {
    return new TripId(Town.FEED, text);
  }

  @Test
  void asksWhichDepartureOfATripThatIsRepeated() {
    assertThat(GRANTS.trip("id", id("often@082000")).id()).isEqualTo(id("often@082000"));
    assertThatThrownBy(() -> GRANTS.trip("id", id("often")))
        .hasMessageContaining("name one departure, t:often@HHMMSS");
    assertThatThrownBy(() -> GRANTS.trip("id", id("never")))
        .hasMessageContaining("There is no trip t:never.");
  }
}
