package akatombo.gtfs.store;

import io.r2dbc.spi.ConnectionFactories;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.springframework.r2dbc.core.DatabaseClient;

/** A real PostgreSQL with the tables of this module. */
public final class TestDatabase implements AutoCloseable {

  private final EmbeddedPostgres postgres;

  private TestDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** Starts one on a free port and migrates it. */
  public static TestDatabase start() {
    return start(0);
  }

  /** Starts one on that port and migrates it; 0 chooses a free one. */
  public static TestDatabase start(int port) {
    try {
      TestDatabase database =
          new TestDatabase(
              EmbeddedPostgres.builder()
                  .setPort(port)
                  .setPGStartupWait(Duration.ofMinutes(1))
                  .start());
      Flyway.configure()
          .dataSource(database.postgres.getPostgresDatabase())
          .schemas("gtfs")
          .locations("classpath:db/migration/gtfs")
          .load()
          .migrate();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A client without a pool. */
  public DatabaseClient client() {
    return client(postgres.getPort());
  }

  /** A client of the database on that port, whether it runs or not. */
  public static DatabaseClient client(int port) {
    return DatabaseClient.create(
        ConnectionFactories.get(
            "r2dbc:postgresql://postgres:postgres@127.0.0.1:%d/postgres".formatted(port)));
  }

  @Override
  public void close() {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
