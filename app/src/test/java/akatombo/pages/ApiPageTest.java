package akatombo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.http.OpenApi;
import org.junit.jupiter.api.Test;

class ApiPageTest {

  private final String page = new ApiPage(OpenApi.of(OpenApi.text())).render();

  @Test
  void saysWhatStandsForAParameterThatIsLeftOut() {
    assertThat(page)
        .contains(
            "<tr><th>window</th><td>Length of the window, ISO-8601, one minute to 24 hours"
                + " [string, at least PT1M, at most PT24H, default PT60M]</td></tr>");
    assertThat(page).contains("<th>from</th><td>(required) ");
  }

  @Test
  void saysWhatToSend() {
    assertThat(page)
        .contains("<p>Body: application/json, object or array of at most 1000</p>")
        .contains("<tr><th>vehicleId</th><td>(required) string</td></tr>")
        .contains("<tr><th>bearing</th><td>number, at least 0, at most 360</td></tr>")
        .contains("<p>Body: application/x-protobuf, string</p>");
  }
}
