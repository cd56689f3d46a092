package akatombo.startup;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class MigrationsIT {

  private static final String USER = "postgres";

  @Test
  void takesLatecomersAndIsSilentOtherwise() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      assertThat(warnings(postgres)).isEmpty();
      try (Connection connection = postgres.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("DROP TABLE bus_location.vehicle_shares");
        statement.execute("DELETE FROM bus_location.flyway_schema_history WHERE version = '43'");
        var _ = warnings(postgres);
        try (ResultSet rows =
            statement.executeQuery("SELECT count(*) FROM bus_location.vehicle_shares")) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getInt(1)).isZero();
        }
      }
      assertThat(warnings(postgres)).isEmpty();
    }
  }

  private static List<String> warnings(EmbeddedPostgres postgres) {
    Logger flyway = (Logger) LoggerFactory.getLogger("org.flywaydb");
    ListAppender<ILoggingEvent> said = new ListAppender<>();
    said.start();
    flyway.addAppender(said);
    try {
      Migrations.run(postgres.getJdbcUrl(USER, USER), USER, USER);
    } finally {
      flyway.detachAppender(said);
    }
    return said.list.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }
}
