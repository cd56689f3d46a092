package akatombo.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL from a Maven artifact, with its data kept between starts.
 *
 * <p>Durable like a production one: the artifact's own defaults switch fsync off. One that dies is
 * started again at the same port; one that somebody has shut down stays as it is.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration RETRY_FIRST = Duration.ofSeconds(5);
  private static final Duration RETRY_LONGEST = Duration.ofSeconds(60);

  private final Path folder;
  private final int port;
  private final Thread guard;
  private EmbeddedPostgres postgres;
  private boolean isClosed;

  private EmbeddedDatabase(Path folder, EmbeddedPostgres postgres) {
    this.folder = folder;
    this.postgres = postgres;
    this.port = postgres.getPort();
    this.guard = Thread.ofVirtual().name("embedded-database").unstarted(this::watch);
  }

  /**
   * Starts the database; one left behind by a killed service is stopped first.
   *
   * @param folder where programs and data are kept
   */
  public static EmbeddedDatabase start(Path folder) {
    try {
      Files.createDirectories(folder);
      LeftBehindPostgres.stop(data(folder));
      EmbeddedDatabase database = new EmbeddedDatabase(folder, builder(folder).start());
      database.guard.start();
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException("the database in " + folder + " does not start", e);
    }
  }

  private static EmbeddedPostgres.Builder builder(Path folder) {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
        .setDataDirectory(data(folder))
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
        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD);
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
    return port;
  }

  /** Looks until it is interrupted whether the database has died. */
  private void watch() {
    try {
      while (true) {
        Thread.sleep(LOOK_EVERY);
        if (hasDied()) {
          LOG.warn("the database has died; it is started again in {} s", RETRY_FIRST.toSeconds());
          restart();
        }
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  private void restart() throws InterruptedException {
    Duration pause = RETRY_FIRST;
    do {
      Thread.sleep(pause);
      Duration doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(RETRY_LONGEST) < 0 ? doubled : RETRY_LONGEST;
    } while (!isRestarted());
  }

  /** A database that is only stopped by a signal still listens: nothing else is believed dead. */
  private boolean hasDied() {
    return LeftBehindPostgres.hasDied(data(folder)) && !isListening();
  }

  private boolean isListening() {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
          (int) LOOK_EVERY.toMillis());
      return true;
    } catch (IOException nobody) {
      return false;
    }
  }

  private synchronized boolean isRestarted() {
    if (isClosed || isListening()) {
      return true;
    }
    try {
      postgres.close();
      LeftBehindPostgres.stop(data(folder));
      postgres = builder(folder).setPort(port).start();
      LOG.info("the database runs again on port {}", port);
      return true;
    } catch (IOException | IllegalStateException e) {
      LOG.warn("the database does not start again: {}", e.toString());
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    guard.interrupt();
    synchronized (this) {
      isClosed = true;
      postgres.close();
    }
  }
}
