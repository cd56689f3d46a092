package akatombo.gtfs.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Takes a copy of a feed that lies on this machine, a zip or a folder of files, unless it is still
 * the one at hand; all of it blocks.
 *
 * <p>A folder is copied into a zip and known by its files' names and bytes, so that a version stays
 * what it was while somebody edits the folder.
 */
public final class LocalFeed {

  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final FetchLimits limits;

  /** A reader that keeps to the limits. */
  public LocalFeed(FetchLimits limits) {
    this.limits = limits;
  }

  /**
   * Looks at the zip or folder.
   *
   * @param knownSha256 of the copy at hand, empty for none
   * @param target the file to write, if there is something to write
   */
  public FetchOutcome fetch(Path source, String knownSha256, Path target) {
    try {
      if (Files.isDirectory(source)) {
        return fetchFolder(source, knownSha256, target);
      }
      return Files.isRegularFile(source)
          ? fetchZip(source, knownSha256, target)
          : new FetchOutcome.Failed("no such file or folder: " + source);
    } catch (IOException e) {
      return new FetchOutcome.Failed("cannot be read: " + e.getMessage());
    } catch (HashedFile.TooLargeException e) {
      return new FetchOutcome.Failed(String.valueOf(e.getMessage()));
    }
  }

  private FetchOutcome fetchZip(Path zip, String knownSha256, Path target) throws IOException {
    if (Files.size(zip) > limits.maxBytes()) {
      throw new HashedFile.TooLargeException(limits.maxBytes());
    }
    Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
    MessageDigest digest = HashedFile.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(target), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return known(hex(digest), knownSha256, target);
  }

  private FetchOutcome fetchFolder(Path folder, String knownSha256, Path target)
      throws IOException {
    List<Path> files = filesOf(folder);
    if (files.isEmpty()) {
      return new FetchOutcome.Failed("no .txt files in " + folder);
    }
    MessageDigest digest = HashedFile.sha256();
    long total = 0;
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        digest.update((name + "\0").getBytes(StandardCharsets.UTF_8));
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
          total += in.transferTo(zip);
        }
        digest.update((total + "\0").getBytes(StandardCharsets.UTF_8));
        if (total > limits.maxBytes()) {
          throw new HashedFile.TooLargeException(limits.maxBytes());
        }
      }
    }
    return known(hex(digest), knownSha256, target);
  }

  private static FetchOutcome known(String sha256, String knownSha256, Path target)
      throws IOException {
    if (sha256.equals(knownSha256)) {
      Files.deleteIfExists(target);
      return new FetchOutcome.NotModified();
    }
    return new FetchOutcome.Fetched(target, sha256, Validators.NONE);
  }

  /** The feed's files by name; of the only folder inside when there is none at the top. */
  private static List<Path> filesOf(Path folder) throws IOException {
    List<Path> files = list(folder, LocalFeed::isFeedFile);
    if (!files.isEmpty()) {
      return files;
    }
    List<Path> inner = list(folder, Files::isDirectory);
    return inner.size() == 1 ? list(inner.getFirst(), LocalFeed::isFeedFile) : List.of();
  }

  private static List<Path> list(Path folder, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(wanted).sorted(LocalFeed::byName).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static int byName(Path a, Path b) {
    return a.getFileName().toString().compareTo(b.getFileName().toString());
  }

  private static boolean isFeedFile(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    return (name.endsWith(".txt") || name.endsWith(".geojson"))
        && !name.startsWith(".")
        && Files.isRegularFile(path);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
