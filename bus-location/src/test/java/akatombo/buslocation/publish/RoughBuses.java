package akatombo.buslocation.publish;

import akatombo.buslocation.DrivenTrip;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.predict.RunTimetable;
import akatombo.buslocation.predict.StopEvent;
import akatombo.buslocation.predict.StopEvent.Kind;
import akatombo.buslocation.predict.TravelTimeLearner;
import akatombo.buslocation.predict.TravelTimes;
import akatombo.buslocation.predict.TripDelays;
import akatombo.buslocation.predict.TripDelays.Moment;
import akatombo.buslocation.predict.TripDelays.StopDelay;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Buses as they are: each trip of the timetable driven in one of the ways {@link Manner} tells. */
final class RoughBuses {

  /** How the ids of vehicles begin that never name their trip. */
  static final String UNNAMED = "unnamed ";

  private static final double LEFT_BY_DEGREES = 0.006;
  private static final Duration BEFORE = Duration.ofSeconds(400);
  private static final Duration AROUND = Duration.ofSeconds(520);
  private static final int DAYS_LEARNED = 8;

  private final Map<TripOnDate, DrivenTrip> driven = new HashMap<>();

  /** How a bus reports. */
  enum Manner {
    AS_IT_SHOULD,
    WITHOUT_A_HINT,
    WITH_THE_HINT_OF_ANOTHER_TRIP,
    FALLING_SILENT,
    LEAVING_ITS_PATH,
    SEEN_BY_RIDERS_ONLY,
    ANNOUNCED_BY_ITS_OPERATOR;

    static Manner of(TripOnDate trip) {
      return values()[Math.floorMod(trip.tripId().id().hashCode() * 31 >>> 3, values().length)];
    }
  }

  /** What comes from vehicles and riders at a moment. */
  List<VehicleReport> reports(Schedule today, Instant now) {
    List<VehicleReport> reports = new ArrayList<>();
    for (TripOnDate trip : today.running(now.minus(BEFORE), AROUND)) {
      driven
          .computeIfAbsent(trip, it -> new DrivenTrip(today, it))
          .report(now)
          .flatMap(report -> rough(today, trip, report))
          .ifPresent(reports::add);
    }
    return reports;
  }

  private static Optional<VehicleReport> rough(
      Schedule today, TripOnDate trip, VehicleReport report) {
    double done = done(today, trip, report.timestamp());
    return switch (Manner.of(trip)) {
      case AS_IT_SHOULD -> Optional.of(report);
      case WITHOUT_A_HINT ->
          Optional.of(
              of(
                  report,
                  report.operator(),
                  new VehicleId(today.feedId(), UNNAMED + report.vehicleId().id()),
                  TripHint.NONE));
      case WITH_THE_HINT_OF_ANOTHER_TRIP ->
          Optional.of(
              hinting(report, new TripHint(other(today, trip).id(), null, null, null, null)));
      case FALLING_SILENT -> done > 0.4 && done < 0.7 ? Optional.empty() : Optional.of(report);
      case LEAVING_ITS_PATH -> Optional.of(done > 0.3 && done < 0.7 ? aside(report) : report);
      case SEEN_BY_RIDERS_ONLY ->
          Optional.of(
              of(
                  report,
                  VehicleReport.RIDERS,
                  VehicleReport.vehicleOfRiders(trip.tripId()),
                  report.hint()));
      case ANNOUNCED_BY_ITS_OPERATOR -> Optional.empty();
    };
  }

  private static double done(Schedule today, TripOnDate trip, Instant at) {
    StopTimes times = today.stopTimes(today.findTrip(trip.tripId()).orElseThrow());
    int second = trip.serviceDate().timeOf(at, today.zone()).seconds();
    int start = times.departure(0);
    return (second - start) / (double) Math.max(1, times.arrival(times.size() - 1) - start);
  }

  private static Trip other(Schedule today, TripOnDate trip) {
    int index = today.findTrip(trip.tripId()).orElseThrow().index();
    List<Trip> all = today.trips();
    return all.get((index + all.size() / 2) % all.size());
  }

  private static VehicleReport hinting(VehicleReport report, TripHint hint) {
    return of(report, report.operator(), report.vehicleId(), hint);
  }

