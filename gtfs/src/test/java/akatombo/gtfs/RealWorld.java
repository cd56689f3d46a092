package akatombo.gtfs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Real feeds and captures that are kept beside the repository (AKATOMBO_DATA, or ../shared/data).
 */
public final class RealWorld {

  private RealWorld() {}

  /** A file or folder of the data; skips the test when it is not there. */
  public static Path path(String relative) {
    Path path =
        Optional.ofNullable(System.getenv("AKATOMBO_DATA"))
            .map(Path::of)
            .orElseGet(() -> root().resolve("../shared/data"))
            .resolve(relative);
    Assumptions.assumeTrue(Files.exists(path), "no real data at " + path.toAbsolutePath());
    return path;
  }

  /** The repository's root, from which a module's tests run one folder down. */
  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    Path parent = here.getParent();
    return Files.exists(here.resolve("mvnw")) || parent == null ? here : parent;
  }

  /** The feeds of a folder, in the order of their names. */
  public static Stream<Path> feeds(String folder) {
    try (Stream<Path> files = Files.list(path(folder))) {
      List<Path> feeds = files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
      return feeds.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
