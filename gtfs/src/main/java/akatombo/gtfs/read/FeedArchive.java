package akatombo.gtfs.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;

/** The files of a feed, opened; each is named by the last segment of its path. */
public sealed interface FeedArchive extends Closeable permits FolderArchive, ZipArchive {

  /** The names of the files, hidden ones and __MACOSX left out. */
  Collection<String> names();

  /**
   * The files that lie in folders of the archive rather than at its root.
   *
   * @return their paths
   */
  Collection<String> inFolders();

  /**
   * A file's bytes, uncompressed. The stream ends with a {@link FeedRefusedException} when a limit
   * is passed.
   *
   * @throws IOException when there is no such file, or it cannot be read
   */
  InputStream open(String name) throws IOException;

  /**
   * Opens a feed.
   *
   * @throws FeedRefusedException when it is no archive, or one we refuse
   */
  static FeedArchive open(FeedSource source, ReadLimits limits) throws FeedRefusedException {
    return switch (source) {
      case FeedSource.Folder folder -> FolderArchive.open(folder.path(), limits);
      case FeedSource.ZipFile zip -> ZipArchive.open(zip.path(), limits);
      case FeedSource.ZipBytes zip -> ZipArchive.open(zip.zip(), limits);
    };
  }
}
