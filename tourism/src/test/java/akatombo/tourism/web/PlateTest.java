package akatombo.tourism.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

class PlateTest {

  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

  private final WebTestClient client = new VisitorSite().client();

  @ParameterizedTest
  @CsvSource({
    "tatsuno-castle,ko-KR,ko",
    "TATSUNO-CASTLE,zh-TW,zh-Hant",
    "tatsuno-castle,fr,en",
    "tatsuno-castle,,ja"
  })
  void sendsProgramsToThePlaceInTheReadersLanguage(String code, String accepted, String language) {
    client
        .get()
        .uri("/p/" + code)
        .headers(headers -> {
          if (accepted != null) {
            headers.set(HttpHeaders.ACCEPT_LANGUAGE, accepted);
          }
        })
        .exchange()
        .expectStatus()
        .isFound()
        .expectHeader()
        .location("/v1/pois/tatsuno-castle?lang=" + language);
  }

  @Test
  void losesNothingOfTheQueryOnTheWay() {
    client
        .get()
        .uri(URI.create("/p/tatsuno-castle?stamp=0ABCDEF-0123456789&lang=en&from=%E9%A7%85"))
        .exchange()
        .expectHeader()
        .location("/v1/pois/tatsuno-castle?lang=en&stamp=0ABCDEF-0123456789&from=%E9%A7%85");
  }

  @Test
  void givesABrowserAPageInTheReadersLanguage() {
    String page = page("/p/tatsuno-castle", "ko-KR,ko;q=0.9");
    assertThat(page)
        .contains("<html lang=\"ko\">", "<h1>다쓰노성</h1>", "<div lang=\"en\">")
        .contains("오늘: 8:30–17:00", "href=\"/v1/stops/")
        .contains("기계 번역이 포함")
        .contains("hreflang=\"zh-Hant\"", "<figcaption>")
        .doesNotContain("<script");
  }

  @Test
  void showsNoStampThatIsNone() {
    assertThat(page("/p/tatsuno-castle?stamp=0ABCDEF-0123456789", "en"))
        .contains("Stamp code: 0ABCDEF-0123456789")
        .contains("href=\"?lang=ja&amp;stamp=0ABCDEF-0123456789\"");
    assertThat(page("/p/tatsuno-castle?stamp=%22%3E%3Cb%3ECall+me", "en"))
        .doesNotContain("Stamp code")
        .doesNotContain("<b>");
  }

  @Test
  void showsReadingsAboveTheirLetters() {
    assertThat(page("/p/tatsuno-castle?lang=ja-x-easy", "en"))
        .contains("<ruby>龍野城<rp>《</rp><rt>たつのじょう</rt><rp>》</rp></ruby>")
        .contains("<title>龍野城</title>");
  }

  @Test
  void aPageRunsNoScriptsAndTellsNobodyWhereItsReaderIs() {
    EntityExchangeResult<byte[]> result =
        ask("/p/tatsuno-castle", "ja").expectStatus().isOk().expectBody().returnResult();
    HttpHeaders headers = result.getResponseHeaders();
    assertThat(headers.getFirst("Content-Security-Policy")).startsWith("default-src 'none';");
    assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(headers.getVary()).contains(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE);
  }

  @Test
  void tellsABrowserThatThereIsNoSuchPlace() {
    ask("/p/none", "en")
        .expectStatus()
        .isNotFound()
        .expectBody(String.class)
        .value(page -> assertThat(page).contains("The place of this plate is not known"));
  }

  private String page(String path, String language) {
    return Objects.requireNonNull(
        ask(path, language)
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody());
  }

  private WebTestClient.ResponseSpec ask(String path, String language) {
    // Escapes are written in the path already.
    return client
        .get()
        .uri(URI.create(path))
        .header(HttpHeaders.ACCEPT, BROWSER)
        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
        .exchange();
  }
}
