package akatombo.buslocation.web;

import akatombo.buslocation.Freshness;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripPrediction;
import akatombo.gtfs.BoardingType;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ScheduledDeparture;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What leaves a stop in a window, by the time it is expected to leave.
 *
 * <p>The timetable gives the trips without realtime evidence, the fleet all others: so a late bus
 * stays on the board although its scheduled time has passed, and one that left early is gone.
 */
final class DepartureBoard {

  private static final Comparator<Departure> BY_TIME =
      Comparator.comparing(Departure::time)
          .thenComparing(Departure::scheduled)
          .thenComparingInt(departure -> departure.trip().index())
          .thenComparingInt(Departure::position);

  private final Schedule schedule;
  private final View view;
  private final Instant from;
  private final Instant end;
  private final @Nullable RouteId route;
  private final List<Departure> found = new ArrayList<>();

  private DepartureBoard(
      Schedule schedule, View view, Instant from, Duration window, @Nullable RouteId route) {
    this.schedule = schedule;
    this.view = view;
    this.from = from;
    this.end = from.plus(window);
    this.route = route;
  }

  /**
   * The departures, at least as many as wanted if there are so many.
   *
   * @param route the only route wanted; null for all
   */
  static List<Departure> of(
      View view, Stop stop, Instant from, Duration window, @Nullable RouteId route, int wanted) {
    Schedule schedule =
        view.schedule(stop.id().feedId(), ReadProblem.STOP_NOT_FOUND, stop.id().text());
    DepartureBoard board = new DepartureBoard(schedule, view, from, window, route);
    int expected = 0;
    for (Stop platform : schedule.platformsOf(stop)) {
      expected += board.addExpected(platform);
    }
    board.addAllScheduled(stop, window, wanted, wanted + expected);
    board.found.sort(BY_TIME);
    return board.found;
  }

  /** Asks for more until as many as wanted are left, for buses that left early fall out. */
  private void addAllScheduled(Stop stop, Duration window, int wanted, int asked) {
    int expected = found.size();
    int limit = route == null ? asked : Integer.MAX_VALUE;
    while (true) {
      List<ScheduledDeparture> scheduled = schedule.departures(stop, from, window, limit);
      scheduled.forEach(this::addScheduled);
      if (scheduled.size() < limit || found.size() - expected >= wanted) {
        return;
      }
      found.subList(expected, found.size()).clear();
      limit = limit > Integer.MAX_VALUE / 2 ? Integer.MAX_VALUE : limit * 2;
    }
  }

  private int addExpected(Stop platform) {
    List<LiveStops.Call> calls = view.live().at(platform.id());
    for (LiveStops.Call call : calls) {
      if (!call.trip().canceled() && isFresh(call.trip())) {
        schedule
            .findTrip(call.trip().trip().tripId())
            .ifPresent(trip -> addCall(platform, trip, call.trip(), call.stop()));
      }
    }
    return calls.size();
  }

  private void addCall(Stop platform, Trip trip, TripPrediction prediction, StopPrediction call) {
    StopTimes times = schedule.stopTimes(trip);
    int position = call.position();
    if (!isWanted(trip)
        || position >= times.size() - 1
        || times.pickup(position) == BoardingType.NONE) {
      return;
    }
    ServiceDate date = prediction.trip().serviceDate();
    Instant scheduled = date.at(new ServiceTime(times.departure(position)), schedule.zone());
    Instant time = call.skipped() ? scheduled : call.departure();
    if (time.isBefore(from) || !time.isBefore(end)) {
      return;
    }
    found.add(
        new Departure(
            trip,
            date,
            platform,
            position,
            scheduled,
            call.skipped() ? null : call,
            call.skipped() ? Live.CANCELED : Live.of(prediction, view.now()),
            prediction.vehicleId()));
  }

  private void addScheduled(ScheduledDeparture departure) {
    Trip trip = departure.trip();
    if (!isWanted(trip)) {
      return;
    }
    Optional<TripPrediction> prediction = prediction(trip, departure.serviceDate());
    Live live = Live.SCHEDULED;
    if (prediction.isPresent()) {
      TripPrediction known = prediction.get();
      if (known.canceled()) {
        live = Live.CANCELED;
      } else if (isFresh(known)
          && (known.hasPassed(departure.position())
              || known.at(departure.position()).isPresent())) {
        return; // the fleet has said all there is to say
      }
    }
    found.add(
        new Departure(
            trip,
            departure.serviceDate(),
            departure.stop(),
            departure.position(),
            departure.departure(),
            null,
            live,
            null));
  }

  private Optional<TripPrediction> prediction(Trip trip, ServiceDate date) {
    return view.fleet().predictions().isEmpty()
        ? Optional.empty()
        : view.fleet().findPrediction(new TripOnDate(trip.id(), date));
  }

  private boolean isFresh(TripPrediction prediction) {
    return prediction.freshness(view.now()) != Freshness.GONE;
  }

  private boolean isWanted(Trip trip) {
    return route == null || trip.routeId().equals(route);
  }
}
