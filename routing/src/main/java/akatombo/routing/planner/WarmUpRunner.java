package akatombo.routing.planner;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule.DateRange;
import akatombo.gtfs.Walking;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a new planner for trips between stops of its own city: its first few hundred answers take
 * several times as long as later ones. It asks what passengers will ask, with the same query.
 * Blocks.
 */
final class WarmUpRunner {

  private static final String QUERY = resource("/akatombo/routing/otp/plan.graphql");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int DAYS = 7;
  private static final int FIRST_HOUR = 7;
  private static final int LAST_HOUR = 20;
  private static final long SEED = 20;

  private final HttpClient http;
  private final URI endpoint;
  private final List<PlannerFeed> feeds;
  private final Instant now;
  private final Random random = new Random(SEED);
  private int asked;
  private int answered;

  WarmUpRunner(HttpClient http, PlannerInstance instance, Instant now) {
    this.http = http;
    this.endpoint = URI.create(instance.address() + "/otp/gtfs/v1");
    this.feeds =
        instance.graph().inputs().feeds().stream().filter(feed -> feed.stops().size() > 1).toList();
    this.now = now;
  }

  int asked() {
    return asked;
  }

  int answered() {
    return answered;
  }

  /** Asks one after another until one of the bounds is reached. */
  void ask(int most, Duration within) throws InterruptedException {
    long deadline = System.nanoTime() + within.toNanos();
    while (asked < most && !feeds.isEmpty() && System.nanoTime() < deadline) {
      askOnce();
    }
  }

  /** Asks like that, but leaves the machine to others for as long as each answer took. */
  void askPolitely(int most, Duration within) throws InterruptedException {
    long deadline = System.nanoTime() + within.toNanos();
    while (asked < most && !feeds.isEmpty() && System.nanoTime() < deadline) {
      long begun = System.nanoTime();
      askOnce();
      Thread.sleep(Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  private void askOnce() throws InterruptedException {
    asked++;
    try {
      HttpRequest request =
          HttpRequest.newBuilder(endpoint)
              .timeout(PATIENCE)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(question()))
              .build();
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() == 200 && !response.body().startsWith("{\"errors\"")) {
        answered++;
      }
    } catch (IOException e) {
      Thread.sleep(Duration.ofMillis(50));
    }
  }

  private String question() {
    PlannerFeed feed = feeds.get(random.nextInt(feeds.size()));
    LocalDate day = day(feed.validity(), LocalDate.ofInstant(now, feed.zone()));
    ZonedDateTime time =
        day.atTime(random.nextInt(FIRST_HOUR, LAST_HOUR), random.nextInt(60)).atZone(feed.zone());
    return JSON.writeValueAsString(
        Map.of(
            "query",
            QUERY,
            "variables",
            Map.of(
                "from",
                location(feed),
                "to",
                location(feed),
                "dt",
                Map.of("earliestDeparture", time.toOffsetDateTime().toString()),
                "window",
                "PT3H",
                "first",
                5,
                "wheelchair",
                false,
                "walkSpeed",
                Walking.METERS_PER_SECOND,
                "canceled",
                false,
                "locale",
                "ja",
                "lang",
                "ja")));
  }

  private LocalDate day(DateRange validity, LocalDate today) {
    LocalDate day = today.plusDays(random.nextInt(DAYS));
    LocalDate first = validity.first().date();
    LocalDate last = validity.last().date();
    return day.isAfter(last) ? last : day.isBefore(first) ? first : day;
  }

  private Map<String, Object> location(PlannerFeed feed) {
    GeoPoint stop = feed.stops().get(random.nextInt(feed.stops().size()));
    return Map.of(
        "location", Map.of("coordinate", Map.of("latitude", stop.lat(), "longitude", stop.lon())));
  }

  private static String resource(String name) {
    try (InputStream in = WarmUpRunner.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
