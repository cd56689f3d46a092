package akatombo.tourism.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A folder of keys, each in a file that only we may read. Replicas are given the same folder, or
 * copies of its files.
 */
public final class KeyFolder {

  private static final int SECRET_BYTES = 32;

  private final Path folder;

  public KeyFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Random bytes under a name, made when they are asked for the first time. */
  public byte[] secret(String name) {
    String text =
        text(
            name,
            () -> {
              byte[] bytes = new byte[SECRET_BYTES];
              new SecureRandom().nextBytes(bytes);
              return HexFormat.of().formatHex(bytes) + "\n";
            });
    try {
      byte[] secret = HexFormat.of().parseHex(text.strip());
      if (secret.length >= SECRET_BYTES) {
        return secret;
      }
    } catch (IllegalArgumentException notHexadecimal) {
      // said below, without the content
    }
    throw unusable(name, "at least 64 hexadecimal digits");
  }

  /** The text of a file, made when it is asked for the first time. */
  public String text(String name, Supplier<String> first) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        write(file, first.get());
      }
      return Files.readString(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot use the key " + file + "; see akatombo.tourism.keys.directory", e);
    }
  }

  /** What is to be said of a file that holds something else. */
  public IllegalStateException unusable(String name, String expected) {
    return new IllegalStateException(
        "%s is no such key: expected %s".formatted(folder.resolve(name), expected));
  }

  private void write(Path file, String text) throws IOException {
    Files.createDirectories(folder);
    try (var channel =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            onlyOurs(file))) {
      var bytes = StandardCharsets.US_ASCII.encode(text);
      while (bytes.hasRemaining()) {
        var _ = channel.write(bytes);
      }
    } catch (FileAlreadyExistsException anotherReplicaWasFaster) {
      // its key is ours
    }
  }

  /** Mode 600, where files have modes. */
  private static FileAttribute<?>[] onlyOurs(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
