package akatombo.buslocation.ingest;

import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.Sentence;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.ingest.DecodeOutcome.Decoded;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import akatombo.buslocation.ingest.DecodeOutcome.Malformed;
import akatombo.buslocation.ingest.DecodeOutcome.TooMany;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day of positions as csv: {@code vehicle_id,timestamp,lat,lon[,bearing,speed,trip_id,
 * block_id,route_id]}, speed in meters per second, in any order, other columns ignored. An entry's
 * place is its line, counted from 0 after the header.
 */
final class CsvReportDecoder {

  static final int ROWS_MAX = 200_000;

  private static final Set<String> REQUIRED = Set.of("timestamp", "lat", "lon");

  private CsvReportDecoder() {}

  static DecodeOutcome decode(byte[] body, ReportScope scope) {
    String text = new String(body, StandardCharsets.UTF_8);
    String csv = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(csv)) {
      return decode(reader.iterator(), scope);
    } catch (CsvParseException | IllegalArgumentException e) {
      return new Malformed(null, null, "no csv: " + e.getMessage());
    } catch (IOException e) {
      throw new IllegalStateException("a text cannot fail to be closed", e);
    }
  }

  private static DecodeOutcome decode(Iterator<NamedCsvRecord> rows, ReportScope scope) {
    List<Entry> entries = new ArrayList<>();
    while (rows.hasNext()) {
      NamedCsvRecord row = rows.next();
      if (entries.isEmpty()) {
        Optional<String> missing = missing(row, scope);
        if (missing.isPresent()) {
          return new Malformed(missing.get(), null, "there is no column " + missing.get());
        }
      }
      if (entries.size() == ROWS_MAX) {
        return new TooMany(ROWS_MAX + 1, ROWS_MAX);
      }
      entries.add(entry(row, scope));
    }
    return entries.isEmpty()
        ? new Malformed(null, null, "there are no rows below the header")
        : new Decoded(entries);
  }

  private static Optional<String> missing(NamedCsvRecord row, ReportScope scope) {
    if (scope.own() == null && !row.getHeader().contains("vehicle_id")) {
      return Optional.of("vehicle_id");
    }
    return REQUIRED.stream().filter(name -> !row.getHeader().contains(name)).findFirst();
  }

  private static Entry entry(NamedCsvRecord row, ReportScope scope) {
    int index = Math.toIntExact(row.getStartingLineNumber() - 2);
    int columns = row.getHeader().size();
    // Which of its columns such a row lacks nobody can know.
    if (row.getFieldCount() != columns) {
      return new Entry.Refused(
          index, new Rejected(RejectionCode.INVALID_ROW, fields(row.getFieldCount(), columns)));
    }
    String moment = field(row, "timestamp");
    Optional<Instant> timestamp =
        moment == null ? Optional.empty() : DeviceTime.read(moment, scope.receivedAt());
    if (timestamp.isEmpty()) {
      return new Entry.Refused(
          index,
          new Rejected(RejectionCode.INVALID_TIMESTAMP, DeviceTime.noTime("timestamp", moment)));
    }
    ReportScope.RawHint raw =
        new ReportScope.RawHint(
            field(row, "trip_id"),
            null,
            null,
            field(row, "route_id"),
            field(row, "block_id"),
            null);
    VehicleId vehicle = OsmAndDecoder.vehicle(field(row, "vehicle_id"), raw, scope);
    return new Entry.Read(
        index,
        new VehicleReport(
            scope.operator(),
            vehicle,
            scope.moment(timestamp.get()),
            degrees(field(row, "lat")),
            degrees(field(row, "lon")),
            JsonReport.bearing(number(field(row, "bearing"))),
            JsonReport.speed(number(field(row, "speed"))),
            scope.hint(raw, vehicle.feedId()),
            null,
            null,
            scope.receivedAt()));
  }

  private static Sentence fields(int fields, int columns) {
    return Sentence.of(
        "この行の項目は {0} 個で、見出しの {1} 個と違います。",
        "The row has {0} fields; the header has {1} columns.", fields, columns);
  }

  private static @Nullable String field(NamedCsvRecord row, String name) {
    return row.findField(name).map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
  }

  private static double degrees(@Nullable String text) {
    Double number = number(text);
    return number == null ? Double.NaN : number;
  }

  private static @Nullable Double number(@Nullable String text) {
    try {
      return text == null ? null : Double.valueOf(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
