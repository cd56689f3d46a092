package akatombo.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A real PostgreSQL from a Maven artifact, with its data kept between starts.
 *
 * <p>Durable like a production one: the artifact's own defaults switch fsync off.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final EmbeddedPostgres postgres;

  private EmbeddedDatabase(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /**
   * Starts the database; one left behind by a killed service is stopped first.
   *
   * @param folder where programs and data are kept
   */
  public static EmbeddedDatabase start(Path folder) {
    Path data = data(folder);
    try {
      Files.createDirectories(folder);
      LeftBehindPostgres.stop(data);
      return new EmbeddedDatabase(
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
              .setDataDirectory(data)
              .setCleanDataDirectory(false)
              .setPGStartupWait(START_LIMIT)
              .setRegisterShutdownHook(false)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("max_connections", "60")
              .setServerConfig("shared_buffers", "64MB")
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
              .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("the database in " + folder + " does not start", e);
    }
  }

  /** Stops the database of the folder if it still runs. */
  public static void stopLeftBehind(Path folder) {
    try {
      LeftBehindPostgres.stop(data(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("the database in " + folder + " does not stop", e);
    }
  }

  private static Path data(Path folder) {
    return folder.resolve("data");
  }

  /** The port on loopback. */
  public int port() {
    return postgres.getPort();
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
