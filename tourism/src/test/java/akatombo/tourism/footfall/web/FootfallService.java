package akatombo.tourism.footfall.web;

import akatombo.gtfs.CityArea;
import akatombo.gtfs.Language;
import akatombo.tourism.Content;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.TourCity;
import akatombo.tourism.Tours;
import akatombo.tourism.folder.TourFolder;
import akatombo.tourism.footfall.store.FootfallStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.ErrorResponse;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The counting of visitors as a running service, with a clock the test moves. */
final class FootfallService implements AutoCloseable {

  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private final EmbeddedPostgres postgres;
  private final DatabaseClient database;
  private final MovableClock clock;
  private final FootfallWorker worker;
  private final DisposableServer server;

  private FootfallService(EmbeddedPostgres postgres, Instant start) {
    this.postgres = postgres;
    this.clock = new MovableClock(start);
    var connections =
        new PostgresqlConnectionFactory(
            PostgresqlConnectionConfiguration.builder()
                .host("127.0.0.1")
                .port(postgres.getPort())
                .username("postgres")
                .database("postgres")
                .build());
    this.database = DatabaseClient.create(connections);
    FootfallConfiguration beans = new FootfallConfiguration();
    var properties = new FootfallProperties(30, 5, Duration.ofMinutes(10));
    var registry = new SimpleMeterRegistry();
    TourCity city = new TourCity(null, ZONE, List.of(Language.JAPANESE), new CityArea(5_000));
    FootfallStore store = beans.footfallStore(new R2dbcTransactionManager(connections), database);
    Visitors visitors = beans.footfallVisitors(properties);
    this.worker = beans.footfallWorker(visitors, store, properties, city, clock, registry);
    var routes = beans.footfallRoutes(new SampleTours(), city, visitors, store, registry, clock);
    HandlerStrategies strategies =
        HandlerStrategies.builder().exceptionHandler(new Refusing()).build();
    this.server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .handle(
                new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes, strategies)))
            .bindNow();
  }

  static FootfallService start(Instant start) {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start();
      var _ =
          Flyway.configure()
              .dataSource(postgres.getPostgresDatabase())
              .schemas("tourism")
              .locations("classpath:db/migration/tourism")
              .load()
              .migrate();
      return new FootfallService(postgres, start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells of an arrival from an address of loopback; returns the status. */
  int arrive(int from, String tour, String json) throws Exception {
    try (HttpClient client =
        HttpClient.newBuilder().localAddress(InetAddress.getByName("127.0.0." + from)).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(uri("/v1/tours/" + tour + "/arrivals"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(json))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
  }

  HttpResponse<String> csv(String query) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(uri("/opendata/footfall.csv" + query)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  /** Moves the clock and lets the worker do what is due. */
  void becomes(Instant instant) {
    clock.now = instant;
    worker.round().block();
  }

  long rows(String table) {
    Long count =
        database
            .sql("SELECT count(*) FROM tourism." + table)
            .map(row -> row.get(0, Long.class))
            .one()
            .block();
    return count == null ? -1 : count;
  }

  @Override
  public void close() throws IOException {
    server.disposeNow();
    postgres.close();
  }

  /** The tours of the sample city. */
  private static final class SampleTours implements Tours {

    private final PublishedContent content;

    SampleTours() {
      List<Content> all =
          TourFolder.read(
              Path.of("..", "app", "src", "main", "resources", "cities", "tatsuno", "tours"));
      this.content =
          new PublishedContent(
              1,
              all.stream()
                  .filter(PointOfInterest.class::isInstance)
                  .map(PointOfInterest.class::cast)
                  .toList(),
              all.stream().filter(Tour.class::isInstance).map(Tour.class::cast).toList(),
              List.of());
    }

    @Override
    public PublishedContent published() {
      return content;
    }

    @Override
    public Flux<PublishedContent> changes() {
      return Flux.just(content);
    }
  }

  /** Answers refusals as the application does, without its languages. */
  private static final class Refusing implements WebExceptionHandler {

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
      if (!(failure instanceof ErrorResponse refusal)) {
        return Mono.error(failure);
      }
      exchange.getResponse().setStatusCode(refusal.getStatusCode());
      DataBuffer body =
          exchange
              .getResponse()
              .bufferFactory()
              .wrap(refusal.getBody().toString().getBytes(StandardCharsets.UTF_8));
      return exchange.getResponse().writeWith(Mono.just(body));
    }
  }

  private static final class MovableClock extends Clock {

    private volatile Instant now;

    MovableClock(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
