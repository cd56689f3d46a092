package akatombo.buslocation.replay;

import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.BlockId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.TripId;
import akatombo.gtfs.WrittenTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads reports from {@code vehicle_id,timestamp,lat,lon[,bearing,speed,trip_id,…]}. */
final class AvlFile {

  private static final Pattern EPOCH = Pattern.compile("\\d{1,11}(\\.\\d+)?");

  /** A report and its time as it was written. */
  record Row(VehicleReport report, String timestamp) {}

  private final CsvLines lines;
  private final Schedule schedule;
  private final String feedId;
  private final ZoneId zone;

  /** Equal ids share one object, so that a day of reports stays small. */
  private final Map<Object, Object> known = new HashMap<>();

  private AvlFile(CsvLines lines, Schedule schedule, ZoneId zone) {
    this.lines = lines;
    this.schedule = schedule;
    this.feedId = schedule.feedId();
    this.zone = zone;
  }

  /** All rows, in the order of the file. */
  static List<Row> read(Path file, Schedule schedule, ZoneId zone)
      throws IOException, BadInputException {
    try (CsvLines lines = new CsvLines(file)) {
      lines.require("vehicle_id", "timestamp", "lat", "lon");
      AvlFile avl = new AvlFile(lines, schedule, zone);
      List<Row> rows = new ArrayList<>();
      while (lines.next()) {
        rows.add(avl.row());
      }
      if (rows.isEmpty()) {
        throw new BadInputException(file + " has no report, only a header");
      }
      return rows;
    }
  }

  private Row row() throws BadInputException {
    String time = lines.required("timestamp");
    Instant at = instant(time);
    return new Row(
        new VehicleReport(
            "replay",
            shared(new VehicleId(feedId, lines.required("vehicle_id"))),
            at,
            lines.requiredNumber("lat", -90, 90),
            lines.requiredNumber("lon", -180, 180),
            lines.number("bearing", -360, 360),
            lines.number("speed", 0, 400),
            hint(),
            null,
            null,
            at),
        time);
  }

  private TripHint hint() {
    String trip = lines.text("trip_id");
    String route = lines.text("route_id");
    String block = lines.text("block_id");
    return trip == null && route == null && block == null
        ? TripHint.NONE
        : shared(
            new TripHint(
                trip == null ? null : trip(trip),
                null,
                route == null ? null : new RouteId(feedId, route),
                block == null ? null : new BlockId(feedId, block),
                null));
  }

  /** The trip of that id; the csv of our own history writes the feed's id before it. */
  private TripId trip(String text) {
    TripId whole = new TripId(feedId, text);
    TripId behind = new TripId(feedId, text.substring(text.indexOf(':') + 1));
    return schedule.findTrip(whole).isEmpty() && schedule.findTrip(behind).isPresent()
        ? behind
        : whole;
  }

  private Instant instant(String text) throws BadInputException {
    if (EPOCH.matcher(text).matches()) {
      return Instant.ofEpochSecond((long) Double.parseDouble(text));
    }
    String iso = text.indexOf(' ') == 10 ? text.replace(' ', 'T') : text;
    Instant at = withOffset(iso);
    if (at == null) {
      throw lines.wrong("timestamp", text, "is neither epoch seconds nor an ISO date and time");
    }
    return at;
  }

  private @Nullable Instant withOffset(String iso) {
    try {
      return WrittenTime.instant(iso);
    } catch (DateTimeException e) {
      return local(iso);
    }
  }

  private @Nullable Instant local(String iso) {
    try {
      return LocalDateTime.parse(iso).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  @SuppressWarnings("unchecked") // the map gives back an equal object, which has the same type
  private <T> T shared(T value) {
    return (T) known.computeIfAbsent(value, same -> same);
  }
}
