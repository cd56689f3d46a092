package akatombo.routing.planner;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the data lies that is not part of the repository. */
final class SharedData {

  private SharedData() {}

  /** A file of the shared data; the test is skipped where there is none. */
  static Path file(String name) {
    String set = System.getenv("AKATOMBO_DATA");
    Path data = set != null ? Path.of(set) : root().resolve("../shared/data");
    Path file = data.resolve(name).normalize();
    assumeTrue(Files.exists(file), () -> "skipped: no " + file + " (set AKATOMBO_DATA)");
    return file;
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder == null ? Path.of("") : folder;
  }
}
