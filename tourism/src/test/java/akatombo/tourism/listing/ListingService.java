package akatombo.tourism.listing;

import akatombo.gtfs.Language;
import akatombo.tourism.LegEnds;
import akatombo.tourism.OfficeStaff;
import akatombo.tourism.TourCity;
import akatombo.tourism.TourLeg;
import akatombo.tourism.WalkingWays;
import akatombo.tourism.dataset.web.NoFeeds;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
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
import org.springframework.context.annotation.FilterType;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports, lists and the desk as a running service; everybody is Hanako of the office. */
final class ListingService implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final EmbeddedPostgres postgres;
  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private ListingService(EmbeddedPostgres postgres, ConfigurableApplicationContext context) {
    this.postgres = postgres;
    this.context = context;
  }

  static ListingService start() throws IOException {
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
    var _ =
        Flyway.configure()
            .dataSource(postgres.getPostgresDatabase())
            .schemas("tourism")
            .locations("classpath:db/migration/tourism")
            .load()
            .migrate();
    return new ListingService(
        postgres,
        new SpringApplicationBuilder(Beans.class)
            .web(WebApplicationType.REACTIVE)
            .properties(
                "server.port=0",
                "server.address=127.0.0.1",
                "spring.main.banner-mode=off",
                "spring.webflux.problemdetails.enabled=true",
                "spring.r2dbc.username=postgres",
                "spring.r2dbc.url=r2dbc:postgresql://127.0.0.1:%d/postgres"
                    .formatted(postgres.getPort()))
            .run());
  }

  /** An answer with its body as JSON. */
  record Answer(int status, HttpResponse<String> response, JsonNode json) {}

  Answer call(String method, String path, String body, String... headers) throws Exception {
    int port =
        Objects.requireNonNull(((ReactiveWebServerApplicationContext) context).getWebServer())
            .getPort();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      var _ = request.header(headers[i], headers[i + 1]);
    }
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), response, JSON.readTree(response.body()));
  }

  @Override
  public void close() throws IOException {
    context.close();
    postgres.close();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan(
      basePackages = {
        "akatombo.tourism.dataset.web",
        "akatombo.tourism.listing",
        "akatombo.tourism.media",
        "akatombo.tourism.office"
      },
      excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Service\\$.*"))
  static class Beans {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    NoFeeds feeds() {
      return new NoFeeds();
    }

    @Bean
    MeterRegistry meterRegistry() {
      return new SimpleMeterRegistry();
    }

    @Bean
    OfficeStaff staff() {
      return () -> Mono.just("hanako");
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
    TourCity tourCity() {
      return new TourCity(
          Path.of("no-such-folder"),
          ZoneId.of("Asia/Tokyo"),
          List.of(Language.JAPANESE, Language.ENGLISH));
    }
  }
}
