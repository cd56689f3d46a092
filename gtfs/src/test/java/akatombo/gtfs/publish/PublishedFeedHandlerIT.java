package akatombo.gtfs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.FeedSource;
import akatombo.gtfs.PublishedFeed;
import akatombo.gtfs.refresh.FeedText;
import akatombo.gtfs.refresh.RunningFeeds;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

class PublishedFeedHandlerIT {

  @TempDir Path temp;
  private RunningFeeds city;
  private DisposableServer server;
  private WebTestClient client;

  @BeforeEach
  void startServer() {
    Path folder = FeedText.town().writeTo(temp.resolve("town"));
    city =
        RunningFeeds.start(
            temp.resolve("feeds"), new FeedSource("town", folder.toUri(), false, Duration.ZERO));
    assertThat(city.settled()).hasSize(1);
    server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle(
                new ReactorHttpHandlerAdapter(
                    RouterFunctions.toHttpHandler(
                        new PublishedFeedHandler(city.feeds()).routes(),
                        HandlerStrategies.builder().exceptionHandler(this::showProblem).build())))
            .bindNow();
    client = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + server.port()).build();
  }

  @AfterEach
  void stopServer() {
    server.disposeNow();
    city.close();
  }

  @Test
  void servesThePublishedZip() throws IOException {
    PublishedFeed published = city.feeds().published("town").orElseThrow();

    byte[] body =
        client
            .get()
            .uri("/gtfs/town.zip")
            .exchange()
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType("application/zip")
            .expectHeader()
            .valueEquals(HttpHeaders.ETAG, "\"" + published.sha256() + "\"")
            .expectHeader()
            .exists(HttpHeaders.LAST_MODIFIED)
            .expectHeader()
            .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=60, must-revalidate, public")
            .expectHeader()
            .valueEquals(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"town.zip\"")
            .expectBody()
            .returnResult()
            .getResponseBody();

    assertThat(body).isEqualTo(Files.readAllBytes(published.zip()));
  }

  @Test
  void saysNotModifiedToWhoeverHasIt() {
    PublishedFeed published = city.feeds().published("town").orElseThrow();

    client
        .get()
        .uri("/gtfs/town.zip")
        .header(HttpHeaders.IF_NONE_MATCH, "\"" + published.sha256() + "\"")
        .exchange()
        .expectStatus()
        .isNotModified()
        .expectBody()
        .isEmpty();
    client
        .get()
        .uri("/gtfs/town.zip")
        .header(HttpHeaders.IF_NONE_MATCH, "\"other\"")
        .exchange()
        .expectStatus()
        .isOk();
  }

  @Test
  void answersHeadWithoutABody() {
    client
        .head()
        .uri("/gtfs/town.zip")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .exists(HttpHeaders.ETAG)
        .expectBody()
        .isEmpty();
  }

  @Test
  void knowsOnlyTheFeedsOfTheCity() {
    for (String path : new String[] {"/gtfs/elsewhere.zip", "/gtfs/..%2Ftown.zip"}) {
      client
          .get()
          .uri(URI.create("http://127.0.0.1:" + server.port() + path))
          .exchange()
          .expectStatus()
          .isNotFound()
          .expectHeader()
          .valueEquals("X-Type", "/problems/feed-not-found");
    }
  }

  private Mono<Void> showProblem(ServerWebExchange exchange, Throwable problem) {
    if (problem instanceof ErrorResponse response) {
      exchange.getResponse().setStatusCode(response.getStatusCode());
      exchange.getResponse().getHeaders().set("X-Type", response.getBody().getType().toString());
      return exchange.getResponse().setComplete();
    }
    return Mono.error(problem);
  }
}
