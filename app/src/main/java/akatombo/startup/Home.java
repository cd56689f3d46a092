package akatombo.startup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder in which the service keeps its files, held by one running service at a time. */
public final class Home implements AutoCloseable {

  private final Path folder;
  private final FileChannel channel;

  private Home(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Creates the folder if need be and takes hold of it. */
  static Home take(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StartupFailure(
            "%s is used by another running akatombo; stop it or choose another folder with"
                    .formatted(folder)
                + " --akatombo.home=FOLDER");
      }
      return new Home(folder, channel);
    } catch (IOException e) {
      throw notWritable(folder, e);
    }
  }

  static StartupFailure notWritable(Path folder, @Nullable IOException cause) {
    return new StartupFailure(
        "cannot write to %s; choose another folder with --akatombo.home=FOLDER".formatted(folder),
        cause);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** The folder itself, absolute. */
  public Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
