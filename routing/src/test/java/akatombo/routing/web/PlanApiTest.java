package akatombo.routing.web;

import static akatombo.routing.DemoCity.at;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.routing.DemoCity;
import akatombo.routing.Destinations;
import akatombo.routing.Endpoint;
import akatombo.routing.LiveBoard;
import akatombo.routing.LiveTrips;
import akatombo.routing.Places;
import akatombo.routing.PlainRead;
import akatombo.routing.PlannedTours;
import akatombo.routing.PlanningArea;
import akatombo.routing.ReadServer;
import akatombo.routing.otp.FakeOtp;
import akatombo.routing.planner.PlannerAddress;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanApiTest {

  private static final String PLAN =
      "/v1/plan?from=45.5175,-122.692&to=45.5190,-122.652&time=2026-11-24T09:45&n=2";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final FakeOtp otp = new FakeOtp();
  private final LiveBoard live = new LiveBoard().reported("b1000", at("09:40").minusSeconds(12));
  private AnnotationConfigApplicationContext context;
  private ReadServer server;
  private WebTestClient web;

  @BeforeEach
  void start() {
    context = new AnnotationConfigApplicationContext();
    context.registerBean(Feeds.class, DemoCity::feeds);
    context.registerBean(Places.class, () -> PlanApiTest::place);
    context.registerBean(PlannedTours.class, () -> PlanApiTest::tour);
    context.registerBean(Destinations.class, () -> PlanApiTest::destination);
    context.registerBean(LiveTrips.class, () -> live);
    context.registerBean(PlanningArea.class, () -> DemoCity.AREA);
    context.registerBean(PlannerAddress.class, () -> otp);
    context.registerBean(JsonMapper.class, () -> JSON);
    context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
    context.registerBean(Clock.class, () -> Clock.fixed(at("09:40"), ZoneOffset.UTC));
    context.scan("akatombo.routing.otp", "akatombo.routing.web");
    context.refresh();
    server = new ReadServer(context.getBeansOfType(PlainRead.class).values());
    web =
        WebTestClient.bindToServer()
            .baseUrl(server.address().toString())
            .responseTimeout(Duration.ofSeconds(20))
            .build();
  }

  @AfterEach
  void stop() {
    server.close();
    context.close();
    otp.close();
  }

  @Test
  void answersAsItIsWrittenDown() throws Exception {
    JsonNode answer = JSON.readTree(body(PLAN + "&lang=en"));
    String shown = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n";
    Path golden = golden("plan.json");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, shown);
    }
    assertThat(shown).isEqualTo(Files.readString(golden));
  }

  @Test
  void namesThingsInTheAskedLanguageAndSaysWhich() {
    EntityExchangeResult<byte[]> english = get(PLAN + "&lang=en");
    assertThat(english.getResponseHeaders().getFirst("Content-Language")).isEqualTo("en");
    JsonNode bus = bus(english);
    assertThat(bus.at("/from/name").asString()).isEqualTo("West Gate");
    assertThat(bus.at("/headsign").asString()).isEqualTo("East Gate");
    assertThat(bus.at("/route/longName").asString()).isEqualTo("East-West Line");
    assertThat(bus.at("/intermediateStops/1/name").asString()).isEqualTo("橋前");
    assertThat(bus.at("/intermediateStops/1/language").asString()).isEqualTo("ja");
    assertThat(bus(get(PLAN + "&lang=ja-Hrkt")).at("/from/name").asString()).isEqualTo("にしぐち");
    assertThat(bus(get(PLAN)).at("/from/name").asString()).isEqualTo("西口");
  }

  @Test
  void drawsGeoJsonForWhomAsksForIt() {
    web.get()
        .uri(PLAN)
        .header("Accept", "application/geo+json")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType("application/geo+json")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("FeatureCollection")
        .jsonPath("$.features.length()")
        .isEqualTo(6)
        .jsonPath("$.features[1].properties.mode")
        .isEqualTo("BUS")
        .jsonPath("$.features[1].geometry.coordinates[0][0]")
        .isEqualTo(-122.687);
  }

  @Test
  void goesOnWhereAnAnswerEnded() {
    String next = JSON.readTree(body(PLAN)).at("/next").asString();
    body(PLAN + "&cursor=" + next);
    assertThat(otp.questions().getLast()).contains("\"after\":\"MnxO").contains("\"first\":2");
    String previous = JSON.readTree(body(PLAN)).at("/prev").asString();
    body(PLAN + "&cursor=" + previous);
    assertThat(otp.questions().getLast()).contains("\"before\":\"MnxQ").contains("\"last\":2");
  }

  @Test
  void saysWhyThereIsNoItinerary() {
    otp.answering("no-stops");
    JsonNode answer = JSON.readTree(body(PLAN));
    assertThat(answer.at("/itineraries").size()).isZero();
    assertThat(answer.at("/noItinerary/code").asString()).isEqualTo("NO_STOPS_IN_RANGE");
    assertThat(answer.at("/noItinerary/field").asString()).isEqualTo("from");
    assertThat(answer.at("/noItinerary/nearestStop/stopId").asString()).isEqualTo("DEMO:s1");
  }

  @Test
  void estimatesTheWalkWhereThePlannerKnowsNoStreet() {
    otp.answering("outside-bounds");
    JsonNode answer = JSON.readTree(body(PLAN));
    assertThat(answer.at("/walk").asString()).isEqualTo("estimated");
    assertThat(answer.at("/itineraries/0/legs/0/mode").asString()).isEqualTo("WALK");
  }

  @Test
  void refusesWithTheStatusOfTheProblem() {
    web.get().uri("/v1/plan?from=1").exchange().expectStatus().isBadRequest();
    web.get().uri("/v1/itineraries/nonsense").exchange().expectStatus().isNotFound();
    otp.lose();
    web.get()
        .uri(PLAN)
        .exchange()
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .valueEquals("Retry-After", "5");
  }

  @Test
  void refreshesASavedItinerary() {
    String id = JSON.readTree(body(PLAN)).at("/itineraries/0/id").asString();
    live.canceled("b1000", at("09:40"));
    otp.answering("without-canceled");
    JsonNode answer = JSON.readTree(body("/v1/itineraries/" + id));
    assertThat(answer.at("/itinerary/id").asString()).isEqualTo(id);
    assertThat(answer.at("/itinerary/canceled").asBoolean()).isTrue();
    assertThat(answer.at("/itinerary/legs/1/live").asString()).isEqualTo("CANCELED");
    assertThat(answer.at("/changes/0/kind").asString()).isEqualTo("CANCELED");
    assertThat(answer.at("/feasible").asBoolean()).isFalse();
    assertThat(answer.at("/alternatives/0/legs/1/tripId").asString()).isEqualTo("DEMO:b1040");
  }

  private static Mono<Endpoint> place(String id, Language language) {
    return id.equals("museum")
        ? Mono.just(new Endpoint.At(new GeoPoint(45.5190, -122.652), "Museum"))
        : Mono.empty();
  }

  private static PlannedTours.Found tour(String slug, boolean isStepFree, Language language) {
    GeoPoint gate = new GeoPoint(45.5190, -122.6526);
    if (!slug.equals("old-town")) {
      return new PlannedTours.Found.NotPublished();
    }
    return isStepFree
        ? new PlannedTours.Found.NotStepFree()
        : new PlannedTours.Found.Tour(
            slug, "Old town", gate, gate, Duration.ofMinutes(90), PlanApiTest::outlook);
  }

  private static PlannedTours.Outlook outlook(Instant start) {
    return new PlannedTours.Outlook(
        Duration.ofMinutes(90),
        List.of("Museum"),
        List.of(new Destinations.Happening("fair", "A fair")));
  }

  private static Optional<Destinations.Destination> destination(String id) {
    return Optional.of((arrival, language) ->
        new Destinations.Arrival(
            Destinations.Opening.CLOSED,
            at("10:30"),
            "closed until " + language.tag(),
            List.of(new Destinations.Happening("fair", "Fair"))));
  }

  @Test
  void flagsADestinationThatIsClosedOnArrival() {
    JsonNode itinerary =
        JSON.readTree(body(PLAN.replace("45.5190,-122.652", "place:museum") + "&lang=en"))
            .at("/itineraries/0");
    assertThat(itinerary.at("/destination/opening").asString()).isEqualTo("CLOSED");
    assertThat(itinerary.at("/destination/opensAt").asString()).contains("T10:30");
    assertThat(itinerary.at("/destination/text").asString()).isEqualTo("closed until en");
    assertThat(itinerary.at("/destination/events/0/slug").asString()).isEqualTo("fair");
    assertThat(JSON.readTree(body(PLAN)).at("/itineraries/0").has("destination")).isFalse();
  }

  /** Every bus leaves before ten: what the planner gives for the way back is too early. */
  @Test
  void givesNoWayToATourWithoutAWayBack() {
    JsonNode none = JSON.readTree(body(PLAN + "&via=tour:old-town&lang=en"));
    assertThat(none.at("/itineraries").size()).isZero();
    assertThat(none.at("/noItinerary/code").asString()).isEqualTo("LAST_WAY_BACK_MISSED");
    assertThat(none.at("/noItinerary/tour/text").asString()).contains("before the tour is over");
    assertThat(none.at("/noItinerary/tour/missingSeconds").asInt()).isGreaterThan(2700);
    assertThat(none.at("/noItinerary/tour/startBy").asString())
        .isLessThan(none.at("/noItinerary/tour/lastLeave").asString());
    JsonNode steps = JSON.readTree(body(PLAN + "&via=tour:old-town&wheelchair=true"));
    assertThat(steps.at("/noItinerary/code").asString()).isEqualTo("TOUR_NOT_STEP_FREE");
    assertThat(steps.at("/noItinerary/tour/language").asString()).isEqualTo("ja");
  }

  @Test
  void joinsTheWayToATourAndTheWayFromIt() {
    JsonNode plan = JSON.readTree(body(PLAN + "&via=tour:old-town&viaStay=PT5M&lang=en"));
    JsonNode itinerary = plan.at("/itineraries/0");
    int back = itinerary.at("/tour/firstLegBack").asInt();
    assertThat(itinerary.at("/legs/" + (back - 1) + "/to/name").asString()).isEqualTo("Old town");
    assertThat(itinerary.at("/legs/" + back + "/from/name").asString()).isEqualTo("Old town");
    assertThat(itinerary.at("/tour/leave").asString())
        .isGreaterThanOrEqualTo(itinerary.at("/tour/arrive").asString());
    assertThat(itinerary.at("/tour/wantedSeconds").asInt()).isEqualTo(300);
    assertThat(itinerary.at("/tour/cutSeconds").asInt()).isZero();
    assertThat(itinerary.at("/tour/warning/code").asString()).isEqualTo("LAST_WAY_BACK_SOON");
    String id = itinerary.at("/id").asString();
    JsonNode again = JSON.readTree(body("/v1/itineraries/" + id));
    assertThat(again.at("/itinerary/legs").size()).isEqualTo(itinerary.at("/legs").size());
  }

  @Test
  void refusesATourThatIsNoneOrStandsBesideOtherPlaces() {
    web.get().uri(PLAN + "&via=tour:none").exchange().expectStatus().isNotFound();
    for (String wrong : List.of("&via=45.5,-122.6", "&cursor=x", "&viaStay=long")) {
      web.get().uri(PLAN + "&via=tour:old-town" + wrong).exchange().expectStatus().isBadRequest();
    }
  }

  private static JsonNode bus(EntityExchangeResult<byte[]> result) {
    return JSON.readTree(result.getResponseBody()).at("/itineraries/0/legs/1");
  }

  private String body(String uri) {
    return new String(Objects.requireNonNull(get(uri).getResponseBody()), StandardCharsets.UTF_8);
  }

  private EntityExchangeResult<byte[]> get(String uri) {
    return web.get().uri(uri).exchange().expectStatus().isOk().expectBody().returnResult();
  }

  private static Path golden(String name) throws URISyntaxException {
    Path built = Path.of(DemoCity.class.getResource("answers/delayed.json").toURI());
    String sources = System.getProperty("golden.sources");
    Path folder =
        sources == null ? built.getParent().getParent() : Path.of(sources, "akatombo/routing");
    return folder.resolve("golden").resolve(name);
  }
}
