package akatombo.gtfs.read;

import akatombo.gtfs.csv.CsvTable;
import akatombo.gtfs.csv.TextPool;
import java.io.IOException;
import java.io.InputStream;

/** What every table's reader needs: the feed's files, and where to say what is wrong with them. */
record FeedFiles(
    String feedId,
    FeedArchive archive,
    NoticeLog log,
    TextPool pool,
    ReadLimits limits,
    Budget rowsLeft) {

  FeedFiles(String feedId, FeedArchive archive, NoticeLog log, ReadLimits limits) {
    this(feedId, archive, log, new TextPool(), limits, new Budget(limits.rows()));
  }

  boolean has(String file) {
    return archive.names().contains(file);
  }

  /** Reads the rows of a file with {@code rows}; does nothing when the feed does not have it. */
  void read(String file, RowReader rows) throws IOException {
    read(file, rowsLeft, rows);
  }

  /** As {@link #read}, for a file whose rows become columns and may be many. */
  void readColumns(String file, RowReader rows) throws IOException {
    read(file, new Budget(limits.columnRows()), rows);
  }

  private void read(String file, Budget budget, RowReader rows) throws IOException {
    if (!has(file)) {
      return;
    }
    try (InputStream in = archive.open(file);
        FeedTable table = new FeedTable(file, CsvTable.open(in, pool), this, budget)) {
      rows.read(table);
    } catch (FeedRefusedException e) {
      throw e;
    } catch (IOException e) {
      throw new FeedRefusedException(NoticeCode.UNREADABLE_ARCHIVE, file, e.getMessage());
    }
  }

  /** Says so when the feed does not have a file it needs. */
  void require(String file) {
    if (!has(file)) {
      log.add(NoticeCode.MISSING_REQUIRED_FILE, file, null);
    }
  }

  /** Reads a table's rows to its end. */
  interface RowReader {
    void read(FeedTable table) throws IOException;
  }
}
