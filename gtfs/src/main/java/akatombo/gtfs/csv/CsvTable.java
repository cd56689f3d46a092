package akatombo.gtfs.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table with a header, read row by row. A column must be asked for by name before the first row;
 * the others are skipped at no cost. Fields are trimmed; an absent column is empty in every row.
 *
 * <p>Survives any bytes: short and long rows, stray quotes, blank lines, duplicate headers (the
 * first counts), an unclosed quote (the last field ends with the file).
 */
public final class CsvTable implements Closeable {

  private static final int FIELD_MAX_CHARS = 1 << 20;

  private final TextDecoder text;
  private final CsvReader<CsvRow> reader;
  private final CloseableIterator<CsvRow> rows;
  private final CsvRow row;
  private boolean isBroken;

  private CsvTable(InputStream in, TextPool pool) throws IOException {
    text = new TextDecoder(in);
    row = new CsvRow(pool);
    reader = lenient().build(row, text);
    rows = reader.iterator();
    if (next()) {
      row.takeHeader();
    }
  }

  /** Real feeds have {@code "a"b}; the library has no other way to go on behind such a field. */
  @SuppressWarnings("removal")
  private static CsvReader.CsvReaderBuilder lenient() {
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.NONE)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(true)
        .detectBomHeader(false)
        .maxBufferSize(FIELD_MAX_CHARS);
  }

  /**
   * Starts reading; the stream is closed with the table.
   *
   * @throws IOException when the stream cannot be read
   */
  public static CsvTable open(InputStream in, TextPool pool) throws IOException {
    return new CsvTable(in, pool);
  }

  /** The names of the columns, trimmed, as they stand; empty for an empty file. */
  public List<String> header() {
    return row.header();
  }

  /** The number by which a column's fields are asked for, whether it exists or not. */
  public int column(String name) {
    return row.column(name);
  }

  /** Whether the file has the column. */
  public boolean has(String name) {
    return row.header().contains(name);
  }

  /**
   * Goes to the next row.
   *
   * @return false at the end, and when the rest cannot be told apart ({@link #isBroken})
   * @throws IOException when the stream cannot be read
   */
  public boolean next() throws IOException {
    try {
      if (isBroken || !rows.hasNext()) {
        return false;
      }
      CsvRow same = rows.next();
      return same == row;
    } catch (CsvParseException e) {
      isBroken = true;
      return false;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether reading ended early because a field was longer than any field can be. */
  public boolean isBroken() {
    return isBroken;
  }

  /** The row {@link #next} went to; the same object each time. */
  public CsvRow row() {
    return row;
  }

  /** How the bytes read so far were written. */
  public TextEncoding encoding() {
    return text.encoding();
  }

  /** The first name that stands twice in the header, or null. */
  public @Nullable String duplicateColumn() {
    Set<String> seen = new HashSet<>();
    for (String name : row.header()) {
      if (!name.isEmpty() && !seen.add(name)) {
        return name;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
