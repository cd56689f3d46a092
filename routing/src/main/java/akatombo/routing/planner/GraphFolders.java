package akatombo.routing.planner;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One folder for each graph; a marker, written last, says that it is complete. */
final class GraphFolders {

  private static final Logger LOG = LoggerFactory.getLogger(GraphFolders.class);
  private static final String MARKER = "complete";
  private static final int KEPT = 2;

  private final Path root;

  GraphFolders(Path root) {
    this.root = root;
  }

  Path folder(String id) {
    return root.resolve(id);
  }

  boolean isComplete(String id) {
    return Files.exists(folder(id).resolve(MARKER))
        && Files.exists(folder(id).resolve("graph.obj"));
  }

  /** An empty folder, whatever was left of an earlier attempt. */
  Path begin(String id) throws IOException {
    Path folder = folder(id);
    delete(folder);
    return Files.createDirectories(folder);
  }

  void complete(String id) throws IOException {
    Path part = Files.writeString(folder(id).resolve(MARKER + ".part"), id + "\n");
    Files.move(part, folder(id).resolve(MARKER), StandardCopyOption.ATOMIC_MOVE);
  }

  void discard(String id) throws IOException {
    Files.deleteIfExists(folder(id).resolve(MARKER));
  }

  /** Marks the graph as the one used last. */
  void touch(String id, Instant now) throws IOException {
    Files.setLastModifiedTime(folder(id).resolve(MARKER), FileTime.from(now));
  }

  /** Deletes all but the graphs used last and those in use. */
  void prune(Set<String> inUse) throws IOException {
    List<Path> others;
    try (Stream<Path> folders = Files.list(root)) {
      others =
          folders
              .filter(folder -> !inUse.contains(String.valueOf(folder.getFileName())))
              .sorted(Comparator.comparing(GraphFolders::usedAt).reversed())
              .toList();
    }
    for (Path old : others.subList(Math.min(others.size(), KEPT - 1), others.size())) {
      LOG.debug("deleting the graph {}", old);
      delete(old);
    }
  }

  private static FileTime usedAt(Path folder) {
    try {
      return Files.getLastModifiedTime(folder.resolve(MARKER));
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path done, @Nullable IOException fault)
              throws IOException {
            Files.delete(done);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
