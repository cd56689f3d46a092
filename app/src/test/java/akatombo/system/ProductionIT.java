package akatombo.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.Akatombo;
import akatombo.startup.StartupFailure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The profile production against a PostgreSQL that somebody else runs. */
class ProductionIT {

  private static final Path SAMPLE = Path.of("src", "main", "resources", "cities", "tatsuno");

  private static EmbeddedPostgres postgres;

  @TempDir private Path folder;

  private Path city;

  @BeforeAll
  static void startADatabaseOfSomebodyElse() throws IOException, SQLException {
    postgres = EmbeddedPostgres.builder().start();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create role city login password 'correct horse'");
      statement.execute("create database city owner city");
    }
  }

  @AfterAll
  static void stopIt() throws IOException {
    postgres.close();
  }

  @BeforeEach
  void aCityWithoutSimulatedBuses() throws IOException {
    city = folder.resolve("city");
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      for (Path file : files.toList()) {
        Path copy = city.resolve(SAMPLE.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    Path yaml = city.resolve("city.yaml");
    Files.writeString(
        yaml, Files.readString(yaml).replace("simulateBuses: true", "simulateBuses: false"));
  }

  @Test
  void servesFromTheDatabaseItIsGiven() throws SQLException {
    try (ConfigurableApplicationContext running = start(database("city"))) {
      String port = running.getEnvironment().getRequiredProperty("local.server.port");

      RunningSystem.await(
          "the timetable",
          Duration.ofMinutes(1),
          () -> send(port, "GET", "/v1/stops/tatsuno:hontatsuno").statusCode() == 200);
      assertThat(send(port, "GET", "/v1/status").body()).contains("\"available\":true");
      assertThat(send(port, "POST", "/v1/operator/positions").statusCode()).isEqualTo(401);
    }
    assertThat(schemas()).contains("app", "bus_location", "gtfs");
    assertThat(folder.resolve("home/demo-keys.json")).doesNotExist();
    assertThat(folder.resolve("home/postgres")).doesNotExist();
  }

  @Test
  void doesNotStartWithSimulatedBusesOrWithoutItsDatabase() throws IOException {
    assertThatThrownBy(() -> start(database("nowhere")).close())
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("nowhere cannot be brought up to date");
    Path yaml = city.resolve("city.yaml");
    Files.writeString(
        yaml, Files.readString(yaml).replace("simulateBuses: false", "simulateBuses: true"));
    assertThatThrownBy(() -> start(database("city")).close())
        .isInstanceOf(StartupFailure.class)
        .hasMessageContaining("simulateBuses");
  }

  private static String database(String name) {
    return "r2dbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), name);
  }

  private ConfigurableApplicationContext start(String database) {
    return SpringApplication.run(
        Akatombo.class,
        "--spring.profiles.active=production",
        "--server.port=0",
        "--akatombo.home=" + folder.resolve("home"),
        "--akatombo.city=" + city,
        "--akatombo.routing.otp-url=http://127.0.0.1:9/",
        "--akatombo.security.issuers[0].uri=https://login.example.org/",
        "--akatombo.security.issuers[0].jwk-set-uri=https://login.example.org/keys",
        "--akatombo.security.issuers[0].audience=akatombo",
        "--spring.r2dbc.url=" + database,
        "--spring.r2dbc.username=city",
        "--spring.r2dbc.password=correct horse");
  }

  private static HttpResponse<String> send(String port, String method, String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + port + path);
      return client.send(
          HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build(),
          BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(path, e);
    }
  }

  private static TreeSet<String> schemas() throws SQLException {
    TreeSet<String> schemas = new TreeSet<>();
    try (Connection connection = postgres.getDatabase("postgres", "city").getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select schema_name from information_schema.schemata")) {
      while (rows.next()) {
        schemas.add(rows.getString(1));
      }
    }
    return schemas;
  }
}
