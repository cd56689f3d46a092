package akatombo.buslocation.web;

import static akatombo.gtfs.FeedBuilder.aFeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.gtfs.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What each answer looks like; {@code -Dgolden.update} writes the files anew. */
class AnswerGoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final ObjectMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final TestCity city = TestCity.small();

  @BeforeEach
  void letABusRunLate() {
    city.now("08:04:00")
        .alert("工事", "工事のため迂回します", "R1")
        .canceled("r1-0830")
        .bus("1号車", "r1-0800", 240, 1)
        .now("08:04:10");
  }

  @Test
  void stopsNearAPlace() {
    matches(
        "stops",
        StopsAnswer.of(
            in("en"),
            StopsAnswer.Query.read(in("en"), parameters("near=34.861,134.54", "radius=2000")),
            Answer.Media.JSON));
  }

  @Test
  void refusesAPlaceElsewhereAndSaysWhereTheCityIs() {
    Parameters elsewhere = parameters("near=35.681,139.767");
    assertThatThrownBy(() -> StopsAnswer.Query.read(in("en"), elsewhere))
        .isInstanceOfSatisfying(ErrorResponseException.class, AnswerGoldenTest::isOutside);
    assertThatThrownBy(() -> RoutesAnswer.Query.read(in("en"), elsewhere))
        .isInstanceOfSatisfying(ErrorResponseException.class, AnswerGoldenTest::isOutside);
  }

  private static void isOutside(ErrorResponseException refusal) {
    assertThat(refusal.getStatusCode().value()).isEqualTo(422);
    assertThat(refusal.getBody().getType()).hasToString("/problems/outside-area");
    assertThat(refusal.getBody().getProperties())
        .containsEntry("field", "near")
        .containsEntry("value", "35.681,139.767")
        .containsKey("bounds");
  }

  @Test
  void stop() {
    matches("stop", StopAnswer.of(in("ja"), "t:駅", city.views().languages()));
  }

  /** What riders are told of a bus that drives another way: it may not come. */
  @Test
  void saysThatABusIsOffItsRoute() {
    city.strays("1号車", "r1-0800");
    assertThat(departures("ja"))
        .contains("\"offRoute\":true,\"note\":\"バスが経路から外れています。")
        .contains("\"offRoute\":false,\"note\":null");
    assertThat(departures("en")).contains("The bus has left its route");
  }

  @Test
  void leavesOutOfATimetableTheDirectionsInWhichNothingRuns() {
    assertThat(text(TimetableAnswer.of(in("en"), "t:R2", parameters())))
        .contains("\"directions\":[]");
    assertThat(text(TimetableAnswer.of(in("en"), "t:R2", parameters("date=2027-04-02"))))
        .contains("\"directionId\":0");
  }

  @Test
  void saysThatAFeedHasNoDirections() {
    TestCity plain =
        new TestCity(
            aFeed("t")
                .stop("A", 34.86, 134.54)
                .stop("B", 34.87, 134.54)
                .route("R")
                .trip("one")
                .withoutDirection()
                .calling("A", "8:00")
                .calling("B", "8:10")
                .build());
    View view = plain.now("07:00:00").views().now(Language.ENGLISH);
    assertThat(text(TimetableAnswer.of(view, "t:R", parameters())))
        .contains("\"directionId\":null");
    assertThat(text(RouteAnswer.of(view, "t:R", List.of(), Answer.Media.JSON)))
        .contains("\"directionId\":null,\"headsign\"")
        .contains("\"directionId\":null,\"trips\"");
  }

  private static String text(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private String departures(String language) {
    View view = in(language);
    Answer answer =
        DeparturesAnswer.of(
            view, DeparturesAnswer.Query.read(view, "t:市役所/前", parameters("window=PT60M")));
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void departures() {
    View view = in("en");
    matches(
        "departures",
        DeparturesAnswer.of(
            view, DeparturesAnswer.Query.read(view, "t:市役所/前", parameters("window=PT60M"))));
  }

  @Test
  void routes() {
    matches("routes", RoutesAnswer.of(in("ja"), RoutesAnswer.Query.read(in("ja"), parameters())));
  }

  @Test
  void route() {
    matches("route", RouteAnswer.of(in("ja"), "t:R1", city.views().languages(), Answer.Media.JSON));
  }

  @Test
  void timetable() {
    matches("timetable", TimetableAnswer.of(in("ja"), "t:R1", parameters("date=2027-04-01")));
  }

  @Test
  void trip() {
    matches(
        "trip",
        TripAnswer.of(in("ja"), "t:r1-0800", parameters("date=2027-04-01"), Answer.Media.JSON));
  }

  @Test
  void vehicles() {
    View view = in("ja");
    VehicleFilter all = VehicleFilter.read(view, parameters());
    matches("vehicles", VehiclesAnswer.of(view, all, Answer.Media.JSON));
    matches("vehicles-geojson", VehiclesAnswer.of(view, all, Answer.Media.GEOJSON));
  }

  @Test
  void alerts() {
    matches("alerts", AlertsAnswer.of(in("en"), parameters("route=t:R1")));
  }

  private View in(String tag) {
    return city.in(new Language(tag));
  }

  static Parameters parameters(String... pairs) {
    Map<String, String> values = new HashMap<>();
    for (String pair : pairs) {
      values.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    return new Parameters(values::get);
  }

  private static void matches(String name, Answer answer) {
    matches(name, answer.body());
  }

  private static void matches(String name, byte[] body) {
    String actual =
        PRETTY.writeValueAsString(PRETTY.readTree(new String(body, StandardCharsets.UTF_8))) + "\n";
    Path file = FOLDER.resolve(name + ".json");
    try {
      if (System.getProperty("golden.update") != null) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError("no golden file; run with -Dgolden.update", e);
    }
  }
}
