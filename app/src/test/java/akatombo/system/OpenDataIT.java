package akatombo.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class OpenDataIT extends RunningCity {

  private static final String FILE = "NO,名称,緯度,経度\n1,龍野公園,34.8696,134.5425\n";

  private ResponseSpec sendAs(String role, String file) {
    return client
        .post()
        .uri("/v1/office/imports?dataset=tourism-facilities")
        .headers(headers -> headers.setBearerAuth(token(role)))
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue(file)
        .exchange();
  }

  @Test
  void onlyTheOfficeSendsFiles() {
    for (String role : new String[] {"operator", "inspector", "admin"}) {
      sendAs(role, FILE).expectStatus().isForbidden();
    }
    client
        .post()
        .uri("/v1/office/imports?dataset=aed")
        .bodyValue(FILE)
        .exchange()
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void whatTheOfficeSendsIsInTheFileTheCatalogueAndTheDiscovery() {
    sendAs("office", FILE)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.rows")
        .isEqualTo(1)
        .jsonPath("$.errors")
        .isEmpty();
    client
        .get()
        .uri("/opendata/tourism-facilities.csv?layout=source")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(String.class)
        .value(text -> assertThat(text).contains("1,龍野公園,34.8696,134.5425"));
    client
        .get()
        .uri("/opendata/catalog.jsonld")
        .exchange()
        .expectHeader()
        .contentType("application/ld+json")
        .expectBody()
        .jsonPath("$.['dcat:dataset'][?(@.['dct:identifier'] == 'tourism-facilities')]")
        .isNotEmpty()
        .jsonPath("$.['dcat:dataset'][?(@.['dct:identifier'] == 'tatsuno')]")
        .isNotEmpty();
    client
        .get()
        .uri("/v1/discovery")
        .exchange()
        .expectBody()
        .jsonPath("$.datasets[?(@.id == 'tourism-facilities')].license")
        .isEqualTo("CC BY 4.0");
  }

  @Test
  void aMistakeIsSaidInJapanese() {
    sendAs("office", "NO,名称,緯度,経度\n1,龍野公園,北,134.5\n")
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.title")
        .isEqualTo("誤りのあるセルがあるため、何も取り込みませんでした")
        .jsonPath("$.errors[0].code")
        .isEqualTo("invalid-coordinate");
  }
}
