package akatombo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
                      - {name: via, in: query, schema: {type: array}}
                      - {name: n, in: query, schema: {$ref: '#/components/schemas/Count'}}
                      - {name: near, in: query, schema: {type: string, format: place}}
                      - {name: q, in: query, schema: {type: string, maxLength: 100}}
                /v1/stops/{id}:
                  parameters: [{name: id, in: path, required: true}]
                  get: {}
                /v1/stops/near: {get: {parameters: [{name: at, in: query}]}}
                /v1/phone: {get: {x-open-query: true}}
                /v1/orders: {post: {}}
                /gtfs-rt/x: {get: {}}
              components:
                schemas: {Count: {type: integer}}
                parameters: {To: {name: to, in: query, required: true}}
              """));

  @Test
  void takesWhatIsDescribedAndALanguage() {
    assertThatCode(() -> RULES.check("/v1/plan", query("from", "to", "lang")))
        .doesNotThrowAnyException();
    assertThatCode(() -> RULES.check("/v1/stops/{id}", query())).doesNotThrowAnyException();
  }

  @Test
  void namesWhatItDoesNotKnowAndWhatThereIs() {
    assertThatThrownBy(() -> RULES.check("/v1/plan", query("frm")))
        .hasMessageContaining(
            "There is no parameter frm here; known are from, lang, n, near, q, to, via.");
    assertThatThrownBy(() -> RULES.check("/v1/stops/{id}", query("id")))
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
    assertThatThrownBy(() -> RULES.check("/v1/plan", query("to")))
        .hasMessageContaining("from is missing.");
  }

  @Test
  void refusesASecondValueOfWhatIsNoList() {
    Map<String, List<String>> twice = query("from", "to");
    twice.put("via", List.of("a", "b"));
    assertThatCode(() -> RULES.check("/v1/plan", twice)).doesNotThrowAnyException();
    twice.put("n", List.of("1", "2"));
    assertThatThrownBy(() -> RULES.check("/v1/plan", twice))
        .hasMessageContaining("n is \"1, 2\"; allowed is one value.");
    Map<String, List<String>> languages = query();
    languages.put("lang", List.of("ja", "en"));
    assertThatThrownBy(() -> RULES.check("/v1/stops/{id}", languages))
        .hasMessageContaining("lang is \"ja, en\"");
  }

  @Test
  void refusesNothingAsAValueOfWhatIsNoFreeText() {
    Map<String, List<@Nullable String>> named = new TreeMap<>(query("from", "to"));
    named.put("q", List.of(""));
    named.put("lang", List.of(" "));
    assertThatCode(() -> RULES.check("/v1/plan", named)).doesNotThrowAnyException();
    for (String name : List.of("n", "near", "via")) {
      for (String empty : Arrays.asList("", " ", null)) {
        Map<String, List<@Nullable String>> all = new TreeMap<>(named);
        all.put(name, Arrays.asList(empty));
        assertThatThrownBy(() -> RULES.check("/v1/plan", all))
            .as(name)
            .hasMessageContaining(name + " is empty; allowed is a value.");
      }
    }
  }

  @Test
  void leavesAloneWhatIsNoReadOfTheApiOrTakesAnything() {
    for (String route : new String[] {"/v1/phone", "/v1/orders", "/gtfs-rt/x", "/v1/unheard"}) {
      assertThatCode(() -> RULES.check(route, query("anything"))).doesNotThrowAnyException();
    }
  }

  @Test
  void findsTheMostSpecificRoute() {
    assertThat(route("/v1/stops/near")).contains("/v1/stops/near");
    assertThat(route("/v1/stops/t%3Aa%2Fb")).contains("/v1/stops/{id}");
    assertThat(route("/v1/unheard")).isEmpty();
  }

  private static Map<String, List<String>> query(String... names) {
    Map<String, List<String>> query = new TreeMap<>();
    for (String name : names) {
      query.put(name, List.of("x"));
    }
    return query;
  }

  private static Optional<String> route(String path) {
    return RULES.route(PathContainer.parsePath(path));
  }
}
