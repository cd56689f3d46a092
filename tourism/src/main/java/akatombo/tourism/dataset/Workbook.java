package akatombo.tourism.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads a workbook (.xlsx) after having looked how large it becomes when unpacked. */
final class Workbook {

  private static final int ENTRIES_MAX = 500;

  private Workbook() {}

  static ReadOutcome read(byte[] bytes, DatasetSchema schema, ReadLimits limits) {
    try {
      if (!isWorkbook(bytes, limits)) {
        return new ReadOutcome.UnknownType("The archive is no .xlsx workbook.");
      }
      return tables(bytes, schema, limits);
    } catch (IOException | UncheckedIOException | ExcelReaderException | IllegalStateException e) {
      return new ReadOutcome.Broken("The workbook cannot be read.");
    }
  }

  /** Unpacks everything once into nothing, so that a bomb goes off where it does no harm. */
  private static boolean isWorkbook(byte[] bytes, ReadLimits limits) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long inflated = 0;
    int entries = 0;
    boolean isWorkbook = false;
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        isWorkbook |= entry.getName().equals("xl/workbook.xml");
        if (++entries > ENTRIES_MAX) {
          throw new OversizeException("The workbook has more than " + ENTRIES_MAX + " parts.");
        }
        try (InputStream part = zip.getInputStream(entry)) {
          for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
            inflated += read;
            if (inflated > limits.inflatedMax()) {
              throw new OversizeException(
                  "Unpacked, the workbook has more than %d MB."
                      .formatted(limits.inflatedMax() >> 20));
            }
          }
        }
      }
    }
    return isWorkbook;
  }

  private static ReadOutcome tables(byte[] bytes, DatasetSchema schema, ReadLimits limits)
      throws IOException {
    List<Table> tables = new ArrayList<>();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true))) {
      boolean counts1904 = workbook.isDate1904();
      for (Sheet sheet : workbook.getSheets().toList()) {
        HeaderRow.table(rows(sheet, counts1904, limits), schema).ifPresent(tables::add);
      }
    }
    return tables.isEmpty()
        ? new ReadOutcome.Broken("No sheet has a row with the names of columns.")
        : new ReadOutcome.Read(tables);
  }

  private static List<Table.Row> rows(Sheet sheet, boolean counts1904, ReadLimits limits)
      throws IOException {
    List<Table.Row> rows = new ArrayList<>();
    try (var stream = sheet.openStream()) {
      for (var each = stream.iterator(); each.hasNext(); ) {
        Row row = each.next();
        if (rows.size() > limits.rowsMax()) {
          throw new OversizeException("There are more than " + limits.rowsMax() + " rows.");
        }
        if (row.getCellCount() > ReadLimits.COLUMNS_MAX) {
          throw new OversizeException(
              "There are more than " + ReadLimits.COLUMNS_MAX + " columns.");
        }
        rows.add(new Table.Row(row.getRowNum(), WorkbookCell.texts(row, counts1904)));
      }
    }
    return rows;
  }
}
