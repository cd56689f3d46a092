package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is stopped and started while buses drive: no acknowledged report is lost. */
class SpoolIT {

  private static final String COUNT =
      "SELECT count(*) FROM bus_location.vehicle_positions WHERE vehicle_id = 'bus'";

  @TempDir private Path folder;

  private EmbeddedPostgres postgres(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  private TestService service(EmbeddedPostgres postgres) {
    return TestService.start(
        postgres, "akatombo.bus-location.history.spool-directory=" + folder.resolve("spool"));
  }

  private static void report(TestService service, int number) throws Exception {
    String body =
        "{\"vehicleId\":\"bus\",\"timestamp\":%d,\"lat\":%s,\"lon\":134.5}"
            .formatted(
                service.now().toEpochMilli() / 1_000 - 600 + number, 34.80 + number * Town.DEGREES);
    assertThat(service.post("op-a", body).statusCode()).isEqualTo(202);
  }

  @Test
  void losesNothingOverAnOutageOfTheDatabaseAndOfTheService() throws Exception {
    EmbeddedPostgres first = postgres(0);
    int port = first.getPort();
    TestService service = service(first);
    for (int i = 0; i < 10; i++) {
      report(service, i);
    }
    await().atMost(Duration.ofSeconds(10)).until(() -> service.count(COUNT) == 10);

    service.loseDatabase();
    for (int i = 10; i < 60; i++) {
      report(service, i);
    }
    EmbeddedPostgres second = postgres(port);
    await().atMost(Duration.ofSeconds(20)).until(() -> TestService.count(second, COUNT) == 60);

    second.close();
    for (int i = 60; i < 90; i++) {
      report(service, i);
    }
    service.stopService();
    EmbeddedPostgres third = postgres(port);
    try (TestService again = service(third)) {
      await().atMost(Duration.ofSeconds(20)).until(() -> again.count(COUNT) == 90);
    }
  }
}
