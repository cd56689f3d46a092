package akatombo.routing.web;

import static akatombo.routing.DemoCity.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.StopId;
import akatombo.routing.DemoCity;
import akatombo.routing.Endpoint;
import akatombo.routing.PlanRequest;
import akatombo.routing.TravelMode;
import akatombo.routing.Via;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

class PlanRequestReaderTest {

  private static final String ENDS = "from=45.5175,-122.692&to=stop:DEMO:s5";

  private final PlanRequestReader reader =
      new PlanRequestReader(
          DemoCity.feeds(),
          (id, language) ->
              id.equals("library")
                  ? Mono.just(new Endpoint.At(new GeoPoint(45.519, -122.66), "図書館"))
                  : Mono.empty(),
          DemoCity.AREA,
          Clock.fixed(at("09:40").plusSeconds(7), ZoneOffset.UTC),
          1_000);

  @Test
  void readsPlacesOfEveryKind() {
    PlanRequest request = read("from=place:library&to=stop:DEMO:s5");
    assertThat(request.from()).isEqualTo(new Endpoint.At(new GeoPoint(45.519, -122.66), "図書館"));
    assertThat(request.to()).isEqualTo(new Endpoint.AtStop(new StopId("DEMO", "s5")));
  }

  @Test
  void fillsInWhatIsNotSaid() {
    PlanRequest request = read(ENDS);
    assertThat(request.time()).isEqualTo(at("09:40"));
    assertThat(request.isArrival()).isFalse();
    assertThat(request.count()).isEqualTo(5);
    assertThat(request.preferences().modes()).isEmpty();
    assertThat(request.preferences().walkMetersPerSecond()).isEqualTo(1.2);
  }

  @Test
  void readsTimesWithAndWithoutOffset() {
    assertThat(read(ENDS + "&time=2026-11-24T10:00").time()).isEqualTo(at("10:00"));
    assertThat(read(ENDS + "&time=2026-11-24T01:00:00Z").time()).isEqualTo(at("10:00"));
    assertThat(read(ENDS + "&time=2026-11-24T10:00:00 09:00").time()).isEqualTo(at("10:00"));
    assertThat(read(ENDS + "&time=2026-11-23T24:00").time()).isEqualTo(at("00:00"));
  }

  @Test
  void readsViaModesAndTheRest() {
    PlanRequest request =
        read(
            ENDS
                + "&via=45.5200,-122.6700&viaStay=PT20M&via=stop:DEMO:s3&modes=walk,BUS&modes=FLEX"
                + "&wheelchair=true&walkSpeed=0.8&n=3&arriveBy=true");
    assertThat(request.via())
        .containsExactly(
            new Via(new Endpoint.At(new GeoPoint(45.52, -122.67), null), Duration.ofMinutes(20)),
            new Via(new Endpoint.AtStop(new StopId("DEMO", "s3")), Duration.ZERO));
    assertThat(request.preferences().modes())
        .containsExactly(TravelMode.WALK, TravelMode.FLEX, TravelMode.BUS);
    assertThat(request.preferences().wheelchair()).isTrue();
    assertThat(request.preferences().walkMetersPerSecond()).isEqualTo(0.8);
    assertThat(request.count()).isEqualTo(3);
    assertThat(request.isArrival()).isTrue();
  }

  @Test
  void takesAPlaceAtAStopForTheStop() {
    assertThat(read(ENDS + "&via=45.5193,-122.6720").via().getFirst().place())
        .isEqualTo(new Endpoint.AtStop(new StopId("DEMO", "s3")));
  }

  @Test
  void readsItsOwnCursors() {
    String next = PageCursor.of(true, at("09:45"), "MnxO_-==");
    PlanRequest request = read(ENDS + "&cursor=" + next);
    assertThat(request.time()).isEqualTo(at("09:45"));
    assertThat(request.page()).isEqualTo(new PlanRequest.Page(true, "MnxO_-=="));
  }

  @Test
  void namesTheParameterThatIsWrong() {
    assertThat(refusal("to=stop:DEMO:s5")).isEqualTo("400 invalid-parameter from");
    assertThat(refusal("from=here&to=stop:DEMO:s5")).isEqualTo("400 invalid-parameter from");
    assertThat(refusal("from=91,0&to=stop:DEMO:s5")).isEqualTo("400 invalid-parameter from");
    assertThat(refusal(ENDS + "&time=yesterday")).isEqualTo("400 invalid-parameter time");
    assertThat(refusal(ENDS + "&time=2026-11-31T10:00")).isEqualTo("400 invalid-parameter time");
    assertThat(refusal(ENDS + "&time=+999999999-12-31T23:59:59-18:00"))
        .isEqualTo("400 invalid-parameter time");
    assertThat(refusal(ENDS + "&arriveBy=yes")).isEqualTo("400 invalid-parameter arriveBy");
    assertThat(refusal(ENDS + "&n=many")).isEqualTo("400 invalid-parameter n");
    assertThat(refusal(ENDS + "&modes=BROOM")).isEqualTo("400 invalid-parameter modes");
    assertThat(refusal(ENDS + "&viaStay=PT5M")).isEqualTo("400 invalid-parameter viaStay");
    assertThat(refusal(ENDS + "&via=stop:DEMO:s3&viaStay=5"))
        .isEqualTo("400 invalid-parameter viaStay");
    assertThat(refusal(ENDS + "&cursor=garbage")).isEqualTo("400 invalid-parameter cursor");
    assertThat(refusal(ENDS + "&n=1&n=2")).isEqualTo("400 invalid-parameter n");
    assertThat(refusal(ENDS + "&n=11")).isEqualTo("422 parameter-out-of-range n");
    assertThat(refusal(ENDS + "&walkSpeed=NaN")).isEqualTo("422 parameter-out-of-range walkSpeed");
    assertThat(refusal(ENDS + "&via=stop:DEMO:s3&viaStay=PT25H"))
        .isEqualTo("422 parameter-out-of-range viaStay");
  }

  @Test
  void namesWhatDoesNotExistOrLiesOutside() {
    assertThat(refusal("from=stop:DEMO:nope&to=stop:DEMO:s5")).isEqualTo("404 stop-not-found from");
    assertThat(refusal("from=place:nope&to=stop:DEMO:s5")).isEqualTo("404 place-not-found from");
    assertThat(refusal(ENDS + "&time=2029-01-01T10:00")).isEqualTo("422 outside-validity time");
    ProblemDetail outside = problem("from=34.8,134.5&to=stop:DEMO:s5");
    assertThat(outside.getStatus()).isEqualTo(422);
    assertThat(outside.getProperties()).containsKey("bounds").containsEntry("field", "from");
  }

  private PlanRequest read(String query) {
    return reader.read(parsed(query), Language.JAPANESE).block();
  }

  private String refusal(String query) {
    ProblemDetail problem = problem(query);
    return problem.getStatus()
        + " "
        + problem.getType().toString().replace("/problems/", "")
        + " "
        + problem.getProperties().get("field");
  }

  private ProblemDetail problem(String query) {
    return catchThrowableOfType(ErrorResponseException.class, () -> read(query)).getBody();
  }

  private static Query parsed(String query) {
    MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
    UriComponentsBuilder.fromPath("/")
        .query(query)
        .build()
        .getQueryParams()
        .forEach((name, values) -> parameters.put(name, List.copyOf(values)));
    return new Query(parameters);
  }
}
