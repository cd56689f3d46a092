package akatombo.tourism.stamp.web;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.tourism.TourismService;
import akatombo.tourism.TourismService.Answer;
import akatombo.tourism.tidy.TidyWorker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A visitor collects stamps over HTTP, and a counter hands the prize over. */
class StampIT {

  private static final String TOUR = "old-town-and-soy-sauce";

  @TempDir private static Path keys;
  private static TourismService service;

  @BeforeAll
  static void start() {
    service =
        TourismService.start(
            keys,
            List.of("akatombo.tourism.stamps.cards-per-network=40"),
            "akatombo.tourism.office.OfficeConfiguration",
            "akatombo.tourism.key.KeyConfiguration",
            "akatombo.tourism.media.web.MediaConfiguration",
            "akatombo.tourism.stamp.web.StampConfiguration");
  }

  @AfterAll
  static void stop() throws Exception {
    service.close();
  }

  private record Card(String id, String secret) {

    static Card make(String tour) throws Exception {
      Answer answer = service.call("POST", "/v1/stamp-cards", "{\"tour\":\"" + tour + "\"}");
      assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
      return new Card(answer.json().path("id").asString(), answer.json().path("secret").asString());
    }

    String path(String rest) {
      return "/v1/stamp-cards/" + id + rest;
    }

    Answer call(String method, String rest, String body) throws Exception {
      return service.call(method, path(rest), body, "Card-Secret", secret);
    }

    Answer stamp(String body) throws Exception {
      return call("POST", "/stamps", body);
    }
  }

  private static String screen(String place) throws Exception {
    String code =
        service
            .call("GET", "/v1/office/stamps/" + place + "/code", "")
            .json()
            .path("code")
            .asString();
    return "{\"place\":\"%s\",\"proof\":\"qr\",\"code\":\"%s\"}".formatted(place, code);
  }

  private static String position(double lat, double lon, double accuracy) {
    return """
    {"place":"tatsuno-castle","proof":"position","lat":%s,"lon":%s,"accuracyMeters":%s}\
    """
        .formatted(lat, lon, accuracy);
  }

  private static List<Integer> atOnce(int times, String path, String body, Card card) {
    List<CompletableFuture<Integer>> sent =
        IntStream.range(0, times)
            .mapToObj(i -> service.send("POST", path, body, "Card-Secret", card.secret()))
            .toList();
    return sent.stream().map(CompletableFuture::join).toList();
  }

  @Test
  void collectsByEveryProofAndGetsThePrizeOnce() throws Exception {
    Card card = Card.make(TOUR);
    Answer first = card.stamp(screen("soy-sauce-museum"));
    assertThat(first.status()).as(first.json().toString()).isEqualTo(201);
    assertThat(first.json().path("already").asBoolean()).isFalse();
    service.pass(Duration.ofMinutes(20));
    Answer again = card.stamp(screen("soy-sauce-museum"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("already").asBoolean()).isTrue();
    assertThat(again.json().path("at")).isEqualTo(first.json().path("at"));
    assertThat(card.stamp("{\"place\":\"soy-sauce-museum\"}").status())
        .as("not even a proof is asked for")
        .isEqualTo(200);
    Answer misspelled = card.stamp("{\"place\":\"soy-sauce-museum\",\"proof\":\"banana\"}");
    assertThat(misspelled.status()).isEqualTo(400);
    assertThat(misspelled.json().path("field").asString()).isEqualTo("proof");
    assertThat(card.call("POST", "/prize", "").problem()).isEqualTo("stamps-missing");
    assertThat(card.stamp(position(34.8689, 134.5448, 12)).status()).isEqualTo(201);
    Answer prize = card.call("POST", "/prize", "");
    assertThat(prize.status()).isEqualTo(201);
    assertThat(card.call("POST", "/prize", "").status()).isEqualTo(200);
    Answer shown = card.call("GET", "?lang=en", "");
    assertThat(shown.json().path("collected").asInt()).isEqualTo(2);
    assertThat(shown.json().path("rally").path("needed").asInt()).isEqualTo(2);
    assertThat(shown.json().path("given").path("code")).isEqualTo(prize.json().path("code"));
    assertThat(shown.json().toString()).doesNotContain(card.secret());
    handsOver(prize.json().path("code").asString());
  }

  private static void handsOver(String code) throws Exception {
    String body = "{\"code\":\"" + code.toLowerCase(java.util.Locale.ROOT) + "\"}";
    assertThat(service.call("POST", "/v1/office/prize-redemptions", body).status()).isEqualTo(200);
    Answer second = service.call("POST", "/v1/office/prize-redemptions", body);
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.problem()).isEqualTo("prize-redeemed");
    assertThat(service.call("POST", "/v1/office/prize-redemptions", "{\"code\":\"0-0\"}").problem())
        .isEqualTo("prize-not-found");
    assertThat(service.call("GET", "/v1/office/audit?limit=1", "").json().toString())
        .contains("prize handed over");
  }

