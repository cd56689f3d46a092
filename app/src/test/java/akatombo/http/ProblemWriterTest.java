package akatombo.http;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemWriterTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class).build();

  private static ErrorResponseException noStop() {
    return Problems.of(
        HttpStatus.NOT_FOUND, "stop-not-found", "There is no stop t:X.", Map.of("id", "t:X"));
  }

  private static ErrorResponseException noNumber() {
    return Problems.invalid("limit", "limit is no number.");
  }

  @Test
  void saysTheFactsInJapaneseToo() {
    JsonNode problem = problem(noStop(), Language.JAPANESE, null, null);
    assertThat(problem.path("title").asString()).isEqualTo("停留所が見つかりません");
    assertThat(problem.path("detail").asString()).isEqualTo("t:X という停留所はありません。");
    assertThat(problem.path("id").asString()).isEqualTo("t:X");
    assertThat(problem.path("instance").asString()).isEqualTo("/v1/stops/t:X");
    assertThat(problem.path("retryable").asBoolean(true)).isFalse();
  }

  @Test
  void saysOfAnEmptyListThatThereIsNothing() {
    assertThat(
            inJapanese(
                "trip-not-running",
                "English",
                Map.of("id", "t:X", "date", "2099-01-01", "nextDates", List.of())))
        .isEqualTo("t:X は 2099-01-01 には運行しません。そのあとに時刻表で運行する日もありません。");
  }

  @Test
  void keepsTheCauseWhereThereIsNoSentenceForIt() {
    assertThat(problem(noNumber(), Language.JAPANESE, null, null).path("detail").asString())
        .isEqualTo("field に示した項目を直して、もう一度お試しください。（limit is no number.）");
    assertThat(problem(noNumber(), Language.ENGLISH, null, null).path("detail").asString())
        .isEqualTo("limit is no number.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          limit   | x |a whole number from 1 to 50 | limit の値「x」は使えません。使える値: 1 から 50 までの整数
          minutes |   |a date YYYY-MM-DD           | minutes が空です。使える値: YYYY-MM-DD 形式の日付
          by      | y |one of route, stop          | by の値「y」は使えません。使える値: route, stop のいずれか
          code    | y |1 to 40 characters          | code の値「y」は使えません。使える値: 1〜40 文字
          kind    | ひめじ |one of a, b            | kind の値「ひめじ」は使えません。使える値: a, b のいずれか
          """)
  void saysInJapaneseWhatIsAllowed(
      String field, @Nullable String value, String allowed, String expected) {
    String given = value == null ? "" : value;
    assertThat(
            inJapanese(
                "invalid-parameter",
                "%s is \"%s\"; allowed is %s.".formatted(field, given, allowed),
                Map.of("field", field, "value", given, "allowed", allowed)))
        .isEqualTo(expected);
  }

  @Test
  void saysInJapaneseWhatIsWrongWithAField() {
    assertThat(
            inJapanese(
                "invalid-parameter",
                "stops[2].arrival: expected HH:MM or HH:MM:SS",
                Map.of("field", "stops[2].arrival")))
        .isEqualTo("stops[2].arrival：HH:MM か HH:MM:SS の形で書いてください。");
    assertThat(
            inJapanese(
                "parameter-out-of-range",
                "English",
                Map.of("field", "radiusMeters", "value", "", "min", 10, "max", 5000)))
        .isEqualTo("radiusMeters が空です。10 から 5000 の範囲で指定してください。");
  }

  @Test
  void namesThePlaceWhereABodyCannotBeRead() {
    assertThat(inJapanese("malformed-request", "English", Map.of("line", 3, "column", 7)))
        .isEqualTo("JSON として読み取れません（3 行 7 文字目）。");
    assertThat(
            inJapanese(
                "malformed-request", "English", Map.of("field", "lat", "line", 3, "column", 7)))
        .isEqualTo("lat の値を読み取れません（3 行 7 文字目）。");
    assertThat(inJapanese("malformed-request", "English", Map.of("unknownField", "lot")))
        .isEqualTo("lot という項目はありません。");
    assertThat(inJapanese("malformed-request", "English", Map.of("offset", 12)))
        .isEqualTo("先頭から 12 バイト目で読み取れなくなりました。");
  }

  @Test
  void saysWhereTheAreaIs() {
    assertThat(
            inJapanese(
                "outside-area",
                "English",
                Map.of(
                    "field", "from",
                    "value", "0,0",
                    "bounds",
                        Map.of("minLat", 34.7, "maxLat", 35.0, "minLon", 134.4, "maxLon", 134.7))))
        .isEqualTo("from（0,0）は対象地域の外です。範囲: 緯度 34.7〜35.0、経度 134.4〜134.7");
  }

  @Test
  void tellsAWrongTokenFromNone() {
    JsonNode wrong = problem(new InvalidBearerTokenException("no"), Language.ENGLISH, null, null);
    assertThat(wrong.path("type").asString()).isEqualTo("/problems/invalid-token");
    assertThat(wrong.path("status").asInt()).isEqualTo(401);
    assertThat(wrong.path("detail").asString()).startsWith("A token was given, but");
    JsonNode none =
        problem(new ResponseStatusException(HttpStatus.UNAUTHORIZED), Language.ENGLISH, null, null);
    assertThat(none.path("type").asString()).isEqualTo("/problems/unauthorized");
    assertThat(none.path("detail").asString()).endsWith("none was given.");
  }

  private static String inJapanese(String code, String english, Map<String, Object> facts) {
    return problem(
            Problems.of(HttpStatus.BAD_REQUEST, code, english, facts),
            Language.JAPANESE,
            null,
            null)
        .path("detail")
        .asString();
  }

  @ParameterizedTest
  @CsvSource({
    "ja, , , ja",
    "en, , , en",
    "ko, , , en",
    "ja, , '*', ja",
    "ja, , ko, en",
    "ja, , fr, en",
    "ja, , 'fr, ja;q=0.3', ja",
    "ja, , en-GB, en",
    "en, , ja-JP, ja",
    "ja, ko, ja, en",
    "en, ja-Hrkt, en, ja",
    "ja, '', en, en",
    "ja, en, ja, en",
    "ja, , ';;q', ja"
  })
  void isWrittenInWhatWasAskedFor(
      String city, @Nullable String lang, @Nullable String accept, String expected) {
    ProblemWriter.Worded worded =
        writer(new Language(city)).worded(noStop(), lang, accept, "/v1/stops/t:X");
    assertThat(worded.language()).isEqualTo(expected);
    assertThat(JSON.readTree(worded.json()).path("title").asString())
        .isEqualTo(expected.equals("ja") ? "停留所が見つかりません" : "Stop not found");
  }

  private static JsonNode problem(
      Throwable failure, Language city, @Nullable String lang, @Nullable String accept) {
    return JSON.readTree(writer(city).worded(failure, lang, accept, "/v1/stops/t:X").json());
  }

  private static ProblemWriter writer(Language city) {
    return new ProblemWriter(ProblemCatalogue.load(), new WrittenLanguage(city), JSON);
  }
}
