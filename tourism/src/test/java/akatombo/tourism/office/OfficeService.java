package akatombo.tourism.office;

import akatombo.gtfs.Language;
import akatombo.tourism.LegEnds;
import akatombo.tourism.OfficeStaff;
import akatombo.tourism.TourCity;
import akatombo.tourism.TourLeg;
import akatombo.tourism.Tours;
import akatombo.tourism.WalkingWays;
import akatombo.tourism.tidy.TidyWorker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The desk alone as a running service; requests name their person in a header. */
final class OfficeService implements AutoCloseable {

  private static final String PERSON = "X-Test-Person";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  /** Where the media of this run lie. */
  static final Path MEDIA = Path.of("target", "office-media-" + ProcessHandle.current().pid());

  private final EmbeddedPostgres postgres;
  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private OfficeService(EmbeddedPostgres postgres, ConfigurableApplicationContext context) {
    this.postgres = postgres;
    this.context = context;
  }

  static OfficeService start() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start();
      var _ =
          Flyway.configure()
              .dataSource(postgres.getPostgresDatabase())
              .schemas("tourism")
              .locations("classpath:db/migration/tourism")
              .load()
              .migrate();
      return new OfficeService(postgres, run(postgres.getPort()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConfigurableApplicationContext run(int port) {
    return new SpringApplicationBuilder(Beans.class)
        .web(WebApplicationType.REACTIVE)
        .properties(
            "server.port=0",
            "server.address=127.0.0.1",
            "spring.main.banner-mode=off",
            "spring.webflux.problemdetails.enabled=true",
            "akatombo.tourism.office.reload-every=100ms",
            "akatombo.tourism.office.upload-max=200KB",
            "akatombo.tourism.media.reload-every=100ms",
            "akatombo.tourism.media.directory=" + MEDIA,
            "spring.r2dbc.username=postgres",
            "spring.r2dbc.url=r2dbc:postgresql://127.0.0.1:%d/postgres".formatted(port))
        .run();
  }

  /** An answer with its body as JSON. */
  record Answer(int status, HttpResponse<String> response, JsonNode json) {

    String etag() {
      return response.headers().firstValue("ETag").orElse("");
    }
  }

  Answer call(String method, String path, String body, String... headers) throws Exception {
    return callAs("mika", method, path, body, headers);
  }

  Answer callAs(String person, String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header(PERSON, person)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      var _ = request.header(headers[i], headers[i + 1]);
    }
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response, JSON.readTree(response.body()));
  }

  /** Sends a file as it is. */
  Answer upload(byte[] file, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri("/v1/office/media"))
            .header(PERSON, "mika")
            .POST(HttpRequest.BodyPublishers.ofByteArray(file));
    for (int i = 0; i < headers.length; i += 2) {
      var _ = request.header(headers[i], headers[i + 1]);
    }
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response, JSON.readTree(response.body()));
  }

  /** What a visitor gets. */
  HttpResponse<byte[]> fetch(String method, String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      var _ = request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private URI uri(String path) {
    int port =
        Objects.requireNonNull(((ReactiveWebServerApplicationContext) context).getWebServer())
            .getPort();
    return URI.create("http://127.0.0.1:" + port + path);
  }

  Tours tours() {
    return context.getBean(Tours.class);
  }

  /** What happens every hour. */
  void tidy() {
    context.getBean("officeTidyWorker", TidyWorker.class).tidy().block(Duration.ofSeconds(20));
  }

  /** Lets time pass. */
  void pass(Duration time) {
    context.getBean(TestClock.class).now = context.getBean(TestClock.class).now.plus(time);
  }

  @Override
  public void close() throws IOException {
    context.close();
    postgres.close();
  }

  /** A clock that stands still until it is moved. */
  static final class TestClock {
    private volatile Instant now = Instant.parse("2026-11-22T01:00:00Z");
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(OfficeConfiguration.class)
  @ComponentScan("akatombo.tourism.media")
  static class Beans {

    @Bean
    TestClock testClock() {
      return new TestClock();
    }

    @Bean
    Clock clock(TestClock time) {
      InstantSource source = () -> time.now;
      return source.withZone(TOKYO);
    }

    @Bean
    MeterRegistry meterRegistry() {
      return new SimpleMeterRegistry();
    }

    @Bean
    TourCity tourCity() {
      return new TourCity(
          Path.of("..", "app", "src", "main", "resources", "cities", "tatsuno", "tours"),
          TOKYO,
          List.of(Language.JAPANESE, Language.ENGLISH));
    }

    @Bean
    OfficeStaff officeStaff() {
      return () -> Mono.deferContextual(context -> Mono.justOrEmpty(context.getOrEmpty(PERSON)));
    }

    /** A city without streets. */
    @Bean
    WalkingWays walkingWays() {
      return new WalkingWays() {
        @Override
        public Mono<String> streets() {
          return Mono.empty();
        }

        @Override
        public Mono<List<TourLeg>> between(List<LegEnds> legs) {
          return Mono.error(new IllegalStateException("no streets"));
        }
      };
    }

    @Bean
    WebFilter personOfTheHeader() {
      return (exchange, chain) ->
          chain
              .filter(exchange)
              .contextWrite(context ->
                  context.put(
                      PERSON,
                      Objects.requireNonNullElse(
                          exchange.getRequest().getHeaders().getFirst(PERSON), "")));
    }
  }
}
