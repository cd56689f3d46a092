package akatombo.tourism.dataset.web;

import akatombo.tourism.Content;
import akatombo.tourism.Drafted;
import akatombo.tourism.Event;
import akatombo.tourism.ImportedPlaces;
import akatombo.tourism.OfficeStaff;
import akatombo.tourism.PointOfInterest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;

/** Imports and open data alone as a running service; everybody is of the office. */
final class DatasetService implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private DatasetService(EmbeddedPostgres postgres, ConfigurableApplicationContext context) {
    this.postgres = postgres;
    this.context = context;
  }

  static DatasetService start(String... settings) throws IOException {
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .schemas("tourism")
        .locations("classpath:db/migration/tourism")
        .load()
        .migrate();
    return new DatasetService(
        postgres,
        new SpringApplicationBuilder(Beans.class)
            .web(WebApplicationType.REACTIVE)
            .properties(settings)
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

  HttpResponse<String> post(String path, byte[] body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    for (int i = 0; i < headers.length; i += 2) {
      request = request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> call(String method, String path, String json) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    for (int i = 0; i < headers.length; i += 2) {
      request = request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  String text(String path) throws Exception {
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }

  long count(String sql) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : -1;
    }
  }

  Offers offers() {
    return context.getBean(Offers.class);
  }

  private URI uri(String path) {
    int port = ((ReactiveWebServerApplicationContext) context).getWebServer().getPort();
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() throws IOException {
    context.close();
    postgres.close();
  }

  /** Remembers what was offered. */
  static final class Offers implements ImportedPlaces {

    final List<PointOfInterest> places = new CopyOnWriteArrayList<>();
    final List<Event> events = new CopyOnWriteArrayList<>();

    @Override
    public Mono<Drafted> offer(List<? extends Content> contents, IntConsumer done) {
      return Mono.fromSupplier(() -> {
        contents.stream()
            .filter(PointOfInterest.class::isInstance)
            .map(PointOfInterest.class::cast)
            .forEach(places::add);
        contents.stream()
            .filter(Event.class::isInstance)
            .map(Event.class::cast)
            .forEach(events::add);
        return Drafted.NONE;
      });
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(DatasetConfiguration.class)
  static class Beans {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    OfficeStaff staff() {
      return () -> Mono.just("hanako");
    }

    @Bean
    NoFeeds feeds() {
      return new NoFeeds();
    }

    @Bean
    Offers offeredPlaces() {
      return new Offers();
    }
  }
}
