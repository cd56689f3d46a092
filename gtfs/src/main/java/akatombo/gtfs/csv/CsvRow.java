package akatombo.gtfs.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a {@link CsvTable}. Columns go by the numbers {@link CsvTable#column} gave;
 * {@code chars()} from {@code start} to {@code end} is the field, good until the next row.
 */
public final class CsvRow extends CsvCallbackHandler<CsvRow> {

  private static final int NOT_WANTED = -1;

  private final TextPool pool;
  private final List<String> header = new ArrayList<>();
  private final List<String> wanted = new ArrayList<>();
  private int[] columnOfField = new int[0];
  private int[] starts = new int[0];
  private int[] ends = new int[0];
  private char[] chars = new char[256];
  private int used;
  private int fields;
  private boolean isHeader = true;
  private boolean isBlank;
  private long line;
  private long trimmedFields;

  CsvRow(TextPool pool) {
    this.pool = pool;
  }

  /** The line of the file the row starts at, the first being 1. */
  public int line() {
    return (int) Math.min(line, Integer.MAX_VALUE);
  }

  /** How many fields the row has. */
  public int fields() {
    return fields;
  }

  /** Whether the row has no text at all, only commas and spaces. */
  public boolean isBlank() {
    return isBlank;
  }

  /** How many fields so far had spaces around them. */
  public long trimmedFields() {
    return trimmedFields;
  }

  public boolean isEmpty(int column) {
    return starts[column] == ends[column];
  }

  /** The field, or null when it is empty. */
  public @Nullable String text(int column) {
    return isEmpty(column) ? null : pool.intern(chars, starts[column], ends[column]);
  }

  /** The characters that {@link #start} and {@link #end} count in. */
  public char[] chars() {
    return chars;
  }

  public int start(int column) {
    return starts[column];
  }

  public int end(int column) {
    return ends[column];
  }

  List<String> header() {
    return header;
  }

  int column(String name) {
    int known = wanted.indexOf(name);
    if (known >= 0) {
      return known;
    }
    int column = wanted.size();
    wanted.add(name);
    starts = Arrays.copyOf(starts, column + 1);
    ends = Arrays.copyOf(ends, column + 1);
    int field = header.indexOf(name);
    if (field >= 0) {
      columnOfField[field] = column;
    }
    return column;
  }

  void takeHeader() {
    isHeader = false;
    columnOfField = new int[header.size()];
    Arrays.fill(columnOfField, NOT_WANTED);
  }

  @Override
  protected RecordType getRecordType() {
    return fields == 0 ? RecordType.EMPTY : RecordType.DATA;
  }

  @Override
  protected int getFieldCount() {
    return fields;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    line = startingLineNumber;
    used = 0;
    fields = 0;
    isBlank = true;
    Arrays.fill(starts, 0);
    Arrays.fill(ends, 0);
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    int from = offset;
    int to = offset + length;
    while (from < to && isSpace(buffer[from])) {
      from++;
    }
    while (from < to && isSpace(buffer[to - 1])) {
      to--;
    }
    if (to - from < length) {
      trimmedFields++;
      if (!quoted && to - from > 1 && buffer[from] == '"' && buffer[to - 1] == '"') {
        from++;
        to--;
      }
    }
    isBlank &= from == to;
    int field = fields++;
    if (isHeader) {
      header.add(new String(buffer, from, to - from));
    } else if (field < columnOfField.length && columnOfField[field] != NOT_WANTED) {
      keep(columnOfField[field], buffer, from, to - from);
    }
  }

  private void keep(int column, char[] buffer, int from, int length) {
    if (used + length > chars.length) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, used + length));
    }
    System.arraycopy(buffer, from, chars, used, length);
    starts[column] = used;
    used += length;
    ends[column] = used;
  }

  /** Spaces of all kinds, the ideographic one included, and control characters such as NUL. */
  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u3000' || c == '\u00A0' || c == '\uFEFF';
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    throw new IllegalStateException("comments are off");
  }

  @Override
  protected void setEmpty() {
    fields = 0;
  }

  @Override
  protected CsvRow buildRecord() {
    return this;
  }
}
