package akatombo.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database a newcomer gets dies, and comes back by itself with all it had. */
class EmbeddedDatabaseIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;

  private static Connection connect(int port) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static int kept(int port) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try (Connection connection = connect(port);
          Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT number FROM kept")) {
        assertThat(row.next()).isTrue();
        return row.getInt(1);
      } catch (SQLException notYet) {
        assertThat(Instant.now()).as(notYet.getMessage()).isBefore(end);
        Thread.sleep(200);
      }
    }
  }

  @Test
  void comesBackAtTheSamePortWithItsData() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      try (Connection connection = connect(database.port());
          Statement statement = connection.createStatement()) {
        var _ = statement.execute("CREATE TABLE kept AS SELECT 42 AS number");
      }
      ProcessHandle first = postmaster();
      assertThat(first.destroyForcibly()).isTrue();
      assertThat(kept(database.port())).isEqualTo(42);
      assertThat(postmaster().pid()).isNotEqualTo(first.pid());
    }
  }
}
