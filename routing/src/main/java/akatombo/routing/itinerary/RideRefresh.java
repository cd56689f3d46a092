package akatombo.routing.itinerary;

import akatombo.gtfs.EncodedPolyline;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Shape;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripPattern;
import akatombo.routing.Leg.LegEnd;
import akatombo.routing.Leg.LegTime;
import akatombo.routing.Leg.RouteName;
import akatombo.routing.Leg.TransitLeg;
import akatombo.routing.LiveState;
import akatombo.routing.LiveTrip;
import akatombo.routing.LiveTrips;
import akatombo.routing.RefreshOutcome.ChangeKind;
import akatombo.routing.RefreshOutcome.LegChange;
import akatombo.routing.TravelMode;
import akatombo.routing.itinerary.SavedItinerary.SavedLeg;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A saved ride as it is now, and what has changed about it. */
final class RideRefresh {

  /** Less than this is no news. */
  private static final long CHANGE_SECONDS_MIN = 60;

  private static final RouteName UNNAMED = new RouteName(null, null, null, null, null);

  private final Schedules schedules;
  private final LiveTrips live;
  private final LiveOverlay overlay;

  RideRefresh(Schedules schedules, LiveTrips live, Instant now) {
    this.schedules = schedules;
    this.live = live;
    this.overlay = new LiveOverlay(schedules, live, now);
  }

  /** The leg now; empty when its trip, or one of its stops, is gone from the timetable. */
  Optional<TransitLeg> ride(SavedLeg.Ride ride) {
    Optional<Schedule> schedule = schedules.find(ride.trip().tripId().feedId());
    return schedule.flatMap(
        it -> it.findTrip(ride.trip().tripId()).flatMap(trip -> ride(ride, it, trip)));
  }

  private Optional<TransitLeg> ride(SavedLeg.Ride ride, Schedule schedule, Trip trip) {
    StopTimes times = schedule.stopTimes(trip);
    Optional<TripPattern> pattern = schedule.patternOf(trip);
    if (ride.fromPosition() >= ride.toPosition()
        || ride.toPosition() >= times.size()
        || pattern.isEmpty()) {
      return Optional.empty();
    }
    TripCalls calls =
        new TripCalls(schedule, times, ride.trip(), live.find(ride.trip()).orElse(null));
    Shape shape = pattern.get().shape();
    double fromMeters = shape.stopMeters(ride.fromPosition());
    double toMeters = shape.stopMeters(ride.toPosition());
    boolean runs = schedule.runs(trip.serviceId(), ride.trip().serviceDate());
    TransitLeg leg =
        new TransitLeg(
            TravelMode.of(
                schedule.findRoute(trip.routeId()).map(route -> route.mode()).orElseThrow()),
            calls.end(ride.fromPosition()),
            calls.end(ride.toPosition()),
            calls.departure(ride.fromPosition()),
            calls.arrival(ride.toPosition()),
            toMeters - fromMeters,
            EncodedPolyline.encode(shape, fromMeters, toMeters),
            trip.routeId(),
            ride.trip(),
            ride.isStayingSeated(),
            UNNAMED,
            calls.between(ride.fromPosition(), ride.toPosition()),
            List.of(),
            List.of(),
            null,
            runs ? LiveState.SCHEDULED : LiveState.CANCELED,
            null);
    return Optional.of((TransitLeg) overlay.of(leg));
  }

  /** A Flex leg keeps its saved times: it has none in the timetable. */
  Optional<TransitLeg> flex(SavedLeg.Flex flex) {
    return schedules
        .findTrip(flex.trip().tripId())
        .map(trip ->
            new TransitLeg(
                TravelMode.FLEX,
                new LegEnd(null, flex.from(), zone(flex.fromZone()), -1),
                new LegEnd(null, flex.to(), zone(flex.toZone()), -1),
                new LegTime(flex.departure(), null),
                new LegTime(flex.departure().plusSeconds(flex.seconds()), null),
                flex.meters(),
                EncodedPolyline.encode(List.of(flex.from(), flex.to())),
                trip.routeId(),
                flex.trip(),
                false,
                UNNAMED,
                List.of(),
                List.of(),
                List.of(),
                null,
                LiveState.SCHEDULED,
                null));
  }

  private static @Nullable StopId zone(StopId zone) {
    return zone.id().isEmpty() ? null : zone;
  }

  List<LegChange> changes(int index, SavedLeg.Ride ride, TransitLeg leg) {
    List<LegChange> changes = new ArrayList<>();
    if (leg.live() == LiveState.CANCELED) {
      changes.add(new LegChange(index, ChangeKind.CANCELED, null, null));
      return changes;
    }
    if (isSkipped(ride, ride.fromPosition()) || isSkipped(ride, ride.toPosition())) {
      changes.add(new LegChange(index, ChangeKind.STOP_SKIPPED, null, null));
    }
    platform(index, ride.fromHash(), leg.from()).ifPresent(changes::add);
    platform(index, ride.toHash(), leg.to()).ifPresent(changes::add);
    long later = seconds(ride.departure(), leg.start().effective());
    if (Math.abs(later) < CHANGE_SECONDS_MIN) {
      later = seconds(ride.arrival(), leg.end().effective());
    }
    if (Math.abs(later) >= CHANGE_SECONDS_MIN) {
      ChangeKind kind = later > 0 ? ChangeKind.LATER : ChangeKind.EARLIER;
      changes.add(new LegChange(index, kind, Math.abs(later), null));
    }
    return changes;
  }

  private boolean isSkipped(SavedLeg.Ride ride, int position) {
    return live.find(ride.trip())
        .flatMap(trip -> trip.at(position))
        .map(LiveTrip.LiveStop::isSkipped)
        .orElse(false);
  }

  private Optional<LegChange> platform(int index, int savedHash, LegEnd end) {
    StopId stop = end.stopId();
    if (stop == null || SavedItinerary.hashOf(stop) == savedHash) {
      return Optional.empty();
    }
    String platform =
        schedules
            .findStop(stop)
            .map(it -> Objects.requireNonNullElse(it.platformCode(), it.name()))
            .orElse(stop.text());
    return Optional.of(new LegChange(index, ChangeKind.PLATFORM, null, platform));
  }

  private static long seconds(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds();
  }
}
