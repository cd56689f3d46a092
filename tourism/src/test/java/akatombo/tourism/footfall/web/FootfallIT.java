package akatombo.tourism.footfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Visitors arrive over HTTP, a day passes, and its counts are given away (A22). */
class FootfallIT {

  private static final Instant NINE = Instant.parse("2027-04-01T09:05:00+09:00");
  private static final String TOUR = "red-dragonfly-and-castle";

  private static FootfallService service;

  @BeforeAll
  static void start() {
    service = FootfallService.start(NINE);
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  private static void arrive(String waypoint, int visitors) throws Exception {
    for (int i = 0; i < visitors; i++) {
      String json =
          "{\"waypoint\":\"%s\",\"visitor\":\"drawn-by-lot-%05d\"}".formatted(waypoint, i);
      // Five of each network are counted.
      assertThat(service.arrive(1 + i / 5, TOUR, json)).isEqualTo(204);
      assertThat(service.arrive(1 + i / 5, TOUR, json)).as("told twice").isEqualTo(204);
    }
  }

  @Test
  void publishesADayThatIsOverAndKeepsNothingSmall() throws Exception {
    arrive("tatsuno-castle", 14);
    arrive("shuentei", 12);
    service.becomes(NINE.plusSeconds(3600));
    arrive("tatsuno-castle", 3);
    assertThat(service.rows("footfall_counts")).isEqualTo(3);
    assertThat(service.csv("?date=2027-04-01").statusCode()).as("today").isEqualTo(400);
    service.becomes(Instant.parse("2027-04-02T00:05:00+09:00"));
    assertThat(service.csv("?date=2027-04-01").statusCode()).as("not yet").isEqualTo(404);
    service.becomes(Instant.parse("2027-04-02T00:11:00+09:00"));
    HttpResponse<String> csv = service.csv("");
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.headers().firstValue("Link"))
        .contains("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"");
    assertThat(csv.body())
        .startsWith("date,level,tour,waypoint,hour,arrivals\r\n")
        .contains("2027-04-01,cell," + TOUR + ",shuentei,9,12\r\n")
        .doesNotContain(",10,")
        .doesNotContain(",3\r\n");
    assertThat(service.rows("footfall_counts")).as("small counts are gone").isZero();
    String first = csv.body();
    service.becomes(Instant.parse("2027-04-02T08:00:00+09:00"));
    assertThat(service.csv("?date=2027-04-01").body()).isEqualTo(first);
    assertThat(service.csv("?date=2027-03-01").statusCode()).isEqualTo(404);
    refusesWhatIsNotThere();
    refusesANetworkThatTellsTooMuch();
  }

  private static void refusesWhatIsNotThere() throws Exception {
    assertThat(service.arrive(9, "no-such-tour", "{\"waypoint\":\"tatsuno-castle\"}"))
        .isEqualTo(404);
    assertThat(service.arrive(9, "No Slug".replace(" ", "%20"), "{\"waypoint\":\"x\"}"))
        .isEqualTo(404);
    assertThat(service.arrive(9, TOUR, "{\"waypoint\":\"elsewhere\"}")).isEqualTo(400);
    assertThat(service.arrive(9, TOUR, "{}")).isEqualTo(400);
    assertThat(service.arrive(9, TOUR, "")).isEqualTo(400);
    assertThat(service.arrive(9, TOUR, "{\"waypoint\":\"tatsuno-castle\",\"visitor\":\"me\"}"))
        .isEqualTo(400);
    assertThat(service.csv("?date=yesterday").statusCode()).isEqualTo(400);
  }

  private static void refusesANetworkThatTellsTooMuch() throws Exception {
    for (int i = 0; i < 30; i++) {
      assertThat(service.arrive(200, TOUR, "{\"waypoint\":\"tatsuno-castle\"}")).isEqualTo(204);
    }
    assertThat(service.arrive(200, TOUR, "{\"waypoint\":\"tatsuno-castle\"}")).isEqualTo(429);
  }
}
