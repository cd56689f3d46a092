package akatombo.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL that outlived a killed service and still holds the data folder. */
final class LeftBehindPostgres {

  private static final long STOP_LIMIT_SECONDS = 20;

  private LeftBehindPostgres() {}

  /** Stops it, if there is one, by the fast shutdown that keeps the data consistent. */
  static void stop(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> process = runningFrom(pidFile);
    if (process.isPresent()) {
      shutDownFast(process.get());
    }
    Files.deleteIfExists(pidFile);
  }

  /** Whether it has ended without being shut down: the file of its process is still there. */
  static boolean hasDied(Path data) {
    Path pidFile = data.resolve("postmaster.pid");
    try {
      return Files.exists(pidFile) && runningFrom(pidFile).isEmpty();
    } catch (IOException justDeleted) {
      return false;
    }
  }

  /** The process of the file, unless its number now belongs to another program. */
  private static Optional<ProcessHandle> runningFrom(Path pidFile) throws IOException {
    List<String> lines = Files.readAllLines(pidFile);
    return lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")
        ? Optional.empty()
        : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
            .filter(handle ->
                handle.info().command().map(path -> path.contains("postgres")).orElse(false));
  }

  private static void shutDownFast(ProcessHandle process) throws IOException {
    try {
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      process.onExit().orTimeout(STOP_LIMIT_SECONDS, TimeUnit.SECONDS).join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while stopping the database left behind", e);
    } catch (CompletionException e) {
      throw new IOException(
          "a database left behind (process %d) does not stop".formatted(process.pid()), e);
    }
  }
}
