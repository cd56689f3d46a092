package akatombo.http;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.Language;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.http.server.reactive.HttpHandler;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** On a real server, since the client that would send such an address does not exist in Java. */
class UnreadableAddressesTest {

  private static final DisposableServer SERVER =
      HttpServer.create()
          .host("127.0.0.1")
          .port(0)
          .route(routes -> {
            HttpHandler spring =
                (request, response) -> {
                  response.setRawStatusCode(204);
                  return response.setComplete();
                };
            var _ =
                new UnreadableAddresses(writer())
                    .apply(routes)
                    .route(request -> true, new ReactorHttpHandlerAdapter(spring));
          })
          .bindNow();

  private static ProblemWriter writer() {
    return new ProblemWriter(
        ProblemCatalogue.load(),
        new WrittenLanguage(Language.JAPANESE),
        JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build());
  }

  @AfterAll
  static void close() {
    SERVER.disposeNow();
  }

  private static String get(String address, String language) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", SERVER.port())) {
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: x\r\nAccept-Language: %s\r\nConnection: close\r\n\r\n"
                  .formatted(address, language)
                  .getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonNode body(String answer) {
    return JsonMapper.shared().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
  }

  @Test
  void namesAQueryThatIsNotEncodedInTheReadersLanguage() throws IOException {
    String japanese = get("/v1/pois?q=ひめじ", "ja");
    assertThat(japanese)
        .startsWith("HTTP/1.1 400")
        .containsIgnoringCase("content-type: application/problem+json")
        .containsIgnoringCase("x-request-id: ");
    assertThat(body(japanese).path("field").asString()).isEqualTo("query");
    assertThat(body(japanese).path("instance").asString()).isEqualTo("/v1/pois");
    assertThat(body(japanese).path("detail").asString())
        .isEqualTo("query の値「q=ひめじ」は使えません。使える値: パーセントエンコーディングした UTF-8");
    assertThat(body(get("/v1/pois?q=ひめじ&lang=en", "ja")).path("detail").asString())
        .isEqualTo("query is \"q=ひめじ&lang=en\"; allowed is percent-encoded UTF-8.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      textBlock =
          """
          /v1/pois?q=a|b query
          /v1/pois?q=%E3%8 query
          /v1/pois?q=é query
          /v1/stops/あ path
          /v1/stops/[ path
          """)
  void namesWhatIsNoUri(String address, String field) throws IOException {
    JsonNode problem = body(get(address, "ja"));
    assertThat(problem.path("type").asString()).isEqualTo("/problems/invalid-parameter");
    assertThat(problem.path("field").asString()).isEqualTo(field);
    assertThat(problem.path("status").asInt()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "/",
    "/v1/pois?q=%E3%81%B2&near=1+2;x",
    "/v1/stops/t:1%2F2/departures",
    "//x/y?a=[b]"
  })
  void leavesAllElseToTheOthers(String address) throws IOException {
    assertThat(get(address, "ja")).startsWith("HTTP/1.1 204");
  }
}