  @Test
  void refusesWhatProvesNothingWithItsReason() throws Exception {
    Card card = Card.make(TOUR);
    assertThat(card.stamp(position(34.8689, 134.5448, 200)).problem())
        .isEqualTo("position-too-vague");
    assertThat(card.stamp(position(34.8617, 134.5556, 10)).problem()).isEqualTo("stamp-elsewhere");
    String elsewhere = screen("taisho-roman-hall").replace("taisho-roman-hall", "tatsuno-castle");
    assertThat(card.stamp(elsewhere).problem()).isEqualTo("stamp-code-wrong");
    String offline = screen("tatsuno-castle");
    assertThat(card.stamp("{\"place\":\"ote\",\"proof\":\"qr\"}").status()).isEqualTo(400);
    assertThat(card.stamp("{\"place\":\"tatsuno-castle\",\"proof\":\"word\"}").status())
        .isEqualTo(400);
    assertThat(card.stamp("{\"place\":\"tatsuno-castle\",\"proof\":\"position\"}").status())
        .isEqualTo(400);
    service.pass(Duration.ofHours(13));
    assertThat(card.stamp(offline).problem()).isEqualTo("stamp-out-of-time");
    String kept = screen("tatsuno-castle");
    service.pass(Duration.ofHours(11));
    Answer late = card.stamp(kept);
    assertThat(late.status()).as("eleven hours without a net").isEqualTo(201);
    assertThat(service.call("GET", card.path(""), "", "Card-Secret", "guess").problem())
        .isEqualTo("stamp-card-not-found");
    assertThat(service.call("GET", card.path(""), "").status()).isEqualTo(404);
    assertThat(service.call("POST", "/v1/stamp-cards", "{\"tour\":\"nowhere\"}").problem())
        .isEqualTo("rally-not-found");
    Answer nameless = service.call("POST", "/v1/stamp-cards", "{}");
    assertThat(nameless.status()).isEqualTo(400);
    assertThat(nameless.json().path("field").asString()).isEqualTo("tour");
    assertThat(service.call("GET", "/v1/office/stamps/ote/code", "").status()).isEqualTo(404);
  }

