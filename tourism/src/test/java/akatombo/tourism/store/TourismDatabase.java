package akatombo.tourism.store;

import io.r2dbc.postgresql.PostgresqlConnectionConfiguration;
import io.r2dbc.postgresql.PostgresqlConnectionFactory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.flywaydb.core.Flyway;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;

/** A database with this module's schema and nothing in it. */
final class TourismDatabase implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private final PostgresqlConnectionFactory connections;

  private TourismDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
    this.connections =
        new PostgresqlConnectionFactory(
            PostgresqlConnectionConfiguration.builder()
                .host("127.0.0.1")
                .port(postgres.getPort())
                .username("postgres")
                .database("postgres")
                .build());
  }

  static TourismDatabase start() {
    try {
      EmbeddedPostgres postgres = EmbeddedPostgres.start();
      var _ =
          Flyway.configure()
              .dataSource(postgres.getPostgresDatabase())
              .schemas("tourism")
              .locations("classpath:db/migration/tourism")
              .load()
              .migrate();
      return new TourismDatabase(postgres);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DatabaseClient client() {
    return DatabaseClient.create(connections);
  }

  R2dbcTransactionManager transactions() {
    return new R2dbcTransactionManager(connections);
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
