package akatombo.tourism.web;

import akatombo.gtfs.CityArea;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.SampleTours;
import akatombo.tourism.TourCity;
import akatombo.tourism.TourFare;
import akatombo.tourism.TourTransport;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What visitors read of the sample city, on the morning of 24 November 2026. */
final class VisitorSite {

  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final JsonMapper JSON = new JsonMapper();

  private static final Feeds FEEDS = new SampleFeeds();

  private static TourTransport transport(Predicate<TripOnDate> isCanceled) {
    return new TourTransport() {
      @Override
      public boolean isCanceled(TripOnDate trip) {
        return isCanceled.test(trip);
      }

      @Override
      public Mono<GeoPoint> findPlace(String id, Language language) {
        return id.equals("castle") ? Mono.just(new GeoPoint(34.868806, 134.544833)) : Mono.empty();
      }

      @Override
      public Mono<List<TourFare>> fares(
          StopId board, StopId alight, TripOnDate trip, Instant departure) {
        return Mono.just(List.of(new TourFare(150, "JPY", "tatsuno:adult", "tatsuno:cash")));
      }
    };
  }

  private final WebTestClient client;

  VisitorSite() {
    this(SampleTours.content());
  }

  /** What visitors read of some content. */
  VisitorSite(PublishedContent content) {
    this(content, trip -> false);
  }

  /** What visitors read when some trips do not run. */
  VisitorSite(PublishedContent content, Predicate<TripOnDate> isCanceled) {
    TourCity city =
        new TourCity(
            null,
            ZONE,
            Stream.of("ja", "en", "zh-Hans", "zh-Hant", "ko").map(Language::new).toList(),
            new CityArea(5_000));
    Clock clock = Clock.fixed(Instant.parse("2026-11-24T01:00:00Z"), ZONE);
    CurrentCatalogue catalogue = new CurrentCatalogue(SampleTours.door(content), SampleTours.MEDIA);
    Replies replies = new Replies(city, clock);
    client =
        WebTestClient.bindToRouterFunction(
                new VisitorHandler(catalogue, FEEDS, transport(isCanceled), replies)
                    .routes()
                    .and(new PlateHandler(catalogue, city, FEEDS, replies).routes()))
            .handlerStrategies(
                HandlerStrategies.builder().exceptionHandler(VisitorSite::refuse).build())
            .build();
  }

  /** Answers with the status of a problem and the field it names. */
  static Mono<Void> refuse(ServerWebExchange exchange, Throwable failure) {
    if (!(failure instanceof ErrorResponseException problem)) {
      return Mono.error(failure);
    }
    exchange.getResponse().setStatusCode(problem.getStatusCode());
    Map<String, Object> facts = problem.getBody().getProperties();
    if (facts != null && facts.containsKey("field")) {
      exchange.getResponse().getHeaders().set("Wrong-Field", facts.get("field").toString());
      exchange.getResponse().getHeaders().set("Facts", new TreeMap<>(facts).toString());
    }
    return Mono.empty();
  }

  WebTestClient client() {
    return client;
  }

  /** The answer to a question that is answered. */
  JsonNode get(String path, Object... values) {
    byte[] body =
        client
            .get()
            .uri(path, values)
            .exchange()
            .expectStatus()
            .isOk()
            .expectBody()
            .returnResult()
            .getResponseBodyContent();
    return JSON.readTree(body);
  }
}