  @Test
  void aCodeOfStaffCountsForOneCard() throws Exception {
    Answer issued =
        service.call("POST", "/v1/office/stamps/tatsuno-castle/staff-codes", "{\"count\":3}");
    assertThat(issued.status()).as(issued.json().toString()).isEqualTo(201);
    assertThat(issued.json().path("codes").size()).isEqualTo(3);
    Answer forever =
        service.call("POST", "/v1/office/stamps/tatsuno-castle/staff-codes", "{\"hours\":337}");
    assertThat(forever.status()).isEqualTo(422);
    assertThat(forever.json().path("max").asInt()).isEqualTo(336);
    String body =
        "{\"place\":\"tatsuno-castle\",\"proof\":\"staff\",\"code\":\"%s\"}"
            .formatted(issued.json().path("codes").get(0).asString());
    Card one = Card.make(TOUR);
    Card other = Card.make(TOUR);
    CompletableFuture<Integer> a =
        service.send("POST", one.path("/stamps"), body, "Card-Secret", one.secret());
    CompletableFuture<Integer> b =
        service.send("POST", other.path("/stamps"), body, "Card-Secret", other.secret());
    assertThat(List.of(a.join(), b.join())).containsExactlyInAnyOrder(201, 422);
    assertThat(Card.make(TOUR).stamp(body).problem()).isEqualTo("stamp-code-used");
  }

  @RepeatedTest(8)
  void manyAtOnceGetOneStampAndOnePrize() throws Exception {
    Card card = Card.make(TOUR);
    List<Integer> stamps = atOnce(20, card.path("/stamps"), screen("soy-sauce-museum"), card);
    assertThat(stamps).containsOnlyOnce(201).containsOnly(200, 201);
    service.pass(Duration.ofMinutes(10));
    assertThat(card.stamp(screen("tatsuno-castle")).status()).isEqualTo(201);
    long before = service.rows("prizes");
    List<Integer> prizes = atOnce(20, card.path("/prize"), "", card);
    assertThat(prizes).containsOnlyOnce(201).containsOnly(200, 201);
    assertThat(service.rows("prizes")).isEqualTo(before + 1);
    assertThat(card.call("DELETE", "", "").status()).isEqualTo(204);
    assertThat(card.call("GET", "", "").status()).isEqualTo(404);
    assertThat(service.rows("stamps WHERE card = '" + card.id() + "'")).isZero();
    assertThat(service.rows("prizes WHERE card = '" + card.id() + "'")).isZero();
    assertThat(service.rows("prizes")).as("the prize stays good").isEqualTo(before + 1);
  }

  @Test
  void refusesWhoIsInTwoPlacesAtOnceAndForgetsCards() throws Exception {
    String far =
        """
        {"title":{"ja":"遠いコース"},"rally":{"prize":{"ja":"なし"}},
         "waypoints":[{"poi":"tatsuno-castle","stamped":true},
                      {"poi":"somen-no-sato","stamped":true}]}\
        """;
    assertThat(service.call("PUT", "/v1/office/tours/far", far).status()).isEqualTo(201);
    assertThat(service.call("POST", "/v1/office/tours/far/publication", "").status())
        .isEqualTo(200);
    Card card = Card.make("far");
    assertThat(card.stamp(screen("tatsuno-castle")).status()).isEqualTo(201);
    service.pass(Duration.ofMinutes(2));
    Answer fast = card.stamp(screen("somen-no-sato"));
    assertThat(fast.problem()).as(fast.json().toString()).isEqualTo("stamp-too-fast");
    service.pass(Duration.ofMinutes(30));
    assertThat(card.stamp(screen("somen-no-sato")).status()).isEqualTo(201);
    service.pass(Duration.ofDays(31));
    service.bean("stampTidyWorker", TidyWorker.class).tidy().block();
    assertThat(service.rows("stamp_cards")).isZero();
    assertThat(service.rows("stamps")).isZero();
    assertThat(service.rows("staff_codes")).isZero();
  }

  @Test
  void aNetworkMakesNoCardsWithoutEnd() throws Exception {
    service.pass(Duration.ofHours(1));
    List<CompletableFuture<Integer>> sent =
        IntStream.range(0, 60)
            .mapToObj(i -> service.send("POST", "/v1/stamp-cards", "{\"tour\":\"" + TOUR + "\"}"))
            .toList();
    assertThat(sent.stream().map(CompletableFuture::join).filter(s -> s == 429)).hasSize(20);
    service.pass(Duration.ofHours(1));
  }
}
