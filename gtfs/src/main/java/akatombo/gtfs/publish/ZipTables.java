package akatombo.gtfs.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip of tables that is written file after file. The same tables give the same bytes: entries
 * carry a fixed time.
 */
final class ZipTables implements Closeable {

  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int BUFFER = 1 << 16;

  private final MessageDigest digest;
  private final ZipOutputStream zip;

  ZipTables(Path file) throws IOException {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    OutputStream hashed = new DigestOutputStream(Files.newOutputStream(file), digest);
    zip = new ZipOutputStream(new BufferedOutputStream(hashed, BUFFER), StandardCharsets.UTF_8);
  }

  /** Begins a table; it must be closed before the next begins. */
  Table table(String file, List<String> header) throws IOException {
    begin(file);
    Table table = new Table(zip);
    table.write(header.toArray(String[]::new));
    return table;
  }

  /** Adds a file as it is. */
  void copy(String file, InputStream in) throws IOException {
    begin(file);
    in.transferTo(zip);
    zip.closeEntry();
  }

  /** Completes the file and gives its hash; call once. */
  String finish() throws IOException {
    zip.close();
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void begin(String file) throws IOException {
    ZipEntry entry = new ZipEntry(file);
    entry.setTimeLocal(ENTRY_TIME);
    zip.putNextEntry(entry);
  }

  /** A table that is being written. */
  static final class Table implements Closeable {

    private final ZipOutputStream zip;
    private final CsvWriter csv;

    private Table(ZipOutputStream zip) {
      this.zip = zip;
      this.csv =
          CsvWriter.builder()
              .lineDelimiter(LineDelimiter.CRLF)
              .build(
                  new BufferedWriter(
                      new OutputStreamWriter(new Unclosed(zip), StandardCharsets.UTF_8), BUFFER));
    }

    void write(String... values) {
      csv.writeRecord(values);
    }

    @Override
    public void close() throws IOException {
      csv.close();
      zip.closeEntry();
    }
  }

  /** Keeps the zip open when one of its tables is closed. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
