package akatombo.buslocation.replay;

import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.visit.StopVisit;
import akatombo.buslocation.visit.VisitRecorder;
import akatombo.buslocation.visit.VisitTrack;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files a replay writes: matches, predictions and stop visits, all with the feed's own ids. */
final class Results implements Closeable {

  private static final String MATCHES =
      "vehicle_id,timestamp,outcome,trip_id,service_date,pattern_id,route_id,direction_id,"
          + "stop_sequence,distance_m,delay_s";
  private static final String PREDICTIONS =
      "made_at,vehicle_id,trip_id,service_date,stop_sequence,stop_id,predicted,p10,p90,source";

  /** A departure of frequencies.txt is a trip of its own to us; the feed names only the first. */
  private static final Pattern REPEATED = Pattern.compile("@\\d{6}$");

  private final Schedule schedule;
  private final Lessons lessons;
  private final CsvOut matches;
  private final CsvOut predictions;
  private final VisitRows visits;
  private final Map<VehicleId, VisitTrack> tracks = new HashMap<>();

  Results(Path folder, Schedule schedule, Lessons lessons) throws IOException {
    this.schedule = schedule;
    this.lessons = lessons;
    this.matches = new CsvOut(folder.resolve("matches.csv"), schedule.zone(), MATCHES);
    this.predictions = new CsvOut(folder.resolve("predictions.csv"), schedule.zone(), PREDICTIONS);
    this.visits = new VisitRows(folder.resolve("visits.csv"), schedule.zone());
  }

  /** The word for a match. */
  static String outcome(TripMatch match) {
    return switch (match) {
      case TripMatch.Matched _ -> "matched";
      case TripMatch.Ambiguous _ -> "ambiguous";
      case TripMatch.OffRoute _ -> "off_route";
      case TripMatch.AtLayover _ -> "layover";
      case TripMatch.Deadhead _ -> "deadhead";
      case TripMatch.Unmatched _ -> "unmatched";
    };
  }

  /** The trip's id as trips.txt has it. */
  static String rawId(TripId id) {
    return REPEATED.matcher(id.id()).replaceFirst("");
  }

  /** What was made of a row. */
  void add(AvlFile.Row row, TripMatch match) throws IOException {
    matches.text(row.report().vehicleId().id()).text(row.timestamp()).text(outcome(match));
    Matched place = match.place().orElse(null);
    TripRun run = place == null ? null : run(place.trip());
    if (place == null || run == null) {
      matches.blanks(8).end();
      return;
    }
    int direction = run.trip().directionId();
    matches
        .text(rawId(run.trip().id()))
        .text(run.date().toString())
        .text(run.pattern().id())
        .text(run.trip().routeId().id())
        .text(direction < 0 ? null : Integer.toString(direction))
        .number(run.times().sequence(place.stopPosition()))
        .meters(place.metersAlong())
        .number(place.delaySeconds())
        .end();
  }

  /** What followed from an accepted report. */
  void add(VehicleReport report, TripMatch match, List<TripPrediction> predicted)
      throws IOException {
    if (match instanceof Matched matched) {
      TripRun run = run(matched.trip());
      if (run != null) {
        VehicleId vehicle = report.vehicleId();
        VisitRecorder.Step step =
            VisitRecorder.record(tracks.get(vehicle), vehicle, run, matched, report.timestamp());
        tracks.put(vehicle, step.after());
        for (TripPrediction told : predicted) {
          if (told.trip().equals(run.id())) {
            lessons.told(told, vehicle, run);
          }
        }
        for (StopVisit visit : step.visits()) {
          visits.add(visit);
          lessons.learn(visit, run);
        }
      }
    }
    for (TripPrediction prediction : predicted) {
      if (prediction.timestamp().equals(report.timestamp())) {
        for (StopPrediction stop : prediction.stops()) {
          add(report, prediction, stop);
        }
      }
    }
  }

  private void add(VehicleReport report, TripPrediction prediction, StopPrediction stop)
      throws IOException {
    predictions
        .time(report.timestamp())
        .text(report.vehicleId().id())
        .text(rawId(prediction.trip().tripId()))
        .text(prediction.trip().serviceDate().toString())
        .number(stop.sequence())
        .text(stop.stopId().id())
        .time(stop.arrival())
        .time(stop.arrivalRange().earliest())
        .time(stop.arrivalRange().latest())
        .text(stop.source().name().toLowerCase(Locale.ROOT))
        .end();
  }

  private @Nullable TripRun run(TripOnDate id) {
    Trip trip = schedule.findTrip(id.tripId()).orElse(null);
    return trip == null ? null : TripRun.of(schedule, trip, id.serviceDate()).orElse(null);
  }

  String summary(Path folder) {
    return "%s: %,d matches, %,d predictions, %,d stop visits"
        .formatted(folder, matches.rows(), predictions.rows(), visits.rows());
  }

  @Override
  public void close() throws IOException {
    try (matches;
        predictions;
        visits) {
      tracks.clear();
    }
  }
}
