package akatombo.gtfs.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import akatombo.gtfs.fetch.Validators;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one feed in the work folder: {@code versions/{sha}.zip} as fetched, {@code
 * {sha}.zip} as published, and which version serves. A file is complete from the moment it has its
 * name.
 */
public final class FeedFolder {

  private static final String STATE = "serving.properties";

  private final Path folder;
  private final Path versions;

  /** The files of a feed below the work folder; creates nothing yet. */
  public FeedFolder(Path workFolder, String feedId) {
    this.folder = workFolder.resolve(feedId);
    this.versions = folder.resolve("versions");
  }

  /** A new name beside the others for a file that is not complete; what a crash left is removed. */
  public Path newTemporary() {
    try {
      Files.createDirectories(versions);
      return Files.createTempFile(folder, "incoming-", ".tmp");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder, e);
    }
  }

  /** Writes bytes into a new temporary file. */
  public Path newTemporary(ByteBuffer bytes) {
    Path temporary = newTemporary();
    try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        int _ = out.write(bytes);
      }
      return temporary;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a complete temporary file its name as a fetched version. */
  public Path keepVersion(Path temporary, String sha256) {
    return move(temporary, version(sha256));
  }

  /** Gives a complete temporary file its name as a published feed; one that exists stays. */
  public Path keepPublished(Path temporary, String sha256) {
    Path target = folder.resolve(sha256 + ".zip");
    if (Files.exists(target)) {
      discard(temporary);
      return target;
    }
    return move(temporary, target);
  }

  /** The fetched version, if it is here. */
  public Optional<Path> findVersion(String sha256) {
    return Optional.of(version(sha256)).filter(Files::isRegularFile);
  }

  /** Removes a temporary file that is not needed. */
  public void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which version served last; empty at the first start or when the note cannot be read. */
  public Optional<ServingState> readState() {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(folder.resolve(STATE))) {
      properties.load(in);
      return Optional.ofNullable(properties.getProperty("sha256"))
          .map(sha256 -> state(sha256, properties));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Notes which version serves. */
  public void writeState(ServingState state) {
    Properties properties = new Properties();
    properties.setProperty("sha256", state.sha256());
    properties.setProperty("fetchedAt", state.fetchedAt().toString());
    put(properties, "etag", state.validators().etag());
    put(properties, "lastModified", state.validators().lastModified());
    Path temporary = newTemporary();
    try (OutputStream out = Files.newOutputStream(temporary)) {
      properties.store(out, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path _ = move(temporary, folder.resolve(STATE));
  }

  /** Removes all but the newest versions and published feeds, and what crashes left behind. */
  public void prune(int keep, Set<Path> inUse) {
    removeOldest(versions, ".zip", keep, inUse);
    removeOldest(folder, ".zip", keep, inUse);
    removeOldest(folder, ".tmp", 0, inUse);
  }

  private static ServingState state(String sha256, Properties properties) {
    return new ServingState(
        sha256,
        new Validators(properties.getProperty("etag"), properties.getProperty("lastModified")),
        Instant.parse(properties.getProperty("fetchedAt", "")));
  }

  private static void put(Properties properties, String key, @Nullable String value) {
    if (value != null) {
      properties.setProperty(key, value);
    }
  }

  private static void removeOldest(Path folder, String suffix, int keep, Set<Path> inUse) {
    try (Stream<Path> paths = Files.list(folder)) {
      List<Path> old =
          paths
              .filter(path -> path.toString().endsWith(suffix) && !inUse.contains(path))
              .sorted(Comparator.comparing(FeedFolder::modified).reversed())
              .skip(keep)
              .toList();
      for (Path path : old) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime modified(Path path) {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private static Path move(Path from, Path to) {
    try {
      return Files.move(from, to, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path version(String sha256) {
    return versions.resolve(sha256 + ".zip");
  }
}
