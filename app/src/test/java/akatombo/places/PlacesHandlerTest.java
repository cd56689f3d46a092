package akatombo.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import akatombo.FeedFixtures;
import akatombo.buslocation.CityView;
import akatombo.city.City;
import akatombo.gtfs.CityArea;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedules;
import akatombo.routing.Endpoint;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class PlacesHandlerTest {

  private static PlaceIndex index;
  private static WebTestClient client;

  @BeforeAll
  static void serveTheSampleCity() {
    City city = FeedFixtures.sampleCity();
    index = new PlaceIndexing(city).index(Schedules.NONE.with(FeedFixtures.sampleSchedule()));
    client = client(() -> Optional.of(index));
  }

  private static WebTestClient client(CurrentPlaces places) {
    City city = FeedFixtures.sampleCity();
    SequencedMap<Language, String> source = new LinkedHashMap<>();
    city.notice().forEach((tag, text) -> source.put(new Language(tag), text));
    CityView view = new CityView(city.timezone(), city.languages(), source, new CityArea(5_000));
    return WebTestClient.bindToRouterFunction(
            route().GET("/v1/places", new PlacesHandler(places, view)::get).build())
        .handlerStrategies(
            HandlerStrategies.builder().exceptionHandler(PlacesHandlerTest::problem).build())
        .build();
  }

  /** As the application answers, in short. */
  private static Mono<Void> problem(ServerWebExchange exchange, Throwable failure) {
    if (!(failure instanceof ErrorResponseException problem)) {
      return Mono.error(failure);
    }
    exchange.getResponse().setStatusCode(problem.getStatusCode());
    exchange.getResponse().getHeaders().addAll(problem.getHeaders());
    exchange.getResponse().getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    Map<String, Object> body = new HashMap<>(Map.of("type", problem.getBody().getType()));
    Optional.ofNullable(problem.getBody().getProperties()).ifPresent(body::putAll);
    byte[] json = JsonMapper.builder().build().writeValueAsBytes(body);
    return exchange
        .getResponse()
        .writeWith(Mono.just(exchange.getResponse().bufferFactory().wrap(json)));
  }

  @Test
  void answersInTheLanguageAskedFor() {
    client
        .get()
        .uri("/v1/places?q=hontatsuno&lang=en&limit=3")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.CONTENT_LANGUAGE, "en")
        .expectHeader()
        .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=300, public")
        .expectBody()
        .jsonPath("$.language")
        .isEqualTo("en")
        .jsonPath("$.data.source")
        .isEqualTo("Sample data, not an official timetable")
        .jsonPath("$.places[0].id")
        .isEqualTo("stop:tatsuno:hontatsuno")
        .jsonPath("$.places[0].type")
        .isEqualTo("station")
        .jsonPath("$.places[0].name")
        .isEqualTo("Hon-Tatsuno Station")
        .jsonPath("$.places[0].reading")
        .isEqualTo("ほんたつのえき")
        .jsonPath("$.places[0].distanceMeters")
        .doesNotExist();
  }

  @Test
  void saysWhatIsAround() {
    client
        .get()
        .uri("/v1/places?near=34.861762,134.555611&limit=2")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.places.length()")
        .isEqualTo(2)
        .jsonPath("$.places[0].id")
        .isEqualTo("stop:tatsuno:hontatsuno")
        .jsonPath("$.places[0].distanceMeters")
        .isEqualTo(0);
  }

  @Test
  void saysWhereOnlyTheTownIsKnown() {
    client
        .get()
        .uri("/v1/places?q={q}&limit=1", "聚遠亭")
        .exchange()
        .expectBody()
        .jsonPath("$.places[0].approximate")
        .isEqualTo(true)
        .jsonPath("$.places[0].routes")
        .doesNotExist();
  }

  @Test
  void doesNotRepeatWhatTheClientHas() {
    String etag =
        client
            .get()
            .uri("/v1/places?q=ote")
            .exchange()
            .expectBody()
            .returnResult()
            .getResponseHeaders()
            .getETag();
    assertThat(etag).isNotNull();

    client
        .get()
        .uri("/v1/places?q=ote")
        .header(HttpHeaders.IF_NONE_MATCH, etag)
        .exchange()
        .expectStatus()
        .isNotModified();
    client
        .get()
        .uri("/v1/places?q=ote&lang=en")
        .header(HttpHeaders.IF_NONE_MATCH, etag)
        .exchange()
        .expectStatus()
        .isOk();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|q",
        "q=|q",
        "near=91,0|near",
        "near=here|near",
        "near=NaN,1|near",
        "q=a&limit=x|limit"
      })
  void namesTheParameterThatIsWrong(String query, String field) {
    expectInvalid("/v1/places?" + (query == null ? "" : query), field);
  }

  @Test
  void refusesAPlaceElsewhereAndSaysWhereTheCityIs() {
    for (String query : List.of("near=35.681,139.767", "q=a&near=35.681,139.767")) {
      client
          .get()
          .uri("/v1/places?" + query)
          .exchange()
          .expectStatus()
          .isEqualTo(422)
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("/problems/outside-area")
          .jsonPath("$.field")
          .isEqualTo("near")
          .jsonPath("$.bounds.minLat")
          .isNumber();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 51})
  void refusesALimitThatIsNoneAsAllListsDo(int limit) {
    client
        .get()
        .uri("/v1/places?q=a&limit=" + limit)
        .exchange()
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/parameter-out-of-range")
        .jsonPath("$.max")
        .isEqualTo(50);
  }

  @Test
  void refusesALongText() {
    expectInvalid("/v1/places?q=" + "a".repeat(101), "q");
  }

  private static void expectInvalid(String uri, String field) {
    client
        .get()
        .uri(uri)
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/invalid-parameter")
        .jsonPath("$.field")
        .isEqualTo(field);
  }

  @Test
  void asksToComeAgainBeforeThePlacesAreIndexed() {
    client(Optional::empty)
        .get()
        .uri("/v1/places?q=a")
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .valueEquals(HttpHeaders.RETRY_AFTER, "5");
  }

  @Test
  void tellsThePlannerWhereAPlaceIs() {
    PlannedPlaces places = new PlannedPlaces(() -> Optional.of(index));

    assertThat(places.find("tatsuno-castle", Language.ENGLISH).block())
        .isInstanceOfSatisfying(
            Endpoint.At.class,
            at -> {
              assertThat(at.name()).isEqualTo("Tatsuno Castle");
              assertThat(at.point().lat()).isEqualTo(34.868806);
            });
    assertThat(places.find("nowhere", Language.ENGLISH).blockOptional()).isEmpty();
  }
}
