package akatombo.startup;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings each module's schema up to date; no module sees another's. */
final class Migrations {

  private static final List<String> MODULES = List.of("gtfs", "bus-location", "tourism", "app");
  private static final int CONNECT_TRIES = 5;

  private Migrations() {}

  static void run(String url, String user, String password) {
    for (String module : MODULES) {
      migrate(module, url, user, password);
    }
  }

  private static void migrate(String module, String url, String user, String password) {
    try {
      FluentConfiguration settings =
          Flyway.configure()
              .dataSource(url, user, password)
              .connectRetries(CONNECT_TRIES)
              .schemas(module.replace('-', '_'))
              .locations("classpath:db/migration/" + module);
      Flyway usual = settings.load();
      Flyway fitting = hasLatecomers(usual) ? settings.outOfOrder(true).load() : usual;
      fitting.migrate();
    } catch (FlywayException e) {
      throw new StartupFailure(
          "the database at %s cannot be brought up to date (%s): %s"
              .formatted(url, module, firstLine(e)),
          e);
    }
  }

  /**
   * Whether a migration has come after one of a higher number was applied: features number theirs
   * in blocks of their own, which need not arrive in order. Flyway warns of that mode at every
   * start, so it is used only when it is needed.
   */
  private static boolean hasLatecomers(Flyway flyway) {
    return Arrays.stream(flyway.info().all())
        .anyMatch(migration -> migration.getState() == MigrationState.IGNORED);
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("unknown");
  }
}
