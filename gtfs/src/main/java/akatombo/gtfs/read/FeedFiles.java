package akatombo.gtfs.read;

import akatombo.gtfs.csv.CsvTable;
import akatombo.gtfs.csv.TextPool;
import java.io.IOException;
import java.io.InputStream;

/** What every table's reader needs: the feed's files, and where to say what is wrong with them. */
record FeedFiles(
    String feedId, FeedArchive archive, NoticeLog log, TextPool pool, ReadLimits limits) {

  boolean has(String file) {
    return archive.names().contains(file);
  }

  /** Reads the rows of a file with {@code rows}; does nothing when the feed does not have it. */
  void read(String file, RowReader rows) throws IOException {
    if (!has(file)) {
      return;
    }
    InputStream in = archive.open(file);
    try (FeedTable table = new FeedTable(file, CsvTable.open(in, pool), log, limits.rows())) {
      rows.read(table);
    }
  }

  /** As {@link #read}, with a notice when the feed does not have the file. */
  void readRequired(String file, RowReader rows) throws IOException {
    if (!has(file)) {
      log.add(NoticeCode.MISSING_REQUIRED_FILE, file, null);
    }
    read(file, rows);
  }

  /** Reads a table's rows to its end. */
  interface RowReader {
    void read(FeedTable table) throws IOException;
  }
}
