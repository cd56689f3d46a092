package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bus drives past its stops; the server marks what it had said, over HTTP and PostgreSQL. */
class QualityIT {

  private static TestService service;

  @BeforeAll
  static void start() {
    service =
        TestService.start(
            "akatombo.bus-location.quality.sample-every=1s",
            "akatombo.bus-location.quality.inspect-every=1s",
            "akatombo.bus-location.quality.write-every=1s");
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void drives(double meters) throws Exception {
    HttpResponse<String> answer =
        service.post(
            "op-a",
            "{\"vehicleId\":\"bus\",\"timestamp\":%d,\"lat\":%s,\"lon\":134.5,\"tripId\":\"n0800\"}"
                .formatted(service.now().getEpochSecond(), 34.80 + meters * Town.DEGREES));
    assertThat(answer.body()).contains("\"accepted\":1");
  }

  private static double gauge(String name, String... tags) {
    return service
        .bean(MeterRegistry.class)
        .get("akatombo.quality." + name)
        .tags(tags)
        .gauge()
        .value();
  }

  @Test
  void marksItselfAndGivesTheCountsAway() throws Exception {
    // Past B (1,112 m) in seven seconds, at less than 42 m/s.
    for (double meters = 950; meters <= 1_250; meters += 25) {
      drives(meters);
      long before = service.now().getEpochSecond();
      await().until(() -> service.now().getEpochSecond() > before);
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> {
          JsonNode quality =
              JsonMapper.builder().build().readTree(new String(service.get("/v1/quality").body()));
          JsonNode all = quality.path("all");
          assertThat(all.path("accuracy").path(0).path("scheme").asString())
              .isEqualTo("ETA_BENCHMARK");
          assertThat(all.path("accuracy").path(0).path("n").asInt()).isPositive();
          assertThat(all.path("bySource").path(0).path("predictionSource").asString()).isNotEmpty();
          assertThat(all.path("matchedShare").asDouble()).isEqualTo(1);
          assertThat(all.path("availability").asDouble()).isBetween(0.0, 1.0);
          assertThat(all.path("wobbleSeconds").asDouble(-1)).isNotNegative();
          assertThat(all.path("meanFeedAgeSeconds").asDouble()).isLessThan(35);
          JsonNode operator = quality.path("operators").path(0);
          assertThat(operator.path("feedId").asString()).isEqualTo("t");
          assertThat(operator.path("accuracy").path(0).path("n").asInt()).isPositive();
          assertThat(operator.path("cleanShare").asDouble()).isEqualTo(1);
          assertThat(quality.path("from").asString()).isEqualTo("2027-03-26");
          JsonNode feed = quality.path("feeds").path(0);
          assertThat(feed.path("inspections").asInt()).isPositive();
          assertThat(feed.path("meanFeedAgeSeconds").asDouble()).isLessThan(35);
          assertThat(feed.path("ruleViolations")).as(feed.toString()).isEmpty();
        });
    for (String agency : List.of("all", "agency")) {
      String feed = agency.equals("all") ? "all" : "t";
      assertThat(gauge("share", "measure", "MATCHED", "feed", feed, "agency", agency)).isEqualTo(1);
      assertThat(gauge("wobble.seconds", "feed", feed, "agency", agency)).isNotNegative();
      assertThat(gauge("error.seconds", "horizon", "300", "feed", feed, "agency", agency))
          .isNotNegative();
    }
    assertThat(gauge("share", "measure", "CLEAN", "feed", "t", "agency", "all")).isEqualTo(1);
    assertThat(gauge("feed.age.seconds", "feed", "t")).isLessThan(35);
    HttpResponse<byte[]> badge = service.get("/v1/quality/badge.svg?agency=t:agency&lang=en");
    assertThat(badge.headers().firstValue("Content-Type")).contains("image/svg+xml");
    assertThat(new String(badge.body())).contains("% right</text>");
    assertThat(service.get("/v1/quality/badge.svg?agency=t:no").statusCode()).isEqualTo(404);
    HttpResponse<byte[]> csv = service.get("/opendata/quality.csv");
    assertThat(csv.headers().firstValue("Link"))
        .contains("<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\"");
    assertThat(new String(csv.body()))
        .startsWith("date,feed_id,agency_id,measure,bucket,prediction_source,n,good,total\r\n")
        .contains("2027-04-01,t,")
        .contains(",eta_benchmark,");
  }
}
