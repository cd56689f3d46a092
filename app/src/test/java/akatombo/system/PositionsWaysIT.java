package akatombo.system;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The short way of positions answers word by word and header by header as the long way does, which
 * a body of unknown length goes.
 */
class PositionsWaysIT extends RunningCity {

  private final HttpClient http = HttpClient.newHttpClient();

  @Autowired private Feeds feeds;
  @Autowired private Clock clock;

  @BeforeEach
  void ready() {
    awaitReady();
  }

  @Test
  void answersTheSameOnBothWays() throws Exception {
    for (String language : List.of("ja", "en", "ko")) {
      for (String body :
          List.of(
              report("ways-" + language, "unknown:trip"),
              "[" + report("ways-a", "x") + "," + report("ways-b", "y").replace("34.", "0.") + "]",
              "{\"vehicleId\":\"\"}",
              "[{\"nonsense\":1}]",
              "no json")) {
        String key = token("operator");
        Answer first = send(key, body, language, BodyPublishers.ofString(body));
        Answer again = send(key, body, language, BodyPublishers.ofString(body));
        Answer longWay = send(key, body, language, ofUnknownLength(body));

        // A position that was taken is known when it comes again.
        assertThat(again.status).isEqualTo(first.status).isEqualTo(longWay.status);
        assertThat(again.body).isEqualTo(longWay.body);
        assertThat(again.headers).isEqualTo(longWay.headers);
      }
    }
  }

  @Test
  void aKeyThatIsNoneIsRefusedHoweverItComes() throws Exception {
    for (String key : List.of("aka_" + "x".repeat(43), token("operator") + "x", token("office"))) {
      String body = report("ways-stranger", "x");
      Answer known = send(key, body, "en", BodyPublishers.ofString(body));
      Answer unknown = send(key, body, "en", ofUnknownLength(body));
      assertThat(known.status).isIn(401, 403).isEqualTo(unknown.status);
      assertThat(known.headers).isEqualTo(unknown.headers);
    }
  }

  private String report(String vehicle, String trip) {
    Schedule schedule = feeds.current().all().iterator().next();
    GeoPoint place =
        schedule.stops().stream()
            .map(Stop::point)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    return "{\"vehicleId\":\"%s\",\"timestamp\":%d,\"lat\":%s,\"lon\":%s,\"tripId\":\"%s\"}"
        .formatted(vehicle, clock.instant().getEpochSecond(), place.lat(), place.lon(), trip);
  }

  private static BodyPublisher ofUnknownLength(String body) {
    Supplier<InputStream> bytes =
        () -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    return BodyPublishers.ofInputStream(bytes);
  }

  private Answer send(String key, String body, String language, BodyPublisher publisher)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(address("/v1/operator/positions"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .header("X-Request-Id", "ways")
                .POST(publisher)
                .build(),
            HttpResponse.BodyHandlers.ofString());
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(answer.headers().map());
    return new Answer(answer.statusCode(), answer.body(), headers);
  }

  private record Answer(int status, String body, Map<String, List<String>> headers) {}
}
