package akatombo.http;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.web.ErrorResponseException;
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
  void helpsWhereTheFactsAreNotAllThere() {
    assertThat(problem(noNumber(), Language.JAPANESE, null, null).path("detail").asString())
        .isEqualTo("field に示した項目を直して、もう一度お試しください。");
    assertThat(problem(noNumber(), Language.ENGLISH, null, null).path("detail").asString())
        .isEqualTo("limit is no number.");
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
      ErrorResponseException failure,
      Language city,
      @Nullable String lang,
      @Nullable String accept) {
    return JSON.readTree(writer(city).worded(failure, lang, accept, "/v1/stops/t:X").json());
  }

  private static ProblemWriter writer(Language city) {
    return new ProblemWriter(ProblemCatalogue.load(), new WrittenLanguage(city), JSON);
  }
}
