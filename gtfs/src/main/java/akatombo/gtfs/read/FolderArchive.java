package akatombo.gtfs.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A feed that lies in a folder as files; the folder is the administrator's, so links are followed.
 */
final class FolderArchive implements FeedArchive {

  private final SortedMap<String, Path> files;
  private final ReadLimits limits;
  private final Budget budget;

  private FolderArchive(SortedMap<String, Path> files, ReadLimits limits) {
    this.files = files;
    this.limits = limits;
    this.budget = new Budget(limits.totalBytes());
  }

  static FolderArchive open(Path folder, ReadLimits limits) throws FeedRefusedException {
    SortedMap<String, Path> files = new TreeMap<>();
    try (Stream<Path> listing = Files.list(folder)) {
      for (Iterator<Path> paths = listing.iterator(); paths.hasNext(); ) {
        Path path = paths.next();
        String name = String.valueOf(path.getFileName());
        if (Files.isRegularFile(path) && !name.startsWith(".")) {
          files.put(name, path);
        }
        if (files.size() > limits.entries()) {
          throw new FeedRefusedException(
              NoticeCode.TOO_MANY_FILES, null, Integer.toString(limits.entries()));
        }
      }
    } catch (FeedRefusedException e) {
      throw e;
    } catch (IOException e) {
      throw new FeedRefusedException(NoticeCode.UNREADABLE_ARCHIVE, null, e.getMessage());
    }
    return new FolderArchive(files, limits);
  }

  @Override
  public Collection<String> names() {
    return files.keySet();
  }

  @Override
  public Collection<String> inFolders() {
    return List.of();
  }

  @Override
  public InputStream open(String name) throws IOException {
    Path path = files.get(name);
    if (path == null) {
      throw new NoSuchFileException(name);
    }
    InputStream in = Files.newInputStream(path);
    return new BoundedStream(in, name, () -> Long.MAX_VALUE, limits, budget);
  }

  @Override
  public void close() {
    // nothing is held open
  }
}
