package akatombo.tourism.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.SampleTours;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TourAnswersTest {

  private final VisitorSite site = new VisitorSite();

  @Test
  void tellsAllOfATour() {
    JsonNode tour = get("/v1/tours/somen-and-ibo-river?lang=en");
    assertThat(tour.get("waypoints")).hasSize(6);
    assertThat(tour.get("legs")).hasSize(5);
    assertThat(tour.at("/waypoints/2/poi/id").asString()).isEqualTo("somen-no-sato");
    assertThat(tour.at("/waypoints/2/staySeconds").asInt()).isEqualTo(3600);
    assertThat(tour.at("/course/durationSeconds").asInt()).isGreaterThan(2 * 3600);
    assertThat(tour.get("sample").asBoolean()).isTrue();
    assertThat(tour.at("/notice/language").asString()).isEqualTo("en");
  }

  /** 24 November 2026 is the Tuesday after a holiday on a Monday. */
  @Test
  void leavesOutWhatIsClosedWhenOneGetsThereAndSaysWhy() {
    JsonNode visit = get("/v1/tours/red-dragonfly-and-castle?start=10:00&lang=en").get("visit");
    assertThat(visit.get("asPlanned").asBoolean()).isFalse();
    assertThat(visit.at("/dropped/0/name").asString()).contains("Rofu");
    assertThat(visit.at("/dropped/0/reason/code").asString()).isEqualTo("closed");
    assertThat(visit.at("/dropped/0/reason/text").asString()).contains("the day after a holiday");
    assertThat(visit.at("/stays/0/waypoint").asInt()).isEqualTo(1);
    assertThat(visit.get("text").asString()).startsWith("Left out, as closed then:");
    JsonNode open =
        get("/v1/tours/red-dragonfly-and-castle?start=2026-11-25T10:00&lang=ja").get("visit");
    assertThat(open.get("asPlanned").asBoolean()).isTrue();
    assertThat(open.get("stays")).hasSize(5);
    assertThat(open.get("text").asString()).isEqualTo("予定どおり回れます。");
  }

  @Test
  void tellsTheBusesAfterEachStayOfAVisit() {
    JsonNode tour = get("/v1/tours/somen-and-ibo-river?start=12:00");
    String leaves = tour.at("/visit/stays/4/leaves").asString();
    assertThat(leaves).isGreaterThan("2026-11-24T13");
    assertThat(tour.at("/waypoints/4/back/next/leave").asString()).isGreaterThanOrEqualTo(leaves);
  }

  @Test
  void ridesWhereTheOfficeSaysSoByWhatTheTimetableHas() {
    JsonNode tour = get("/v1/tours/somen-and-ibo-river?start=12:00&lang=en");
    assertThat(tour.at("/legs/0/ridden").asBoolean()).isTrue();
    assertThat(tour.at("/legs/0/difference/text").asString())
        .isEqualTo("One takes a bus or train.");
    assertThat(tour.at("/legs/1/rides").isNull()).isTrue();
    String leaves = tour.at("/visit/stays/0/leaves").asString();
    JsonNode taken = tour.at("/visit/stays/1/rides/0");
    assertThat(taken.get("leave").asString()).isGreaterThanOrEqualTo(leaves);
    assertThat(taken.get("arrive")).isEqualTo(tour.at("/visit/stays/1/arrives"));
    assertThat(tour.at("/legs/0/rides/next")).isEqualTo(taken);
    assertThat(tour.at("/course/walkingSeconds").asInt()).isLessThan(45 * 60);
    assertThat(tour.at("/course/ridingSeconds").asInt()).isGreaterThan(30 * 60);
  }

  @Test
  void takesATimeAloneAsOfTheDayThatIsNamed() {
    JsonNode tour = get("/v1/tours/red-dragonfly-and-castle?start=10:00&date=2026-11-25&lang=en");
    assertThat(tour.at("/visit/start").asString()).isEqualTo("2026-11-25T10:00:00+09:00");
    assertThat(tour.at("/visit/asPlanned").asBoolean()).isTrue();
  }

  @Test
  void fitsTheBusesOfTheTimeThatIsAsked() {
    JsonNode tours = get("/v1/tours?from=34.861762,134.555611&at=2026-11-25T10:00").get("tours");
    assertThat(tours).isNotEmpty();
    assertThat(tours)
        .allSatisfy(tour ->
            assertThat(tour.at("/buses/there/leave").asString())
                .isGreaterThanOrEqualTo("2026-11-25T10:00"));
  }

  @Test
  void staysOnTheBusToTheStopThatIsNearest() {
    JsonNode waypoints = get("/v1/tours/old-town-and-soy-sauce?date=2026-11-25").get("waypoints");
    JsonNode back = waypoints.at("/1/back/next");
    assertThat(back.at("/ride/to/name").asString()).contains("本竜野");
  }

  @Test
  void saysWhatNothingGoesToAnyMore() {
    JsonNode visit =
        get("/v1/tours/somen-and-ibo-river?start=2026-11-25T01:30&lang=en").get("visit");
    assertThat(visit.at("/dropped/0/reason/code").asString()).isEqualTo("noRide");
    assertThat(visit.at("/dropped/0/wouldArrive").isNull()).isTrue();
    assertThat(visit.get("text").asString()).contains("nothing goes there any more");
  }

  @Test
  void saysThatThereIsNoVisitWithoutStepsWhereNoSuchWayIsKnown() {
    JsonNode tour = get("/v1/tours/red-dragonfly-and-castle?start=10:00&stepFree=true&lang=en");
    assertThat(tour.get("visit").isNull()).isTrue();
    assertThat(tour.at("/noVisit/code").asString()).isEqualTo("noStepFreeWay");
    assertThat(tour.at("/noVisit/text").asString()).startsWith("From ").contains("not known");
    assertThat(tour.at("/ways/difference/text").asString()).contains("not known");
    assertThat(tour.at("/ways/stepFree").isNull()).isTrue();
  }

  @Test
  void listsToursThatFitTheBuses() {
    JsonNode tours = get("/v1/tours?from=stop:tatsuno:harima-shingu&arriveBy=20:00");
    assertThat(tours.get("tours")).isNotEmpty();
    JsonNode buses = tours.at("/tours/0/buses");
    assertThat(buses.at("/there/ride/departure").asString())
        .startsWith("2026-11-24T")
        .endsWith("+09:00");
    assertThat(buses.at("/lastBack/arrive").asString())
        .isLessThanOrEqualTo("2026-11-24T20:00:00+09:00");
  }

  /** No bus goes from the castle to Himeji, but one to the train. */
  @Test
  void changesOnceOnTheWayBack() {
    JsonNode answer = get("/v1/tours?from=stop:tatsuno:himeji&arriveBy=17:00&lang=en");
    assertThat(answer.at("/tours/0/slug").asString()).isEqualTo("old-town-and-soy-sauce");
    checkChange(answer.at("/tours/0/buses/lastBack"));
    JsonNode tour = get("/v1/tours/old-town-and-soy-sauce?from=stop:tatsuno:himeji&lang=en");
    checkChange(tour.at("/waypoints/5/back/last"));
    checkChange(tour.at("/waypoints/5/back/next"));
    JsonNode direct = tour.at("/waypoints/0/back/next");
    assertThat(direct.at("/ride/to/name").asString()).isEqualTo("Himeji Station");
    assertThat(direct.get("then").isNull()).isTrue();
  }

  /** The sample's transfers.txt gives three minutes between buses and trains. */
  private static void checkChange(JsonNode way) {
    assertThat(way.at("/ride/from/name").asString()).isEqualTo("Tatsuno Castle");
    assertThat(way.at("/ride/to/name").asString()).isEqualTo("Hon-Tatsuno Station");
    assertThat(way.at("/then/from/name").asString()).isEqualTo("Hon-Tatsuno Station");
    assertThat(way.at("/then/to/name").asString()).isEqualTo("Himeji Station");
    assertThat(
            way.at("/then/fare/0/amount").isMissingNode()
                || way.at("/then/fare/0/amount").asInt() == 150)
        .isTrue();
    assertThat(Duration.between(time(way.at("/ride/arrival")), time(way.at("/then/departure"))))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(3));
    assertThat(way.get("arrive")).isEqualTo(way.at("/then/arrival"));
  }

  /** From the castle it is 22 minutes to the station, and today no bus goes there. */
  @Test
  void walksFartherToTheStationWhereNoNearerStopLeadsHome() {
    JsonNode back =
        new VisitorSite(SampleTours.content(), trip -> !trip.tripId().id().startsWith("kishin"))
            .get("/v1/tours/old-town-and-soy-sauce?from=stop:tatsuno:himeji&lang=en")
            .at("/waypoints/5/back/last");
    assertThat(back.at("/ride/from/name").asString()).isEqualTo("Hon-Tatsuno Station");
    assertThat(back.get("then").isNull()).isTrue();
    assertThat(Duration.between(time(back.at("/leave")), time(back.at("/ride/departure"))))
        .isBetween(Duration.ofMinutes(20), Duration.ofMinutes(30));
  }

  private static OffsetDateTime time(JsonNode node) {
    return OffsetDateTime.parse(node.asString());
  }

  /** The first train of the day is there before anything opens. */
  @Test
  void beginsATourWhenNothingIsClosed() {
    JsonNode answer =
        get("/v1/tours?from=stop:tatsuno:harima-shingu&arriveBy=2026-11-25T17:00&open=true");
    JsonNode tour = answer.at("/tours/0");
    assertThat(tour.get("slug").asString()).isEqualTo("old-town-and-soy-sauce");
    assertThat(tour.at("/buses/there/arrive").asString()).isLessThan("2026-11-25T07");
    assertThat(tour.get("startAt").asString()).isBetween("2026-11-25T07", "2026-11-25T10");
    assertThat(tour.get("startAt").asString())
        .isLessThanOrEqualTo(tour.at("/buses/startBy").asString());
    JsonNode monday =
        get("/v1/tours?from=stop:tatsuno:harima-shingu&arriveBy=2026-11-30T17:00&open=true");
    assertThat(monday.at("/leftOut/0/reason").asString()).isEqualTo("closed");
  }

  @Test
  void saysWhatTheRidesOfAFittingTourCost() {
    JsonNode tours = get("/v1/tours?from=stop:tatsuno:harima-shingu&arriveBy=20:00&lang=en");
    JsonNode fare = tours.at("/tours/0/buses/there/ride/fare/0");
    assertThat(fare.get("amount").asInt()).isEqualTo(150);
    assertThat(fare.at("/riderCategory/name").asString()).isEqualTo("Adult");
    assertThat(fare.at("/medium/id").asString()).isEqualTo("tatsuno:cash");
  }

  @Test
  void leavesOutWhatDoesNotFitAndSaysWhy() {
    JsonNode tours = get("/v1/tours?from=place:castle&arriveBy=11:00");
    assertThat(tours.get("tours").size() + tours.get("leftOut").size()).isEqualTo(3);
    assertThat(tours.at("/leftOut/0/reason").asString()).isIn("tooLong", "noWayBack", "noWayThere");
    assertThat(tours.at("/leftOut/0/language").asString()).isEqualTo("ja");
    JsonNode korean = get("/v1/tours?from=place:castle&arriveBy=11:00&lang=ko").at("/leftOut/0");
    assertThat(korean.get("language").asString()).isEqualTo("ko");
    assertThat(korean.get("text").asString()).contains("분").doesNotContain("%");
  }

  @Test
  void saysThatNothingGoesThereOrBackAnyMore() {
    for (String language : List.of("ja", "en", "zh-Hans", "zh-Hant", "ko")) {
      JsonNode back = leftOut("stop:tatsuno:himeji", "23:30", language);
      assertThat(back.get("reason").asString()).isEqualTo("noWayBack");
      JsonNode there = leftOut("stop:tatsuno:harima-shingu", "23:30", language);
      assertThat(there.get("reason").asString()).isEqualTo("noWayThere");
      assertThat(List.of(back, there))
          .allSatisfy(tour ->
              assertThat(tour.get("text").asString())
                  .containsAnyOf("最寄りの停留所・駅 3 か所", "three stops nearest", "三个车站", "三個車站", "역 세 곳")
                  .containsAnyOf("時間", "that time", "时段", "时间", "시간", "時段"));
    }
  }

  private JsonNode leftOut(String from, String time, String language) {
    String question = "/v1/tours?from={from}&at=2026-11-25T{time}&lang={lang}";
    return get(question, from, time, language)
        .get("leftOut")
        .valueStream()
        .filter(tour -> tour.get("slug").asString().equals("somen-and-ibo-river"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void probe() {
    System.out.println(
        get("/v1/tours?from={f}&at=2026-11-25T09:00&lang=en", "stop:tatsuno:himeji")
            .get("tours")
            .valueStream()
            .map(t -> t.get("slug") + " " + t.get("buses").toString())
            .toList());
    System.out.println(
        get("/v1/tours?from={f}&at=2026-11-25T09:00&lang=en", "stop:tatsuno:himeji")
            .get("leftOut"));
  }

  @Test
  void saysThatItIsNotKnownWhereATourLies() {
    PublishedContent sample = SampleTours.content();
    List<PointOfInterest> places =
        sample.pois().values().stream().map(TourAnswersTest::somewhere).toList();
    JsonNode leftOut =
        new VisitorSite(
                new PublishedContent(2, places, sample.tours().values(), sample.events().values()))
            .get("/v1/tours?from=stop:tatsuno:harima-shingu&lang=en")
            .get("leftOut");
    assertThat(leftOut).hasSize(3);
    assertThat(leftOut)
        .allSatisfy(tour -> {
          assertThat(tour.get("reason").asString()).isEqualTo("noWayThere");
          assertThat(tour.get("text").asString())
              .isEqualTo("Where the tour lies is not known yet, so no way there can be looked up.");
        });
  }

  private static PointOfInterest somewhere(PointOfInterest place) {
    return new PointOfInterest(
        place.id(),
        place.category(),
        place.name(),
        place.lead(),
        place.description(),
        null,
        false,
        place.address(),
        place.openingHours(),
        place.admission(),
        place.accessibility(),
        place.rules(),
        place.telephone(),
        place.url(),
        place.media(),
        place.references(),
        place.source());
  }

  @Test
  void tellsAtEachWaypointTheNextAndTheLastBusBack() {
    JsonNode site = get("/v1/tours/somen-and-ibo-river?lang=en").at("/waypoints/4");
    assertThat(site.at("/stops/0/walkSeconds").asInt()).isPositive();
    assertThat(site.at("/back/next/ride/to/name").asString()).contains("Tatsuno");
    assertThat(site.at("/back/last/leave").asString())
        .isGreaterThan(site.at("/back/next/leave").asString());
  }

  private JsonNode get(String path, Object... values) {
    return site.get(path, values);
  }
}
