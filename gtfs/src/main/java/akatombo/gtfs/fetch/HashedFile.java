package akatombo.gtfs.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that is written piece by piece, hashed on the way, and never longer than allowed. */
final class HashedFile implements Closeable {

  private final OutputStream out;
  private final long maxBytes;
  private final MessageDigest digest = sha256();
  private long written;

  HashedFile(Path file, long maxBytes) throws IOException {
    this.out = Files.newOutputStream(file);
    this.maxBytes = maxBytes;
  }

  void write(byte[] bytes) {
    written += bytes.length;
    if (written > maxBytes) {
      throw new TooLargeException(maxBytes);
    }
    digest.update(bytes);
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Completes the file and gives its hash; call once. */
  String finish() {
    try {
      out.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The source is larger than allowed. */
  static final class TooLargeException extends RuntimeException {

    TooLargeException(long maxBytes) {
      super("larger than the limit of " + maxBytes + " bytes");
    }
  }
}
