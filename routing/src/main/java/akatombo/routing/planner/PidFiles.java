package akatombo.routing.planner;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers on disk which processes are ours, for a start after we were killed: a stopped child
 * does not notice that its parent is gone.
 */
final class PidFiles {

  private static final Logger LOG = LoggerFactory.getLogger(PidFiles.class);
  private static final int LINES = 4;

  private final Path folder;

  PidFiles(Path folder) {
    this.folder = folder;
  }

  /** Writes pid and start of the child and of ourselves: pids alone are used again. */
  Path write(ProcessHandle child) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve(child.pid() + ".pid");
    ProcessHandle self = ProcessHandle.current();
    Files.write(
        file,
        List.of(
            Long.toString(child.pid()), started(child), Long.toString(self.pid()), started(self)));
    return file;
  }

  /** Kills children whose parent is gone, if they still are what they were. */
  void endOrphans(String mainClass) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pid")) {
      for (Path file : files) {
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < LINES) {
          delete(file);
        } else if (find(lines.get(2), lines.get(3)).isEmpty()) {
          find(lines.get(0), lines.get(1))
              .filter(child -> isOurs(child, mainClass))
              .ifPresent(PidFiles::end);
          delete(file);
        }
      }
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.debug("cannot delete {}", file, e);
    }
  }

  private static Optional<ProcessHandle> find(String pid, String started) {
    try {
      return ProcessHandle.of(Long.parseLong(pid))
          .filter(handle -> handle.isAlive() && started(handle).equals(started));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isOurs(ProcessHandle child, String mainClass) {
    return child.info().commandLine().map(line -> line.contains(mainClass)).orElse(true);
  }

  private static void end(ProcessHandle orphan) {
    LOG.warn("ending process {}, a planner left over from an earlier run", orphan.pid());
    orphan.destroyForcibly();
  }

  private static String started(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
