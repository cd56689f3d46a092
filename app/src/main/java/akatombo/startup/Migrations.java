package akatombo.startup;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings each module's schema up to date; no module sees another's. */
final class Migrations {

  private static final List<String> MODULES = List.of("gtfs", "bus-location", "app");
  private static final int CONNECT_TRIES = 5;

  private Migrations() {}

  static void run(String url, String user, String password) {
    for (String module : MODULES) {
      migrate(module, url, user, password);
    }
  }

  private static void migrate(String module, String url, String user, String password) {
    try {
      Flyway.configure()
          .dataSource(url, user, password)
          .connectRetries(CONNECT_TRIES)
          .schemas(module.replace('-', '_'))
          .locations("classpath:db/migration/" + module)
          // Features number theirs in blocks of their own, which need not arrive in order.
          .outOfOrder(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StartupFailure(
          "the database at %s cannot be brought up to date (%s): %s"
              .formatted(url, module, firstLine(e)),
          e);
    }
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("unknown");
  }
}
