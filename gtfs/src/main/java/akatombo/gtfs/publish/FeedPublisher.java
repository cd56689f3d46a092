package akatombo.gtfs.publish;

import akatombo.gtfs.Schedule;
import akatombo.gtfs.csv.CsvTable;
import akatombo.gtfs.csv.TextPool;
import akatombo.gtfs.publish.Specification.FileSpec;
import akatombo.gtfs.read.FeedArchive;
import akatombo.gtfs.read.FeedContent;
import akatombo.gtfs.read.FeedSource;
import akatombo.gtfs.read.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes a feed as akatombo publishes it and hands it to the planner: the rows the schedule has and
 * no others, in UTF-8, with trips of frequencies.txt written out and calendars as the schedule has
 * them; ids stay what they are. The same feed gives the same bytes.
 */
public final class FeedPublisher {

  private static final String JAPANESE = "_jp.txt";
  private static final String ZONES = "locations.geojson";

  private final FeedContent content;
  private final FeedArchive archive;
  private final ZipTables zip;
  private final KnownIds known;
  private final TripNumbers trips;
  private final TextPool pool = new TextPool();

  private FeedPublisher(FeedContent content, FeedArchive archive, ZipTables zip) {
    this.content = content;
    this.archive = archive;
    this.zip = zip;
    this.known = new KnownIds(content);
    this.trips = new TripNumbers(content);
  }

  /**
   * Writes the published zip.
   *
   * @param source the feed's own zip
   * @param content what was read of it, its calendars moved already
   * @param schedule built of that content
   * @param target the file to write
   * @return the hash of the target
   */
  public static String publish(Path source, FeedContent content, Schedule schedule, Path target) {
    try (FeedArchive archive = FeedArchive.open(FeedSource.of(source), ReadLimits.here());
        ZipTables zip = new ZipTables(target)) {
      new FeedPublisher(content, archive, zip).write(schedule);
      return zip.finish();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot publish feed " + content.feedId(), e);
    }
  }

  private void write(Schedule schedule) throws IOException {
    TypedTables typed = new TypedTables(content, zip);
    typed.writeFeedInfo(schedule);
    typed.writeCalendar();
    typed.writeCalendarDates();
    typed.writeShapes();
    known.addTemplates(trips.templates());
    for (FileSpec file : Specification.files()) {
      if (archive.names().contains(file.file())) {
        write(file);
      }
    }
    new TranslationCopy(content, known).write(zip);
    copyZones();
    for (String name :
        archive.names().stream().filter(FeedPublisher::isJapanese).sorted().toList()) {
      copyJapanese(name);
    }
  }

  private void write(FileSpec file) throws IOException {
    switch (file.name()) {
      case "trips" -> writeTrips(file);
      case "stop_times" -> writeStopTimes(file);
      default -> writeRows(file);
    }
  }

  private void writeRows(FileSpec file) throws IOException {
    try (CsvTable table = open(file.file())) {
      TableCopy rows = new TableCopy(file, table, known, true);
      if (!rows.isComplete() || !rows.next()) {
        return;
      }
      try (ZipTables.Table out = zip.table(file.file(), rows.header())) {
        do {
          out.write(rows.values());
        } while (rows.next());
      }
    }
  }

  private void writeTrips(FileSpec file) throws IOException {
    try (CsvTable table = open(file.file())) {
      TableCopy rows = new TableCopy(file, table, known, true);
      int tripId = rows.indexOf("trip_id");
      try (ZipTables.Table out = zip.table(file.file(), rows.header())) {
        while (rows.next()) {
          String[] row = rows.values();
          for (int trip : trips.of(row[tripId])) {
            row[tripId] = content.trips().get(trip).id().id();
            out.write(row);
          }
        }
      }
    }
  }

  private void writeStopTimes(FileSpec file) throws IOException {
    try (CsvTable table = open(file.file())) {
      new StopTimeCopy(content, trips, new TableCopy(file, table, known, false))
          .write(zip, file.file());
    }
    known.removeTemplates(trips.templates());
  }

  private void copyZones() throws IOException {
    if (!content.flex().zones().isEmpty() && archive.names().contains(ZONES)) {
      try (InputStream in = archive.open(ZONES)) {
        zip.copy(ZONES, in);
      }
    }
  }

  /** GTFS-JP files are passed on whole: nothing reads them that could be led astray. */
  private void copyJapanese(String name) throws IOException {
    try (CsvTable table = open(name)) {
      List<String> header = table.header();
      int[] columns = header.stream().mapToInt(table::column).toArray();
      try (ZipTables.Table out = zip.table(name, header)) {
        while (table.next()) {
          out.write(
              IntStream.of(columns)
                  .mapToObj(column -> table.row().isEmpty(column) ? "" : text(table, column))
                  .toArray(String[]::new));
        }
      }
    }
  }

  private static String text(CsvTable table, int column) {
    String text = table.row().text(column);
    return text == null ? "" : FieldType.oneLine(text);
  }

  private CsvTable open(String file) throws IOException {
    return CsvTable.open(archive.open(file), pool);
  }

  private static boolean isJapanese(String name) {
    return name.endsWith(JAPANESE);
  }
}
