package akatombo.tourism.office;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.tourism.PoiId;
import akatombo.tourism.Slug;
import akatombo.tourism.Tour;
import akatombo.tourism.TourismService;
import akatombo.tourism.TourismService.Answer;
import akatombo.tourism.Tours;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OfficeIT {

  private static final TourismService SERVICE = OfficeService.start();

  @AfterAll
  static void close() throws IOException {
    SERVICE.close();
  }

  private static String place(String japanese, String english) {
    return "{\"category\":\"SHOP\",\"name\":{\"ja\":\"%s\",\"en\":\"%s\"}}"
        .formatted(japanese, english);
  }

  private static Answer put(String path, String body, String... headers) throws Exception {
    return SERVICE.call("PUT", "/v1/office/" + path, body, headers);
  }

  private static Answer post(String path, String body, String... headers) throws Exception {
    return SERVICE.call("POST", "/v1/office/" + path, body, headers);
  }

  private static Answer get(String path) throws Exception {
    return SERVICE.call("GET", path, "");
  }

  private static boolean isShown(String place) {
    return SERVICE.bean(Tours.class).published().findPoi(new PoiId(place)).isPresent();
  }

  private static String shownName(String place) {
    return SERVICE
        .bean(Tours.class)
        .published()
        .findPoi(new PoiId(place))
        .flatMap(poi -> poi.name().in(List.of(Language.JAPANESE)))
        .orElseThrow()
        .text();
  }

  @Test
  void leadsFromADraftToVisitorsAndBack() throws Exception {
    Answer drafted = put("pois/tea-house", place("茶屋", "Tea house"));
    assertThat(drafted.status()).isEqualTo(201);
    assertThat(drafted.json().path("state").asString()).isEqualTo("draft");
    assertThat(isShown("tea-house")).isFalse();

    assertThat(post("pois/tea-house/review", "").json().path("state").asString())
        .isEqualTo("review");
    Answer published = post("pois/tea-house/publication", "");
    assertThat(published.json().path("publishedVersion").asInt()).isEqualTo(1);
    assertThat(shownName("tea-house")).isEqualTo("茶屋");

    Answer edited = put("pois/tea-house", place("新茶屋", "Tea house"), "If-Match", published.etag());
    assertThat(edited.status()).isEqualTo(200);
    assertThat(shownName("tea-house")).isEqualTo("茶屋");
    assertThat(post("pois/tea-house/publication", "").status()).isEqualTo(200);
    assertThat(shownName("tea-house")).isEqualTo("新茶屋");

    Answer back = post("pois/tea-house/rollback", "");
    assertThat(back.json().path("publishedVersion").asInt()).isEqualTo(3);
    assertThat(shownName("tea-house")).isEqualTo("茶屋");
    assertThat(get("/v1/office/pois/tea-house/versions").json().path("items")).hasSize(3);

    assertThat(SERVICE.call("DELETE", "/v1/office/pois/tea-house/publication", "").status())
        .isEqualTo(200);
    assertThat(isShown("tea-house")).isFalse();
  }

  @Test
  void tellsFieldByFieldWhatSomebodyElseHasChanged() throws Exception {
    Answer first = put("pois/bakery", place("パン屋", "Bakery"));
    assertThat(put("pois/bakery", place("パン店", "Bakery"), "If-Match", first.etag()).status())
        .isEqualTo(200);
    Answer refused = put("pois/bakery", place("麺麭屋", "Bread shop"), "If-Match", first.etag());
    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.json().path("changedBy").asString()).isEqualTo("mika");
    JsonNode name = change(refused, "/name/ja");
    assertThat(name.path("before").asString()).isEqualTo("パン屋");
    assertThat(name.path("theirs").asString()).isEqualTo("パン店");
    assertThat(name.path("yours").asString()).isEqualTo("麺麭屋");
    assertThat(name.path("conflict").asBoolean()).isTrue();
    assertThat(put("pois/bakery", place("x", "y")).status()).isEqualTo(428);
  }

  @Test
  void warnsOfWhatIsTooNearToAHomeAndKeepsItFromVisitors() throws Exception {
    String home =
        """
        {"category":"OTHER","name":{"ja":"町家"},"point":{"lat":34.9,"lon":134.5},
         "rules":{"privateHouse":true,"privacyMeters":30},"source":"市"}
        """;
    assertThat(put("pois/town-house", home).status()).isEqualTo(201);
    assertThat(post("pois/town-house/publication", "").status()).isEqualTo(200);
    Answer tour =
        put(
            "tours/past-the-house",
            """
            {"title":{"ja":"町家の前"},"waypoints":[{"poi":"town-house",
             "trigger":{"center":{"lat":34.9004,"lon":134.5},"radiusMeters":20}}]}
            """);
    assertThat(tour.json().at("/zoneWarnings/0/code").asString()).isEqualTo("near_home");
    assertThat(tour.json().at("/zoneWarnings/0/pointer").asString())
        .isEqualTo("/waypoints/0/trigger");
    assertThat(post("tours/past-the-house/publication", "").status()).isEqualTo(200);
    Tour shown =
        SERVICE.bean(Tours.class).published().findTour(new Slug("past-the-house")).orElseThrow();
    assertThat(shown.waypoints().getFirst().trigger()).isNull();
  }

  @Test
  void tellsAWrongHeaderFromAnOldVersion() throws Exception {
    Answer first = put("pois/inn", place("宿", "Inn"));
    Answer wrong = put("pois/inn", place("旅館", "Inn"), "If-Match", "banana");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().path("field").asString()).isEqualTo("If-Match");
    assertThat(wrong.json().path("value").asString()).isEqualTo("banana");
    assertThat(put("pois/new-inn", place("宿", "Inn"), "If-Match", "banana").status())
        .isEqualTo(400);
    assertThat(put("pois/inn", place("旅館", "Inn"), "If-Match", "\"x\", " + first.etag()).status())
        .as("one of several tags is enough")
        .isEqualTo(200);
    Answer old = SERVICE.call("DELETE", "/v1/office/pois/inn", "", "If-Match", first.etag());
    assertThat(old.status()).isEqualTo(412);
    JsonNode name = change(old, "/name/ja");
    assertThat(name.path("before").asString()).isEqualTo("宿");
    assertThat(name.path("theirs").asString()).isEqualTo("旅館");
    assertThat(post("pois/inn/review", "", "If-Match", "\"r77\"").status()).isEqualTo(412);
  }

  private static JsonNode change(Answer answer, String pointer) {
    for (JsonNode change : answer.json().path("changes")) {
      if (change.path("pointer").asString().equals(pointer)) {
        return change;
      }
    }
    throw new AssertionError(answer.json());
  }

  @Test
  void marksTranslationsOfAChangedSourceAndSaysHowCompleteTheyAre() throws Exception {
    Answer first = put("pois/mill", place("水車", "Mill"));
    Answer second = put("pois/mill", place("水車小屋", "Mill"), "If-Match", first.etag());
    assertThat(second.json().at("/document/name/en/state").asString()).isEqualTo("OUTDATED");
    assertThat(second.json().at("/completeness/en/outdated").asInt()).isEqualTo(1);
    assertThat(second.json().at("/completeness/en/percent").asInt()).isEqualTo(100);
    JsonNode line = get("/v1/office/pois?state=draft&after=milk&limit=1").json();
    assertThat(line.path("items")).hasSize(1);
    assertThat(line.at("/items/0/name").asString()).isEqualTo("水車小屋");
  }

  @Test
  void namesWrongFieldsInTheEditorsLanguage() throws Exception {
    Answer refused =
        put("pois/bad", "{\"category\":\"SHOP\",\"name\":{\"ja\":\"<i>x</i>\"},\"extra\":1}");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors/1/pointer").asString()).isEqualTo("/name/ja");
    assertThat(refused.json().at("/errors/1/detail").asString()).contains("HTML は使えません");
    Answer english = put("pois/bad", "{}", "Accept-Language", "en");
    assertThat(english.json().at("/errors/0/detail").asString()).isEqualTo("This is required.");
    Answer noJson = put("pois/bad", "{\"a\":");
    assertThat(noJson.json().at("/errors/0/code").asString()).isEqualTo("NOT_JSON");
    assertThat(noJson.json().path("reason").asString()).isEqualTo("JSON として読み取れません（1 行 6 文字目）。");
    assertThat(noJson.json().path("detail").asString())
        .isEqualTo("This cannot be read as JSON (line 1, column 6).");
  }

  @Test
  void publishesByItselfWhenTheTimeHasCome() throws Exception {
    Answer drafted = put("pois/later", place("あとで", "Later"));
    assertThat(drafted.status()).isEqualTo(201);
    assertThat(post("pois/later/publication", "{\"at\":\"2026-11-22T09:00:00+09:00\"}").status())
        .isEqualTo(422);
    Answer scheduled = post("pois/later/publication", "{\"at\":\"2027-01-22T12:00:00+09:00\"}");
    assertThat(scheduled.json().path("state").asString()).isEqualTo("scheduled");
    assertThat(isShown("later")).isFalse();
    SERVICE.pass(Duration.ofDays(80));
    for (int i = 0; i < 100 && !isShown("later"); i++) {
      Thread.sleep(100);
    }
    assertThat(isShown("later")).isTrue();
    assertThat(get("/v1/office/pois/later").json().path("state").asString()).isEqualTo("published");
  }

  @Test
  void keepsAPlaceThatATourLeadsThroughAndATourThatLeadsNowhere() throws Exception {
    String tatsuno = "/v1/office/pois/tatsuno-castle";
    Answer kept = SERVICE.call("DELETE", tatsuno + "/publication", "");
    assertThat(kept.status()).isEqualTo(409);
    assertThat(kept.json().path("users").toString()).contains("tour/red-dragonfly-and-castle");
    Answer drafted =
        put("tours/nowhere", "{\"title\":{\"ja\":\"x\"},\"waypoints\":[{\"poi\":\"not-there\"}]}");
    assertThat(drafted.status()).isEqualTo(201);
    Answer refused = post("tours/nowhere/publication", "");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("ids").toString()).isEqualTo("[\"not-there\"]");
    assertThat(SERVICE.bean(Tours.class).published().findTour(new Slug("nowhere"))).isEmpty();
  }

  @Test
  void takesBackEveryEditEvenADeletion() throws Exception {
    Answer first = put("events/fair", "{\"name\":{\"ja\":\"市\"},\"firstDay\":\"2027-04-03\"}");
    Answer second =
        put(
            "events/fair",
            "{\"name\":{\"ja\":\"大市\"},\"firstDay\":\"2027-04-03\"}",
            "If-Match",
            first.etag());
    Answer deleted =
        SERVICE.call("DELETE", "/v1/office/events/fair", "", "If-Match", second.etag());
    assertThat(deleted.status()).isEqualTo(200);
    assertThat(get("/v1/office/events/fair").status()).isEqualTo(404);
    JsonNode revisions = get("/v1/office/events/fair/revisions").json().path("items");
    assertThat(revisions).hasSize(3);
    assertThat(revisions.at("/1/changed/0").asString()).isEqualTo("/name/ja");
    Answer restored = post("events/fair/revisions/1/restore", "");
    assertThat(restored.json().at("/document/name/ja").asString()).isEqualTo("市");
    assertThat(get("/v1/office/events/fair").status()).isEqualTo(200);
  }

  @Test
  void showsADraftByALinkUntilItExpires() throws Exception {
    Answer made = post("tours/red-dragonfly-and-castle/previews", "{\"hours\":2}");
    assertThat(made.status()).isEqualTo(201);
    String url = made.json().path("path").asString();
    assertThat(made.json().path("url").asString()).matches("http://127.0.0.1:\\d+" + url);
    Answer seen = get(url);
    assertThat(seen.json().path("preview").asBoolean()).isTrue();
    assertThat(seen.json().path("places")).hasSize(5);
    assertThat(seen.response().headers().firstValue("X-Robots-Tag")).contains("noindex");
    String page = page(url, "en", 200);
    assertThat(page)
        .startsWith("<!doctype html>")
        .contains("<html lang=\"en\">", "A preview.", "This link works until")
        .contains("Rofu")
        .doesNotContain("<script");
    assertThat(page(url, "ja", 200)).contains("下見です。", "まで見られます");
    SERVICE.pass(Duration.ofHours(2));
    assertThat(get(url).status()).isEqualTo(404);
    assertThat(get("/v1/previews/guess").status()).isEqualTo(404);
    assertThat(page(url, "ja", 404)).contains("期限が切れたか、取り消されました");
  }

  private static String page(String path, String language, int status) throws Exception {
    Answer answer =
        SERVICE.call("GET", path, "", "Accept", "text/html,*/*;q=0.8", "Accept-Language", language);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.response().headers().firstValue("Content-Type"))
        .contains("text/html;charset=UTF-8");
    assertThat(answer.response().headers().firstValue("Content-Security-Policy")).isPresent();
    return new String(answer.response().body(), StandardCharsets.UTF_8);
  }

  @Test
  void saysHowManyHoursALinkMayLastHoweverItIsAsked() throws Exception {
    var _ = put("pois/well", place("井戸", "Well"));
    Answer noNumber = post("pois/well/previews", "{\"hours\":\"two\"}");
    assertThat(noNumber.status()).isEqualTo(400);
    assertThat(noNumber.json().path("allowed").asString())
        .isEqualTo("a whole number from 1 to 720");
    Answer tooMany = post("pois/well/previews", "{\"hours\":721}");
    assertThat(tooMany.status()).isEqualTo(422);
    assertThat(tooMany.json().path("max").asInt()).isEqualTo(720);
  }

  @Test
  void doesNothingTwiceForOneKeyAndWritesDownWhoDidWhat() throws Exception {
    String body = place("鍵", "Key");
    Answer first = put("pois/key", body, "Idempotency-Key", "k1");
    Answer again = put("pois/key", body, "Idempotency-Key", "k1");
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(put("pois/key", place("別", "x"), "Idempotency-Key", "k1").status()).isEqualTo(422);
    assertThat(SERVICE.callAs("ken", "POST", "/v1/office/pois/key/publication", "").status())
        .isEqualTo(200);
    JsonNode entries = get("/v1/office/audit?subject=poi/key").json().path("entries");
    assertThat(entries.at("/0/actor").asString()).isEqualTo("ken");
    assertThat(entries.at("/0/action").asString()).isEqualTo("poi published");
    assertThat(entries.at("/1/action").asString()).isEqualTo("poi drafted");
    assertThat(entries.at("/1/actionText").asString()).isEqualTo("場所：下書きしました");
    assertThat(
            get("/v1/office/audit?subject=poi/key&lang=en")
                .json()
                .at("/entries/1/actionText")
                .asString())
        .isEqualTo("place drafted");
    assertThat(entries).hasSize(2);
    assertThat(get("/v1/office/audit/verification").json().path("intact").asBoolean()).isTrue();
  }

  @Test
  void callsAPreviewLinkBack() throws Exception {
    var _ = put("pois/gate", place("門", "Gate"));
    JsonNode link = post("pois/gate/previews", "").json();
    String url = link.path("path").asString();
    assertThat(get(url).status()).isEqualTo(200);
    assertThat(get("/v1/office/previews").json().toString()).contains("\"shows\":\"gate\"");
    String one = "/v1/office/previews/" + link.path("id").asLong();
    assertThat(SERVICE.call("DELETE", one, "").status()).isEqualTo(200);
    assertThat(get(url).status()).isEqualTo(404);
    assertThat(SERVICE.call("DELETE", one, "").status()).isEqualTo(404);
    assertThat(SERVICE.call("DELETE", "/v1/office/previews/x", "").status()).isEqualTo(404);
  }
}
