package akatombo.buslocation.replay;

import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.track.FleetState;
import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.TestFeeds;
import akatombo.gtfs.index.ScheduleBuilder;
import akatombo.gtfs.read.NoticeLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A labelled drive through New York, replayed without any hint. */
public final class NewYorkTrace {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** A row with its labels; empty where there is none. */
  public record Row(Instant at, double lat, double lon, String phase, String tripId, String sign) {

    /** The row as a bus sends it, without any hint. */
    public VehicleReport report(String bus) {
      return new VehicleReport(
          "replay",
          new VehicleId("nyc", bus),
          at,
          lat,
          lon,
          null,
          null,
          TripHint.NONE,
          null,
          null,
          at);
    }
  }

  /** A row and what was said of it. */
  record Judged(Row row, TripMatch match) {}

  private NewYorkTrace() {}

  public static List<Row> read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      List<String> header = Arrays.asList(lines.getFirst().trim().split(",", -1));
      List<Row> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        if (!line.isBlank()) {
          rows.add(row(header, line.split(",", -1)));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(List<String> header, String[] fields) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < Math.min(fields.length, header.size()); i++) {
      row.put(header.get(i), fields[i].trim());
    }
    return new Row(
        LocalDateTime.parse(row.get("timestamp"), TIME).atZone(ZONE).toInstant(),
        Double.parseDouble(row.get("lat")),
        Double.parseDouble(row.get("lon")),
        row.getOrDefault("actual_phase", ""),
        row.getOrDefault("actual_trip_id", "").replaceFirst("^MTA NYCT_", ""),
        row.getOrDefault("actual_dsc", ""));
  }

  public static Schedule schedule(Path zip) {
    return ScheduleBuilder.build(
        TestFeeds.read("nyc", zip, new NoticeLog()).orElseThrow(),
        new FeedVersion("nyc", "0".repeat(64), null, Instant.parse("2012-01-01T00:00:00Z")));
  }

  static List<Judged> replay(List<Row> rows, Schedule schedule) {
    Schedules schedules = Schedules.NONE.with(schedule);
    FleetState state = FleetState.EMPTY;
    List<Judged> judged = new ArrayList<>(rows.size());
    for (Row row : rows) {
      VehicleReport report = row.report("bus");
      FleetState.Step step = state.after(report, schedules, row.at());
      state = step.state();
      judged.add(
          new Judged(
              row,
              step.verdicts().getFirst() instanceof ReportVerdict.Accepted accepted
                  ? accepted.match()
                  : new TripMatch.Unmatched(TripMatch.Reason.NO_HINT)));
    }
    return judged;
  }
}
