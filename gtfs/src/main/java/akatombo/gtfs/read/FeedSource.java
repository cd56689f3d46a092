package akatombo.gtfs.read;

import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Where the bytes of a feed are. */
public sealed interface FeedSource {

  /** A zip file, its files at the root or in a folder. */
  record ZipFile(Path path) implements FeedSource {}

  /** A folder of .txt files. */
  record Folder(Path path) implements FeedSource {}

  /** A zip in memory, from the buffer's position to its limit. */
  record ZipBytes(ByteBuffer zip) implements FeedSource {}

  /** A zip in memory. */
  static FeedSource of(byte[] zip) {
    return new ZipBytes(ByteBuffer.wrap(zip).asReadOnlyBuffer());
  }

  /** A folder if the path is one, else a zip file. */
  static FeedSource of(Path path) {
    return path.toFile().isDirectory() ? new Folder(path) : new ZipFile(path);
  }
}