  private static VehicleReport of(
      VehicleReport report, String operator, VehicleId vehicle, TripHint hint) {
    return new VehicleReport(
        operator,
        vehicle,
        report.timestamp(),
        report.lat(),
        report.lon(),
        report.bearing(),
        report.speedMetersPerSecond(),
        hint,
        null,
        null,
        report.receivedAt());
  }

  private static VehicleReport aside(VehicleReport report) {
    return new VehicleReport(
        report.operator(),
        report.vehicleId(),
        report.timestamp(),
        report.lat() + LEFT_BY_DEGREES,
        report.lon(),
        null,
        report.speedMetersPerSecond(),
        report.hint(),
        null,
        null,
        report.receivedAt());
  }

  /** What a pulled feed says at a moment: of trips without a vehicle, and of some that have one. */
  List<TripDelays> updates(Schedule today, Instant now) {
    List<TripDelays> updates = new ArrayList<>();
    for (TripOnDate trip : today.running(now.minus(BEFORE), Duration.ofMinutes(40))) {
      switch (Manner.of(trip)) {
        case ANNOUNCED_BY_ITS_OPERATOR, FALLING_SILENT, AS_IT_SHOULD ->
            updates.add(update(today, trip, now));
        case WITHOUT_A_HINT,
            WITH_THE_HINT_OF_ANOTHER_TRIP,
            LEAVING_ITS_PATH,
            SEEN_BY_RIDERS_ONLY -> {}
      }
    }
    return updates;
  }

  private static TripDelays update(Schedule today, TripOnDate trip, Instant now) {
    StopTimes times = today.stopTimes(today.findTrip(trip.tripId()).orElseThrow());
    int kind = Math.floorMod(trip.tripId().id().hashCode(), 6);
    int last = times.size() - 1;
    List<StopDelay> stops =
        switch (kind) {
          case 0, 1 -> List.of();
          case 2 -> List.of(delayed(times, 0, 60), delayed(times, last / 2, 300));
          case 3 -> List.of(delayed(times, 1, -30), without(times, last, false));
          case 4 -> List.of(delayed(times, 0, 120), without(times, last / 2, true));
          default -> List.of(without(times, 1, true), delayed(times, 2, 90));
        };
    return new TripDelays(
        new TripHint(trip.tripId(), trip.serviceDate(), null, null, null),
        kind % 2 == 0 ? null : new VehicleId(today.feedId(), "told " + trip.tripId().id()),
        kind == 1,
        kind == 0 ? Integer.valueOf(150) : null,
        stops,
        now.minusSeconds(5));
  }

  private static StopDelay delayed(StopTimes times, int position, int seconds) {
    Moment moment = new Moment(seconds, null);
    return new StopDelay(times.sequence(position), null, moment, moment, false, false);
  }

  /** A stop not served, or of which and behind which nothing is known. */
  private static StopDelay without(StopTimes times, int position, boolean skipped) {
    return new StopDelay(times.sequence(position), null, null, null, skipped, !skipped);
  }

  /** What is learned from a week of buses that are as fast and as late as chance will have. */
  static TravelTimes learned(Schedule schedule, ServiceDate until) {
    Random random = new Random(6);
    TravelTimeLearner learner = new TravelTimeLearner();
    for (int back = DAYS_LEARNED; back > 0; back--) {
      ServiceDate date = until.plusDays(-back);
      for (Trip trip : schedule.trips()) {
        if (schedule.runs(trip.serviceId(), date)) {
          TripRun.of(schedule, trip, date).ifPresent(run -> learn(learner, run, random));
        }
      }
    }
    return learner.snapshot();
  }

  private static void learn(TravelTimeLearner learner, TripRun run, Random random) {
    RunTimetable timetable = new RunTimetable(run);
    VehicleId vehicle = new VehicleId(run.trip().id().feedId(), "learned");
    long late = random.nextInt(-30, 400);
    for (int stop = 0; stop < timetable.size(); stop++) {
      late += random.nextInt(-40, 50);
      long arrival = timetable.arrival(stop) + late;
      learner.learn(new StopEvent(run.id(), vehicle, timetable, stop, Kind.ARRIVAL, arrival));
      long departure = arrival + random.nextInt(5, 40);
      learner.learn(new StopEvent(run.id(), vehicle, timetable, stop, Kind.DEPARTURE, departure));
    }
  }
}
