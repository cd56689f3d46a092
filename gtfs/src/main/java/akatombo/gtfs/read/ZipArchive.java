package akatombo.gtfs.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A feed in a zip. Nothing is ever written to disk and no archive inside it is opened; an archive
 * with a link, or a path that leads out of it, is refused whole.
 */
final class ZipArchive implements FeedArchive {

  private static final int BUFFER_BYTES = 1 << 16;

  private final ZipFile zip;
  private final SortedMap<String, ZipArchiveEntry> files;
  private final List<String> inFolders;
  private final ReadLimits limits;
  private final Budget budget;

  private ZipArchive(
      ZipFile zip,
      SortedMap<String, ZipArchiveEntry> files,
      List<String> inFolders,
      ReadLimits limits) {
    this.zip = zip;
    this.files = files;
    this.inFolders = inFolders;
    this.limits = limits;
    this.budget = new Budget(limits.totalBytes());
  }

  static ZipArchive open(Path path, ReadLimits limits) throws FeedRefusedException {
    try {
      return open(Files.newByteChannel(path), limits);
    } catch (FeedRefusedException e) {
      throw e;
    } catch (IOException e) {
      throw new FeedRefusedException(NoticeCode.UNREADABLE_ARCHIVE, null, e.getMessage());
    }
  }

  static ZipArchive open(ByteBuffer bytes, ReadLimits limits) throws FeedRefusedException {
    byte[] array = new byte[bytes.remaining()];
    bytes.duplicate().get(array);
    return open(new SeekableInMemoryByteChannel(array), limits);
  }

  private static ZipArchive open(SeekableByteChannel channel, ReadLimits limits)
      throws FeedRefusedException {
    ZipFile zip = directory(channel);
    try {
      return listed(zip, limits);
    } catch (FeedRefusedException e) {
      ZipFile.closeQuietly(zip);
      throw e;
    }
  }

  /** The library throws all kinds of exceptions at bytes that are no zip. */
  private static ZipFile directory(SeekableByteChannel channel) throws FeedRefusedException {
    try {
      return ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
    } catch (IOException | RuntimeException e) {
      throw new FeedRefusedException(NoticeCode.UNREADABLE_ARCHIVE, null, e.getMessage());
    }
  }

  private static ZipArchive listed(ZipFile zip, ReadLimits limits) throws FeedRefusedException {
    SortedMap<String, ZipArchiveEntry> files = new TreeMap<>();
    List<String> inFolders = new ArrayList<>();
    int count = 0;
    for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
      ZipArchiveEntry entry = all.nextElement();
      if (++count > limits.entries()) {
        throw new FeedRefusedException(
            NoticeCode.TOO_MANY_FILES, null, Integer.toString(limits.entries()));
      }
      EntryPath path = EntryPath.of(entry.getName());
      if (path.leadsOut() || entry.isUnixSymlink()) {
        throw new FeedRefusedException(NoticeCode.UNSAFE_PATH, entry.getName(), null);
      }
      if (entry.isDirectory() || path.isHidden()) {
        continue;
      }
      ZipArchiveEntry other = files.get(path.name());
      if (other == null || path.depth() < EntryPath.of(other.getName()).depth()) {
        files.put(path.name(), entry);
      }
      if (path.depth() > 0) {
        inFolders.add(entry.getName());
      }
    }
    return new ZipArchive(zip, files, inFolders, limits);
  }

  @Override
  public Collection<String> names() {
    return files.keySet();
  }

  @Override
  public Collection<String> inFolders() {
    return inFolders;
  }

  @Override
  public InputStream open(String name) throws IOException {
    ZipArchiveEntry entry = files.get(name);
    if (entry == null) {
      throw new NoSuchFileException(name);
    }
    if (!isPlain(entry)) {
      throw new FeedRefusedException(NoticeCode.UNREADABLE_ARCHIVE, name, "method");
    }
    InputStream raw = raw(entry);
    if (entry.getMethod() == ZipEntry.STORED) {
      return new BoundedStream(raw, name, () -> Long.MAX_VALUE, limits, budget);
    }
    Inflater inflater = new Inflater(true);
    InputStream inflated =
        new InflaterInputStream(raw, inflater, BUFFER_BYTES) {
          @Override
          public void close() throws IOException {
            super.close();
            inf.end();
          }
        };
    return new BoundedStream(inflated, name, inflater::getBytesRead, limits, budget);
  }

  private InputStream raw(ZipArchiveEntry entry) throws IOException {
    try {
      InputStream raw = zip.getRawInputStream(entry);
      if (raw != null) {
        return raw;
      }
    } catch (RuntimeException e) {
      throw new FeedRefusedException(
          NoticeCode.UNREADABLE_ARCHIVE, entry.getName(), e.getMessage());
    }
    throw new FeedRefusedException(NoticeCode.UNREADABLE_ARCHIVE, entry.getName(), null);
  }

  private static boolean isPlain(ZipArchiveEntry entry) {
    return !entry.getGeneralPurposeBit().usesEncryption()
        && (entry.getMethod() == ZipEntry.STORED || entry.getMethod() == ZipEntry.DEFLATED);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
