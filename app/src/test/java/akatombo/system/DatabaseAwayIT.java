package akatombo.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** F1: a database that does not answer is survivable; it is stopped here, not shut down. */
class DatabaseAwayIT extends RunningCity {

  private List<Long> processes = List.of();

  @BeforeEach
  void stopTheDatabase() throws IOException {
    awaitReady();
    long postmaster =
        Long.parseLong(
            Files.readAllLines(home().resolve("postgres/data/postmaster.pid")).getFirst().strip());
    processes =
        Stream.concat(
                Stream.of(postmaster),
                ProcessHandle.of(postmaster).orElseThrow().descendants().map(ProcessHandle::pid))
            .toList();
    signal("-STOP");
    await("readiness to fall", Duration.ofSeconds(6), () -> status("readiness") == 503);
  }

  @AfterEach
  void letItGoOn() throws IOException {
    signal("-CONT");
    await("readiness to come back", Duration.ofSeconds(15), () -> status("readiness") == 200);
  }

  private void signal(String name) throws IOException {
    List<String> command =
        Stream.concat(Stream.of("kill", name), processes.stream().map(String::valueOf)).toList();
    try {
      assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private int status(String group) {
    return client
        .get()
        .uri("/actuator/health/{group}", group)
        .exchange()
        .returnResult(Void.class)
        .getStatus()
        .value();
  }

  @Test
  void readsGoOnAndWritesAreToldToComeBack() {
    assertThat(status("liveness")).isEqualTo(200);
    assertThat(get("/v1/stops/tatsuno:hontatsuno/departures").path("departures")).isNotEmpty();
    client
        .get()
        .uri("/v1/status")
        .exchange()
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("X-Akatombo-Degraded", "database");
    client
        .post()
        .uri("/v1/operator/positions")
        .headers(headers -> headers.setBearerAuth(token("operator")))
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(Map.of("vehicleId", "x", "timestamp", 1, "lat", 34.8, "lon", 134.5))
        .exchange()
        .expectStatus()
        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
        .expectHeader()
        .exists("Retry-After")
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/database-unavailable");
  }
}
