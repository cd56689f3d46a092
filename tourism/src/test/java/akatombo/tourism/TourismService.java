package akatombo.tourism;

import akatombo.gtfs.CityArea;
import akatombo.gtfs.Language;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Features of this module as a running service with a real database: the sample city unless {@code
 * test.folder} names another, mika of the office unless a request names somebody else, and a clock
 * that stands still at {@code test.now} until it is moved.
 */
public final class TourismService implements AutoCloseable {

  /** The header in which a request names its person. */
  private static final String PERSON = "X-Test-Person";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private final EmbeddedPostgres postgres;
  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private TourismService(EmbeddedPostgres postgres, ConfigurableApplicationContext context) {
    this.postgres = postgres;
    this.context = context;
  }

  /**
   * Starts features.
   *
   * @param keys where keys are kept
   * @param configurations the class names of their configurations and of beans they need
   */
  public static TourismService start(Path keys, List<String> settings, String... configurations) {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start();
      var _ =
          Flyway.configure()
              .dataSource(postgres.getPostgresDatabase())
              .schemas("tourism")
              .locations("classpath:db/migration/tourism")
              .load()
              .migrate();
      SpringApplicationBuilder application =
          new SpringApplicationBuilder(Beans.class)
              .sources(
                  Arrays.stream(configurations).map(TourismService::type).toArray(Class[]::new))
              .web(WebApplicationType.REACTIVE)
              .properties(settings.toArray(String[]::new))
              .properties(
                  "server.port=0",
                  "server.address=127.0.0.1",
                  "spring.main.banner-mode=off",
                  "spring.webflux.problemdetails.enabled=true",
                  "akatombo.tourism.office.reload-every=100ms",
                  "akatombo.tourism.keys.directory=" + keys,
                  "akatombo.tourism.media.directory=" + keys.resolve("media"),
                  "spring.r2dbc.username=postgres",
                  "spring.r2dbc.url=r2dbc:postgresql://127.0.0.1:%d/postgres"
                      .formatted(postgres.getPort()));
      return new TourismService(postgres, application.run());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** An answer with its body as JSON, where it is some. */
  public record Answer(int status, HttpResponse<byte[]> response, JsonNode json) {

    public String etag() {
      return response.headers().firstValue("ETag").orElse("");
    }

    /** The code of a problem. */
    public String problem() {
      return json.path("type").asString("").replace("/problems/", "");
    }
  }

  /** Sends a request with a JSON body; headers are names and values in turn. */
  public Answer call(String method, String path, String body, String... headers) throws Exception {
    return answer(fetch(request(method, path, body, headers)));
  }

  /** The same, by somebody. */
  public Answer callAs(String person, String method, String path, String body) throws Exception {
    return call(method, path, body, PERSON, person);
  }

  /** Sends a file as it is. */
  public Answer upload(String path, byte[] file, String... headers) throws Exception {
    return answer(
        fetch(HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofByteArray(file)), headers));
  }

  /** What a visitor gets. */
  public HttpResponse<byte[]> fetch(String method, String path, String... headers)
      throws Exception {
    return fetch(
        HttpRequest.newBuilder(uri(path)).method(method, BodyPublishers.noBody()), headers);
  }

  private HttpResponse<byte[]> fetch(HttpRequest.Builder request, String... headers)
      throws Exception {
    return client.send(with(request, headers).build(), BodyHandlers.ofByteArray());
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    String text =
        type.matches("application/(problem[+])?json.*")
            ? new String(response.body(), StandardCharsets.UTF_8)
            : "{}";
    return new Answer(response.statusCode(), response, JSON.readTree(text));
  }

  /** Sends a request without waiting, for its status. */
  public java.util.concurrent.CompletableFuture<Integer> send(
      String method, String path, String body, String... headers) {
    return client
        .sendAsync(request(method, path, body, headers).build(), BodyHandlers.discarding())
        .thenApply(HttpResponse::statusCode);
  }

  private HttpRequest.Builder request(String method, String path, String body, String... headers) {
    return with(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body)),
        headers);
  }

  private URI uri(String path) {
    int port =
        Objects.requireNonNull(((ReactiveWebServerApplicationContext) context).getWebServer())
            .getPort();
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      var _ = request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  /** One of several beans of a type. */
  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  /** A bean of the service. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Rows of a table. */
  public long rows(String table) {
    return Objects.requireNonNull(
        bean(DatabaseClient.class)
            .sql("SELECT count(*) FROM tourism." + table)
            .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
            .one()
            .block());
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    bean(TestClock.class).now = now().plus(time);
  }

  public Instant now() {
    return bean(TestClock.class).now;
  }

  @Override
  public void close() throws IOException {
    context.close();
    postgres.close();
  }

  private static final class TestClock {
    private volatile Instant now;

    private TestClock(Instant now) {
      this.now = now;
    }
  }

  @EnableAutoConfiguration
  private static final class Beans {

    @Bean
    TestClock testClock(Environment settings) {
      return new TestClock(Instant.parse(settings.getProperty("test.now", "2027-04-01T01:00:00Z")));
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
    TourCity tourCity(Environment settings) {
      return new TourCity(
          Path.of(
              settings.getProperty(
                  "test.folder", "../app/src/main/resources/cities/tatsuno/tours")),
          TOKYO,
          List.of(Language.JAPANESE, Language.ENGLISH),
          new CityArea(5_000));
    }

    @Bean
    OfficeStaff officeStaff() {
      return () -> Mono.deferContextual(context -> Mono.just(context.getOrDefault(PERSON, "mika")));
    }

    @Bean
    WebFilter personOfTheHeader() {
      return (exchange, chain) -> {
        String person = exchange.getRequest().getHeaders().getFirst(PERSON);
        return person == null
            ? chain.filter(exchange)
            : chain.filter(exchange).contextWrite(context -> context.put(PERSON, person));
      };
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
  }
}
