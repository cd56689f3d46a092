package akatombo.buslocation.history;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.ModifiedTrip;
import akatombo.buslocation.ServiceChanges;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.predict.RunTimetable;
import akatombo.buslocation.predict.StopEvent;
import akatombo.buslocation.predict.TravelTimeLearner;
import akatombo.buslocation.visit.StopVisit;
import akatombo.buslocation.visit.VisitRecorder;
import akatombo.buslocation.visit.VisitTrack;
import akatombo.gtfs.Schedules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Sees vehicles call at stops, from one snapshot of the fleet to the next; for one owner. */
final class VisitObserver {

  private final Supplier<Schedules> schedules;
  private final Map<VehicleId, VisitTrack> tracks = new HashMap<>();

  VisitObserver(Supplier<Schedules> schedules) {
    this.schedules = schedules;
  }

  /** The visits that have ended since the last snapshot; the learner is told of them. */
  List<StopVisit> observe(Fleet fleet, TravelTimeLearner learner) {
    List<StopVisit> visits = new ArrayList<>();
    Schedules running = fleet.changes().on(schedules.get());
    for (VehiclePosition vehicle : fleet.vehicles()) {
      VisitTrack track = tracks.get(vehicle.id());
      boolean isNews = track == null || vehicle.timestamp().isAfter(track.at());
      boolean isOwn = !vehicle.report().isOfRiders(); // passengers' words are never kept
      if (isNews && isOwn && vehicle.match() instanceof Matched match) {
        run(match, running)
            .ifPresent(run -> {
              VisitRecorder.Step step =
                  VisitRecorder.record(track, vehicle.id(), run, match, vehicle.timestamp());
              tracks.put(vehicle.id(), step.after());
              fleet
                  .findPrediction(run.id())
                  .filter(told -> vehicle.id().equals(told.vehicleId()))
                  .filter(told -> told.timestamp().equals(vehicle.timestamp()))
                  .ifPresent(told -> learner.told(told, vehicle.id(), new RunTimetable(run)));
              for (StopVisit visit : step.visits()) {
                if (isServed(visit, fleet.changes())) {
                  learn(visit, run, learner);
                  visits.add(visit);
                }
              }
            });
      }
    }
    tracks.keySet().removeIf(id -> fleet.findVehicle(id).isEmpty());
    return visits;
  }

  /** A vehicle that is led around a stop comes by on another street, if at all. */
  private static boolean isServed(StopVisit visit, ServiceChanges changes) {
    ModifiedTrip led = changes.modified().get(visit.trip());
    return led == null
        || visit.position() >= led.calls().size()
        || !led.calls().get(visit.position()).isSkipped();
  }

  private static Optional<TripRun> run(Matched match, Schedules running) {
    return running
        .find(match.trip().tripId().feedId())
        .flatMap(schedule ->
            schedule
                .findTrip(match.trip().tripId())
                .flatMap(trip -> TripRun.of(schedule, trip, match.trip().serviceDate())));
  }

  private static void learn(StopVisit visit, TripRun run, TravelTimeLearner learner) {
    RunTimetable timetable = new RunTimetable(run);
    if (visit.actualArrival() != null) {
      learner.learn(
          new StopEvent(
              visit.trip(),
              visit.vehicleId(),
              timetable,
              visit.position(),
              StopEvent.Kind.ARRIVAL,
              visit.actualArrival().getEpochSecond()));
    }
    if (visit.actualDeparture() != null) {
      learner.learn(
          new StopEvent(
              visit.trip(),
              visit.vehicleId(),
              timetable,
              visit.position(),
              StopEvent.Kind.DEPARTURE,
              visit.actualDeparture().getEpochSecond()));
    }
  }
}
