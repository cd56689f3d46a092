package akatombo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;

class QueryRulesTest {

  private static final QueryRules RULES =
      new QueryRules(
          OpenApi.of(
              """
              paths:
                /v1/plan:
                  get:
                    parameters:
                      - {name: from, in: query, required: true}
                      - {$ref: '#/components/parameters/To'}
                      - {name: X-Key, in: header, required: true}
                /v1/stops/{id}:
                  parameters: [{name: id, in: path, required: true}]
                  get: {}
                /v1/stops/near: {get: {parameters: [{name: at, in: query}]}}
                /v1/phone: {get: {x-open-query: true}}
                /v1/orders: {post: {}}
                /gtfs-rt/x: {get: {}}
              components: {parameters: {To: {name: to, in: query, required: true}}}
              """));

  @Test
  void takesWhatIsDescribedAndALanguage() {
    assertThatCode(() -> RULES.check("/v1/plan", Set.of("from", "to", "lang")))
        .doesNotThrowAnyException();
    assertThatCode(() -> RULES.check("/v1/stops/{id}", Set.of())).doesNotThrowAnyException();
  }

  @Test
  void namesWhatItDoesNotKnowAndWhatThereIs() {
    assertThatThrownBy(() -> RULES.check("/v1/plan", Set.of("frm")))
        .hasMessageContaining("There is no parameter frm here; known are from, lang, to.");
    assertThatThrownBy(() -> RULES.check("/v1/stops/{id}", Set.of("id")))
        .hasMessageContaining("known are lang.");
  }

  @Test
  void refusesWhatIsNoLanguageTag() {
    for (String tag : List.of("ja", "en-GB", "zh-Hant", "xx", "ja-x-easy", "*", "", " en ")) {
      assertThatCode(() -> QueryRules.checkLanguage(tag)).as(tag).doesNotThrowAnyException();
    }
    for (String tag : List.of("ja_JP", "a", "日本語", "en--GB", "en;q=1", "<script>")) {
      assertThatThrownBy(() -> QueryRules.checkLanguage(tag))
          .as(tag)
          .hasMessageContaining("allowed is a language tag such as ja, en or zh-Hant.");
    }
  }

  @Test
  void tellsMissingFromEmpty() {
    assertThatThrownBy(() -> RULES.check("/v1/plan", Set.of("to")))
        .hasMessageContaining("from is missing.");
  }

  @Test
  void leavesAloneWhatIsNoReadOfTheApiOrTakesAnything() {
    for (String route : new String[] {"/v1/phone", "/v1/orders", "/gtfs-rt/x", "/v1/unheard"}) {
      assertThatCode(() -> RULES.check(route, Set.of("anything"))).doesNotThrowAnyException();
    }
  }

  @Test
  void findsTheMostSpecificRoute() {
    assertThat(route("/v1/stops/near")).contains("/v1/stops/near");
    assertThat(route("/v1/stops/t%3Aa%2Fb")).contains("/v1/stops/{id}");
    assertThat(route("/v1/unheard")).isEmpty();
  }

  private static Optional<String> route(String path) {
    return RULES.route(PathContainer.parsePath(path));
  }
}
