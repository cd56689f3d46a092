package akatombo.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

class PagesIT extends RunningCity {

  @ParameterizedTest
  @CsvSource({
    "'', '', ja",
    "'', '*', ja",
    "'', en-US, en",
    "'', fr, en",
    "'', 'fr, ja;q=0.5', ja",
    "en, ja, en",
    "ja, en, ja"
  })
  void theFirstPageSpeaksTheReadersLanguageElseTheCitys(
      String lang, String accept, String expected) {
    client
        .get()
        .uri(lang.isEmpty() ? "/" : "/?lang=" + lang)
        .headers(headers -> {
          if (!accept.isEmpty()) {
            headers.set(HttpHeaders.ACCEPT_LANGUAGE, accept);
          }
        })
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals(HttpHeaders.CONTENT_LANGUAGE, expected)
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("<html lang=\"" + expected + "\">"));
  }

  @Test
  void timesAreTheCitysToTheSecond() {
    assertThat(get("/v1/status").path("at").asString()).matches(".*T\\d\\d:\\d\\d:\\d\\d\\+09:00");
    JsonNode feed = get("/v1/discovery").path("datasets").path(0);
    assertThat(feed.path("lastUpdated").asString()).endsWith("+09:00");
    assertThat(OffsetDateTime.parse(feed.path("lastUpdated").asString()).getNano()).isZero();
  }

  @Test
  void aFeedTellsItsHistory() {
    awaitReady();
    JsonNode versions = get("/v1/feeds/tatsuno/versions").path("versions");
    JsonNode newest = versions.path(0);
    assertThat(newest.path("serving").asBoolean()).isTrue();
    assertThat(newest.path("outcome").asString()).isEqualTo("IMPORTED");
    assertThat(newest.path("version").asString())
        .isEqualTo(get("/v1/status").path("feeds").path(0).path("version").asString());
    assertThat(newest.path("decidedAt").asString()).endsWith("+09:00");
    client
        .get()
        .uri("/v1/feeds/nowhere/versions")
        .exchange()
        .expectStatus()
        .isNotFound()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/feed-not-found");
  }

  @Test
  void aRouteIsDrawnForWhoAsksForGeoJson() {
    client
        .get()
        .uri(address("/v1/stops?limit=3"))
        .header(HttpHeaders.ACCEPT, "application/geo+json")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .contentType("application/geo+json")
        .expectHeader()
        .values(
            HttpHeaders.VARY, values -> assertThat(String.join(",", values)).endsWith(", Accept"))
        .expectBody()
        .jsonPath("$.features.length()")
        .isEqualTo(3);
  }
}
