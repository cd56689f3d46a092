package akatombo.routing.itinerary;

import akatombo.gtfs.BoardingType;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ScheduledDeparture;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.TripOnDate;
import akatombo.routing.Leg.TransitLeg;
import akatombo.routing.LiveTrip;
import akatombo.routing.LiveTrips;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long one waits for the next vehicle when a leg's is missed (X-J4). */
public final class NextDeparture {

  private static final Duration SOON = Duration.ofHours(3);
  private static final Duration WITHIN = Duration.ofHours(24);

  /** A vehicle scheduled this much before the leg's may still come after it. */
  private static final Duration OVERTAKEN = Duration.ofMinutes(30);

  private static final int DEPARTURES_MAX = 2_000;

  private final Schedules schedules;
  private final LiveTrips live;

  public NextDeparture(Schedules schedules, LiveTrips live) {
    this.schedules = schedules;
    this.live = live;
  }

  /** Seconds from the leg's departure; null when none goes there within 24 hours. */
  public @Nullable Long secondsAfter(TransitLeg leg) {
    StopId from = leg.from().stopId();
    StopId to = leg.to().stopId();
    Optional<Schedule> schedule = schedules.find(leg.trip().tripId().feedId());
    if (from == null || to == null || schedule.isEmpty()) {
      return null;
    }
    Optional<Stop> origin =
        schedule.get().findStop(from).map(stop -> station(schedule.get(), stop));
    Optional<Stop> destination =
        schedule.get().findStop(to).map(stop -> station(schedule.get(), stop));
    if (origin.isEmpty() || destination.isEmpty()) {
      return null;
    }
    Search search = new Search(schedule.get(), origin.get(), destination.get(), leg);
    Instant begin = leg.start().effective().minus(OVERTAKEN);
    Instant found = search.first(begin, OVERTAKEN.plus(SOON));
    if (found == null) {
      found = search.first(begin.plus(OVERTAKEN).plus(SOON), WITHIN.minus(SOON));
    }
    return found == null ? null : Duration.between(leg.start().effective(), found).toSeconds();
  }

  private static Stop station(Schedule schedule, Stop stop) {
    StopId parent = stop.parent();
    return parent == null ? stop : schedule.findStop(parent).orElse(stop);
  }

  /** One leg's search. */
  private final class Search {

    private final Schedule schedule;
    private final Stop origin;
    private final StopId destination;
    private final TransitLeg leg;

    Search(Schedule schedule, Stop origin, Stop destination, TransitLeg leg) {
      this.schedule = schedule;
      this.origin = origin;
      this.destination = destination.id();
      this.leg = leg;
    }

    @Nullable Instant first(Instant begin, Duration window) {
      List<ScheduledDeparture> departures =
          schedule.departures(origin, begin, window, DEPARTURES_MAX);
      Instant best = null;
      for (ScheduledDeparture departure : departures) {
        if (best != null && departure.departure().isAfter(best)) {
          return best;
        }
        Instant leaves = leaves(departure);
        if (leaves != null && (best == null || leaves.isBefore(best)) && goesThere(departure)) {
          best = leaves;
        }
      }
      return best;
    }

    private @Nullable Instant leaves(ScheduledDeparture departure) {
      TripOnDate trip = new TripOnDate(departure.trip().id(), departure.serviceDate());
      if (trip.equals(leg.trip())) {
        return null;
      }
      Optional<LiveTrip> known = live.find(trip);
      if (known.isPresent() && known.get().isCanceled()) {
        return null;
      }
      Optional<LiveTrip.LiveStop> stop = known.flatMap(it -> it.at(departure.position()));
      if (stop.isPresent() && stop.get().isSkipped()) {
        return null;
      }
      Instant leaves = stop.map(LiveTrip.LiveStop::departure).orElse(departure.departure());
      return leaves.isAfter(leg.start().effective()) ? leaves : null;
    }

    private boolean goesThere(ScheduledDeparture departure) {
      StopTimes times = schedule.stopTimes(departure.trip());
      for (int position = departure.position() + 1; position < times.size(); position++) {
        Stop stop = times.stop(position);
        if ((stop.id().equals(destination) || destination.equals(stop.parent()))
            && times.dropOff(position) != BoardingType.NONE) {
          return true;
        }
      }
      return false;
    }
  }
}
