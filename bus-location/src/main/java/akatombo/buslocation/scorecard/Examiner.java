package akatombo.buslocation.scorecard;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.quality.FleetCheck;
import akatombo.buslocation.quality.Measure;
import akatombo.buslocation.quality.PredictionSamples;
import akatombo.buslocation.quality.QualityCounts;
import akatombo.buslocation.quality.QualityCounts.Cell;
import akatombo.buslocation.quality.QualityCounts.Count;
import akatombo.buslocation.request.Times;
import akatombo.buslocation.rule.FeedInspection;
import akatombo.buslocation.rule.ServedFeeds;
import akatombo.buslocation.visit.StopVisit;
import akatombo.buslocation.visit.VisitRecorder;
import akatombo.buslocation.visit.VisitTrack;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Examines fleet and feeds and keeps count; for one thread. */
final class Examiner {

  /** A track nobody has gone on with for so long is forgotten. */
  private static final Duration TRACK_MEMORY = Duration.ofHours(1);

  private final BusLocation busLocation;
  private final Feeds feeds;
  private final ScorecardProperties properties;
  private final ServedFeeds served;
  private final OperatorAgencies agencies;
  private final PredictionSamples samples;
  private final QualityCounts counts = new QualityCounts();
  private final Map<VehicleId, VisitTrack> tracks = new HashMap<>();
  private final Map<String, FeedInspection> inspections = new HashMap<>();
  private Instant sampled = Instant.EPOCH;
  private Instant inspected = Instant.EPOCH;

  Examiner(
      BusLocation busLocation,
      Feeds feeds,
      ServedFeeds served,
      OperatorAgencies agencies,
      ScorecardProperties properties) {
    this.busLocation = busLocation;
    this.feeds = feeds;
    this.properties = properties;
    this.served = served;
    this.agencies = agencies;
    this.samples = new PredictionSamples(properties.samplesMax());
  }

  PredictionSamples samples() {
    return samples;
  }

  /** The date by the city's clock. */
  LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, Times.zone(feeds.current()));
  }

  /** Counts since the last time. */
  Map<Cell, Count> drain() {
    return counts.drain();
  }

  /** Takes counts back that could not be written. */
  void giveBack(Map<Cell, Count> unwritten) {
    counts.addAll(unwritten);
  }

  /** One look at everything. Arrivals come first: no sample may know them. */
  void look(Instant now) {
    Fleet fleet = busLocation.fleet();
    Schedules feeds = this.feeds.current();
    Schedules schedules = fleet.changes().on(feeds);
    for (VehiclePosition vehicle : fleet.vehicles()) {
      schedules.find(vehicle.id().feedId()).ifPresent(schedule -> follow(vehicle, schedule));
    }
    if (isDue(sampled, properties.sampleEvery(), now)) {
      sampled = now;
      samples.take(fleet, now);
      schedules
          .all()
          .forEach(schedule -> FleetCheck.count(schedule, fleet, now, agencies::of, counts));
      samples.forget(now);
      tracks.values().removeIf(track -> track.at().isBefore(now.minus(TRACK_MEMORY)));
    }
    if (isDue(inspected, properties.inspectEvery(), now)) {
      inspected = now;
      feeds.all().forEach(schedule -> inspect(schedule, now));
    }
  }

  /** Finds the stops a vehicle has called at since the last look. */
  private void follow(VehiclePosition vehicle, Schedule schedule) {
    VisitTrack track = tracks.get(vehicle.id());
    if (track != null && !vehicle.timestamp().isAfter(track.at())) {
      return; // nothing was heard of it since
    }
    Matched match = vehicle.matched().orElse(null);
    Optional<TripRun> run =
        Optional.ofNullable(match)
            .flatMap(found -> schedule.findTrip(found.trip().tripId()))
            .flatMap(
                trip -> TripRun.of(schedule, trip, vehicle.trip().orElseThrow().serviceDate()));
    if (match == null || run.isEmpty()) {
      return;
    }
    VisitRecorder.Step step =
        VisitRecorder.record(track, vehicle.id(), run.get(), match, vehicle.timestamp());
    tracks.put(vehicle.id(), step.after());
    for (StopVisit visit : step.visits()) {
      samples.score(
          visit,
          LocalDate.ofInstant(visit.at(), schedule.zone()),
          FleetCheck.agency(schedule, visit.routeId()),
          counts);
    }
  }

  private void inspect(Schedule schedule, Instant now) {
    served
        .find(schedule.feedId())
        .map(bytes ->
            inspections
                .computeIfAbsent(schedule.feedId(), feed -> new FeedInspection())
                .inspect(bytes, schedule, now))
        .ifPresent(findings -> {
          LocalDate date = LocalDate.ofInstant(now, schedule.zone());
          counts.add(
              key(date, schedule, Measure.FEED_AGE, ""), true, findings.age().toMillis() / 1000.0);
          counts.add(
              key(date, schedule, Measure.INSPECTION, ""), findings.violations().isEmpty(), 0);
          findings
              .violations()
              .forEach((rule, n) ->
                  counts.add(key(date, schedule, Measure.RULE, rule), new Count(n, 0, 0)));
        });
  }

  private static Cell key(LocalDate date, Schedule schedule, Measure measure, String bucket) {
    return new Cell(date, schedule.feedId(), "", measure, bucket, "");
  }

  /** Also true when the clock was set back, which must not stop the work. */
  private static boolean isDue(Instant last, Duration every, Instant now) {
    return Duration.between(last, now).abs().compareTo(every) >= 0;
  }
}
