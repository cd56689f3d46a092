package akatombo.buslocation.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Where positions wait for the database.
 *
 * @param isTemporary whether it goes away with the application
 */
record SpoolFolder(Path path, boolean isTemporary) implements AutoCloseable {

  /** The folder of the settings or, where they name none, a temporary one. */
  static SpoolFolder of(@Nullable Path named) throws IOException {
    return named == null
        ? new SpoolFolder(Files.createTempDirectory("akatombo-spool"), true)
        : new SpoolFolder(named, false);
  }

  @Override
  public void close() throws IOException {
    if (isTemporary) {
      var _ = FileSystemUtils.deleteRecursively(path);
    }
  }
}
