package akatombo.buslocation;

import akatombo.buslocation.web.EnglishRules;
import akatombo.gtfs.AgencyId;
import akatombo.gtfs.CityArea;
import akatombo.gtfs.FeedBuilder;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedules;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;

/** This module alone as a running service; requests name their operator in a header. */
final class TestService implements AutoCloseable {

  private static final String OPERATOR = "X-Test-Operator";

  private static final Map<String, OperatorGrant> GRANTS =
      Map.of(
          "op-a", new OperatorGrant("op-a", null, Set.of()),
          "op-b", new OperatorGrant("op-b", null, Set.of()),
          "op-elsewhere", new OperatorGrant("op-elsewhere", "other", Set.of()),
          "op-agency",
              new OperatorGrant("op-agency", Town.FEED, Set.of(new AgencyId(Town.FEED, "else"))));

  private final EmbeddedPostgres postgres;
  private ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestService(EmbeddedPostgres postgres, ConfigurableApplicationContext context) {
    this.postgres = postgres;
    this.context = context;
  }

  /** Starts with some settings more, each {@code name=value}. */
  static TestService start(String... settings) {
    try {
      return start(EmbeddedPostgres.start(), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With a database of the test's own, and settings of its own. */
  static TestService start(EmbeddedPostgres postgres, String... settings) {
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .schemas("bus_location")
        .locations("classpath:db/migration/bus-location")
        .load()
        .migrate();
    return new TestService(postgres, run(postgres, settings));
  }

  private static ConfigurableApplicationContext run(EmbeddedPostgres postgres, String... settings) {
    return new SpringApplicationBuilder(Beans.class)
        .web(WebApplicationType.REACTIVE)
        .properties(settings)
        .properties(
            "server.port=0",
            "server.address=127.0.0.1",
            "spring.main.banner-mode=off",
            "spring.webflux.problemdetails.enabled=true",
            "akatombo.bus-location.webhooks.allow-loopback=true",
            "akatombo.bus-location.webhooks.retry-first=100ms",
            "akatombo.bus-location.webhooks.deliver-every=100ms",
            "spring.r2dbc.username=postgres",
            "spring.r2dbc.url=r2dbc:postgresql://127.0.0.1:%d/postgres"
                .formatted(postgres.getPort()))
        .run();
  }

  /** Something the service is made of. */
  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** How many requests of a route were counted with a status. */
  long requests(String route, int status) {
    return bean(MeterRegistry.class)
        .get("http.server.requests")
        .tag("uri", route)
        .tag("status", Integer.toString(status))
        .timer()
        .count();
  }

  double gauge(String name) {
    return context.getBean(MeterRegistry.class).get(name).gauge().value();
  }

  /** Ends the service and starts another one on the same database. */
  void restart() {
    context.close();
    context = run(postgres);
  }

  /** A request with a body, if there is one, and headers as names and values. */
  HttpResponse<String> call(
      String operator, String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header(OPERATOR, operator)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      var _ = request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Runs a statement of a superuser. */
  void sql(String statement) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statements = connection.createStatement()) {
      var _ = statements.execute(statement);
    }
  }

  /** The service's clock: 08:02 of the town's day when it started. */
  Instant now() {
    return context.getBean(Clock.class).instant();
  }

  HttpResponse<String> post(String operator, String json) throws Exception {
    return call(
        operator, "POST", "/v1/operator/positions", json, "Authorization", "Bearer " + operator);
  }

  HttpResponse<String> postProtobuf(String operator, byte[] body) throws Exception {
    return send(operator, "/v1/operator/vehicle-positions", "application/x-protobuf", body);
  }

  HttpResponse<String> send(String operator, String path, String type, byte[] body)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri(path))
            .header(OPERATOR, operator)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Any request of an operator, with a JSON body unless that is empty. */
  HttpResponse<String> call(String operator, String method, String path, String json)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header(OPERATOR, operator)
            .method(
                method,
                json.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(json));
    if (!json.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Any request of a sender; headers by name and value. */
  HttpResponse<String> ask(
      String sender, String method, String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header(OPERATOR, sender)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!body.isEmpty() && headers.length == 0) {
      request.header("Content-Type", "application/json");
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** A status and a body. */
  record Answered(int statusCode, String body) {}

  /** A request of somebody who is no operator, from an address of this machine. */
  Answered postFrom(String address, String path, String json) {
    return Objects.requireNonNull(
        reactor.netty.http.client.HttpClient.newConnection()
            .bindAddress(() -> new InetSocketAddress(address, 0))
            .headers(headers -> headers.set("Content-Type", "application/json"))
            .post()
            .uri(uri(path))
            .send(ByteBufFlux.fromString(Mono.just(json)))
            .responseSingle((answer, body) ->
                body.asString()
                    .defaultIfEmpty("")
                    .map(text -> new Answered(answer.status().code(), text)))
            .block());
  }

  HttpResponse<byte[]> get(String path) throws Exception {
    return exchange(HttpRequest.newBuilder().GET(), path);
  }

  HttpResponse<byte[]> exchange(HttpRequest.Builder request, String path) throws Exception {
    return client.send(request.uri(uri(path)).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  long count(String sql) throws SQLException {
    return count(postgres, sql);
  }

  static long count(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getLong(1) : -1;
    }
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Ends the service and leaves its database. */
  void stopService() {
    context.close();
  }

  /** Takes the database away for good. */
  void loseDatabase() throws IOException {
    postgres.close();
  }

  private URI uri(String path) {
    int port = ((ReactiveWebServerApplicationContext) context).getWebServer().getPort();
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() {
    try {
      context.close();
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan({
    "akatombo.buslocation.control.web",
    "akatombo.buslocation.live",
    "akatombo.buslocation.device",
    "akatombo.buslocation.history",
    "akatombo.buslocation.ingest",
    "akatombo.buslocation.mqtt",
    "akatombo.buslocation.publish",
    "akatombo.buslocation.desk",
    "akatombo.buslocation.feedback",
    "akatombo.buslocation.report",
    "akatombo.buslocation.rider",
    "akatombo.buslocation.scorecard",
    "akatombo.buslocation.share",
    "akatombo.buslocation.webhook",
    "akatombo.buslocation.web"
  })
  static class Beans {

    @Bean
    Clock clock() {
      return Clock.offset(
          Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), Town.at("8:02")));
    }

    @Bean
    CityView cityView() {
      return new CityView(
          Town.ZONE,
          List.of(Language.JAPANESE, Language.ENGLISH),
          new LinkedHashMap<>(),
          new CityArea(5_000));
    }

    @Bean
    EnglishRules plainRouteRules() {
      return new EnglishRules();
    }

    @Bean
    MeterRegistry meterRegistry() {
      return new SimpleMeterRegistry();
    }

    @Bean
    FixedFeeds feeds() {
      return new FixedFeeds(
          Schedules.NONE
              .with(Town.SCHEDULE)
              .with(
                  FeedBuilder.aFeed("other")
                      .stop("A", 34.80, 134.5)
                      .stop("B", 34.81, 134.5)
                      .route("R")
                      .trip("T")
                      .calling("A", "8:00")
                      .calling("B", "8:10")
                      .build()));
    }

    @Bean
    WebFilter operatorOfTheHeader() {
      return (exchange, chain) ->
          chain
              .filter(exchange)
              .contextWrite(context ->
                  context.put(
                      OPERATOR,
                      String.valueOf(exchange.getRequest().getHeaders().getFirst(OPERATOR))));
    }

    /** A sender whose name is a device's key is that device. */
    @Bean
    OperatorGrants operatorGrants(Devices devices) {
      return new OperatorGrants() {

        @Override
        public Mono<OperatorGrant> current() {
          return sender().flatMap(name -> Mono.justOrEmpty(GRANTS.get(name)));
        }

        @Override
        public Mono<DeviceGrant> device() {
          return sender()
              .filter(name -> name.startsWith(Devices.KEY_PREFIX))
              .flatMap(devices::find);
        }

        @Override
        public OperatorGrant known(String authorization) {
          return GRANTS.get(authorization.replace("Bearer ", ""));
        }

        @Override
        public Mono<OperatorGrant> named(String operator) {
          return Mono.justOrEmpty(GRANTS.get(operator));
        }

        private Mono<String> sender() {
          return Mono.deferContextual(context -> Mono.just(context.<String>get(OPERATOR)));
        }
      };
    }
  }
}
