package akatombo.buslocation.replay;

import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.predict.RunTimetable;
import akatombo.buslocation.predict.StopEvent;
import akatombo.buslocation.predict.TravelTimeLearner;
import akatombo.buslocation.visit.StopVisit;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import akatombo.gtfs.WrittenTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the learner of stop visits: those of the replay, and those of a file of earlier days. */
final class Lessons {

  private final TravelTimeLearner learner;

  Lessons(TravelTimeLearner learner) {
    this.learner = learner;
  }

  /** Remembers what was told at a report, to be checked when the stops are reached. */
  void told(TripPrediction prediction, VehicleId vehicle, TripRun run) {
    learner.told(prediction, vehicle, new RunTimetable(run));
  }

  void learn(StopVisit visit, TripRun run) {
    events(run, visit.vehicleId(), visit.position(), visit.actualArrival(), visit.actualDeparture())
        .forEach(learner::learn);
  }

  /**
   * Learns from TIDES stop visits, such as the {@code visits.csv} of an earlier replay; visits of
   * trips and stops the feed does not have are left out.
   *
   * @return how many visits were of use
   */
  int learn(Path file, Schedule schedule) throws IOException, BadInputException {
    List<StopEvent> events = new ArrayList<>();
    int visits = 0;
    try (CsvLines lines = new CsvLines(file)) {
      lines.require(
          "service_date",
          "trip_id_performed",
          "scheduled_stop_sequence",
          "vehicle_id",
          "actual_arrival_time",
          "actual_departure_time");
      while (lines.next()) {
        List<StopEvent> row = events(lines, schedule);
        visits += row.isEmpty() ? 0 : 1;
        events.addAll(row);
      }
    }
    events.sort(Comparator.comparingLong(StopEvent::second));
    events.forEach(learner::learn);
    return visits;
  }

  private static List<StopEvent> events(CsvLines lines, Schedule schedule)
      throws BadInputException {
    ServiceDate date = date(lines);
    int sequence = (int) lines.requiredNumber("scheduled_stop_sequence", 0, Integer.MAX_VALUE);
    VehicleId vehicle = new VehicleId(schedule.feedId(), lines.required("vehicle_id"));
    Instant arrival = time(lines, "actual_arrival_time");
    Instant departure = time(lines, "actual_departure_time");
    Trip trip = trip(lines.required("trip_id_performed"), vehicle, schedule).orElse(null);
    int position = trip == null ? -1 : position(schedule.stopTimes(trip), sequence);
    return trip == null || position < 0
        ? List.of()
        : TripRun.of(schedule, trip, date)
            .map(run -> events(run, vehicle, position, arrival, departure))
            .orElse(List.of());
  }

  /** Of two vehicles that ran a trip, each has its id behind it in our own TIDES files. */
  private static Optional<Trip> trip(String performed, VehicleId vehicle, Schedule schedule) {
    int mark = performed.lastIndexOf('@');
    return schedule
        .findTrip(new TripId(schedule.feedId(), performed))
        .or(() ->
            mark > 0 && vehicle.id().endsWith(performed.substring(mark + 1))
                ? schedule.findTrip(new TripId(schedule.feedId(), performed.substring(0, mark)))
                : Optional.empty());
  }

  /** Where a stop is on its trip; -1 where it is not. */
  private static int position(StopTimes times, int sequence) {
    for (int i = 0; i < times.size(); i++) {
      if (times.sequence(i) == sequence) {
        return i;
      }
    }
    return -1;
  }

  private static List<StopEvent> events(
      TripRun run,
      VehicleId vehicle,
      int position,
      @Nullable Instant arrival,
      @Nullable Instant departure) {
    List<StopEvent> events = new ArrayList<>(2);
    RunTimetable timetable = new RunTimetable(run);
    if (arrival != null) {
      events.add(
          new StopEvent(
              run.id(),
              vehicle,
              timetable,
              position,
              StopEvent.Kind.ARRIVAL,
              arrival.getEpochSecond()));
    }
    if (departure != null) {
      events.add(
          new StopEvent(
              run.id(),
              vehicle,
              timetable,
              position,
              StopEvent.Kind.DEPARTURE,
              departure.getEpochSecond()));
    }
    return events;
  }

  private static ServiceDate date(CsvLines lines) throws BadInputException {
    String text = lines.required("service_date");
    try {
      return new ServiceDate(WrittenTime.date(text));
    } catch (DateTimeException e) {
      throw lines.wrong("service_date", text, "is no date like 2027-04-01");
    }
  }

  private static @Nullable Instant time(CsvLines lines, String column) throws BadInputException {
    String text = lines.text(column);
    try {
      return text == null ? null : WrittenTime.instant(text);
    } catch (DateTimeException e) {
      throw lines.wrong(column, text == null ? "" : text, "is no ISO time with an offset");
    }
  }
}
