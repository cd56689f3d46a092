package akatombo.tourism.content;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import akatombo.tourism.Content;
import akatombo.tourism.Event;
import akatombo.tourism.LocalizedText;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.TextState;
import akatombo.tourism.Tour;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ContentJsonTest {

  private static final String CASTLE =
      """
      {"id":"castle","category":"CASTLE",
       "name":{"ja":"城","en":{"text":"Castle","state":"MACHINE"},"ja-x-easy":"城《しろ》"},
       "description":{"ja":"**太字** と [地図](https://example.org/a)\\n\\n- 5 < 7"},
       "point":{"lat":34.868806,"lon":134.544833},"pointExact":true,
       "openingHours":"Tu-Su 08:30-17:00","admission":{"amount":0,"currency":"JPY"},
       "accessibility":{"wheelchair":"LIMITED","accessibleToilet":"UNKNOWN","steps":3},
       "rules":{"photographyAllowed":false,"privateHouse":true,"privacyMeters":20},
       "media":[{"sha256":"%s","kind":"IMAGE","alternative":{"ja":"石垣"},
                 "license":"CC-BY-4.0","credit":"市"}],
       "references":{"osm":"way/1"},"source":"市"}
      """
          .formatted("ab".repeat(32));

  private static final String TOUR =
      """
      {"slug":"walk","title":{"ja":"まち歩き"},"sample":true,"license":"CC-BY-4.0",
       "waypoints":[
         {"poi":"castle","text":{"ja":"ここから"},"stay":"PT15M","stamped":true,
          "trigger":{"center":{"lat":34.8,"lon":134.5},"radiusMeters":40}},
         {"poi":"park","toldOnce":false,
          "trigger":{"corners":[{"lat":34.8,"lon":134.5},{"lat":34.8,"lon":134.6},
                                {"lat":34.9,"lon":134.6}]}}],
       "legs":[{"ordinary":{"line":[{"lat":34.8,"lon":134.5},{"lat":34.8,"lon":134.6}],
                "drawn":true,"distanceMeters":120.5,"durationSeconds":100,"steps":2}}]}
      """;

  private static final String EVENT =
      """
      {"slug":"fair","name":{"ja":"市"},"poi":"castle","firstDay":"2027-04-03",
       "lastDay":"2027-04-04","starts":"10:00",
       "closures":[{"area":{"center":{"lat":34.8,"lon":134.5},"radiusMeters":80},
                    "starts":"09:00","ends":"15:30","note":{"ja":"裏の道へ"}},
                   {"area":{"corners":[{"lat":34.8,"lon":134.5},{"lat":34.8,"lon":134.6},
                                       {"lat":34.9,"lon":134.6}]}}]}
      """;

  @Test
  void readsWhatItHasWritten() {
    assertThat(again(ContentKind.POI, CASTLE)).isInstanceOf(PointOfInterest.class);
    assertThat(again(ContentKind.TOUR, TOUR)).isInstanceOf(Tour.class);
    assertThat(again(ContentKind.EVENT, EVENT)).isInstanceOf(Event.class);
  }

  private static Content again(ContentKind kind, String json) {
    Content first = valid(kind, null, json);
    assertThat(ContentJson.stored(kind, ContentJson.text(first))).isEqualTo(first);
    return first;
  }

  @Test
  void takesTheFirstLanguageForTheSourceAndSaysHowFarTheOthersMayBeTrusted() {
    PointOfInterest castle = (PointOfInterest) valid(ContentKind.POI, null, CASTLE);
    assertThat(castle.name().source()).contains(Language.JAPANESE);
    assertThat(castle.name().entries().values())
        .extracting(LocalizedText.Entry::state)
        .containsExactly(TextState.ORIGINAL, TextState.MACHINE, TextState.REVIEWED);
  }

  @Test
  void namesEveryWrongFieldAtOnce() {
    assertThat(
            pointers(
                ContentKind.POI,
                """
                {"id":"Castle!","category":"FORT","name":{},"leed":{"ja":"x"},
                 "point":{"lat":99,"lon":"x"},"admission":{"amount":-1},"url":"javascript:x",
                 "media":[{"sha256":"00","kind":"IMAGE","license":"x","credit":" "}]}
                """))
        .containsExactlyInAnyOrder(
            "/leed",
            "/id",
            "/category",
            "/name",
            "/point/lat",
            "/point/lon",
            "/admission/amount",
            "/url",
            "/media/0/alternative",
            "/media/0/sha256",
            "/media/0/credit");
  }

  @Test
  void namesWhatIsWrongInAClosure() {
    assertThat(
            pointers(
                ContentKind.EVENT,
                """
                {"slug":"fair","name":{"ja":"市"},"firstDay":"2027-04-03",
                 "closures":[{"starts":"9"},
                             {"area":{"center":{"lat":34.8,"lon":134.5},"radiusMeters":80},
                              "starts":"15:00","ends":"09:00","road":"x"}]}
                """))
        .containsExactlyInAnyOrder(
            "/closures/0/area", "/closures/0/starts", "/closures/1/ends", "/closures/1/road");
  }

  @Test
  void namesWhatIsWrongInATour() {
    assertThat(
            pointers(
                ContentKind.TOUR,
                """
                {"slug":"walk","title":{"ja":"x"},"legs":[{},{}],
                 "waypoints":[{"poi":"a","stay":"15"},{"poi":"B!"},{"stay":"PT13H"},
                              {"poi":"c","trigger":{"center":{"lat":1,"lon":2},"radiusMeters":2}}]}
                """))
        .contains(
            "/waypoints/0/stay",
            "/waypoints/1/poi",
            "/waypoints/2/poi",
            "/waypoints/2/stay",
            "/waypoints/3/trigger/radiusMeters");
  }

  @Test
  void refusesHoursThatNobodyCouldEvaluate() {
    assertThat(pointers(ContentKind.POI, CASTLE.replace("Tu-Su 08:30-17:00", "火曜から日曜")))
        .containsExactly("/openingHours");
  }

  @Test
  void refusesAnotherNameThanTheAddressSays() {
    assertThat(pointers(ContentKind.EVENT, "other", EVENT)).containsExactly("/slug");
    assertThat(valid(ContentKind.EVENT, "fair", EVENT.replace("\"slug\":\"fair\",", "")).key())
        .isEqualTo("fair");
  }

  @Test
  void refusesAnEventThatEndsBeforeItBegins() {
    assertThat(pointers(ContentKind.EVENT, EVENT.replace("2027-04-04", "2027-04-02")))
        .containsExactly("/lastDay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>x</b>",
        "a <script>alert(1)</script>",
        "<!-- x -->",
        "</p>",
        "<https://example.org>",
        "![x](https://example.org/x.png)",
        "[x](javascript:alert(1))",
        "[x]( data:text/html,x)",
        "[x](http://example.org)",
        "[x]: javascript:alert(1)",
        "x\\u0000y",
        "x\\u202ey",
        "\\ud800"
      })
  void refusesHtmlAndWhatIsNoSafeMarkdown(String text) {
    String json = "{\"slug\":\"a\",\"name\":{\"ja\":\"%s\"},\"firstDay\":\"2027-01-01\"}";
    assertThat(pointers(ContentKind.EVENT, json.formatted(text))).contains("/name/ja");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 < 7 & 8 > 2",
        "# 見出し\\n\\n- **太字** *斜体*\\n1. [電話](tel:+81791000000)",
        "> 引用\\n\\n---\\n[x](https://example.org/?a=b)"
      })
  void takesSafeMarkdown(String text) {
    String json = "{\"slug\":\"a\",\"name\":{\"ja\":\"%s\"},\"firstDay\":\"2027-01-01\"}";
    assertThat(pointers(ContentKind.EVENT, json.formatted(text))).isEmpty();
  }

  @Test
  void saysWhereItIsNoJson() {
    assertThat(ContentJson.parse("{\n \"a\": }".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOfSatisfying(
            ContentJson.Parsed.Broken.class,
            broken -> assertThat(broken.fault().facts()).containsEntry("line", 2));
    assertThat(ContentJson.parse("{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ContentJson.Parsed.Broken.class);
  }

  @Test
  void speaksTheEditorsLanguage() {
    var read = (ReadContent.Invalid) read(ContentKind.EVENT, null, "{\"slug\":\"a\"}");
    assertThat(read.faults().getFirst().sentence(Language.JAPANESE)).isEqualTo("必須の項目です。");
    assertThat(read.faults().getFirst().sentence(Language.ENGLISH)).isEqualTo("This is required.");
  }

  private static List<String> pointers(ContentKind kind, String json) {
    return pointers(kind, null, json);
  }

  private static List<String> pointers(ContentKind kind, @Nullable String key, String json) {
    return switch (read(kind, key, json)) {
      case ReadContent.Valid valid -> List.of();
      case ReadContent.Invalid(List<FieldFault> faults) ->
          faults.stream().map(FieldFault::pointer).toList();
    };
  }

  private static Content valid(ContentKind kind, @Nullable String key, String json) {
    return switch (read(kind, key, json)) {
      case ReadContent.Valid(Content content) -> content;
      case ReadContent.Invalid(List<FieldFault> faults) -> throw new AssertionError(faults);
    };
  }

  private static ReadContent read(ContentKind kind, @Nullable String key, String json) {
    return switch (ContentJson.parse(json.getBytes(StandardCharsets.UTF_8))) {
      case ContentJson.Parsed.Document(JsonNode node) -> ContentJson.read(kind, key, node);
      case ContentJson.Parsed.Broken(FieldFault fault) -> new ReadContent.Invalid(List.of(fault));
    };
  }
}
