package akatombo.buslocation.history;

import io.r2dbc.spi.ConnectionFactories;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.flywaydb.core.Flyway;
import org.springframework.r2dbc.core.DatabaseClient;

/** A real PostgreSQL with this module's schema and nothing in it. */
final class HistoryDatabase implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private final DatabaseClient client;

  private HistoryDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
    this.client =
        DatabaseClient.create(
            ConnectionFactories.get(
                "r2dbc:postgresql://postgres@127.0.0.1:%d/postgres".formatted(postgres.getPort())));
  }

  static HistoryDatabase start() throws IOException {
    EmbeddedPostgres postgres = EmbeddedPostgres.start();
    Flyway.configure()
        .dataSource(postgres.getPostgresDatabase())
        .schemas("bus_location")
        .locations("classpath:db/migration/bus-location")
        .load()
        .migrate();
    return new HistoryDatabase(postgres);
  }

  DatabaseClient client() {
    return client;
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
