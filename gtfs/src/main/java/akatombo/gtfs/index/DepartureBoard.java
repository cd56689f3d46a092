package akatombo.gtfs.index;

import akatombo.gtfs.BoardingType;
import akatombo.gtfs.ScheduledDeparture;
import akatombo.gtfs.Stop;
import akatombo.gtfs.TripPattern;
import akatombo.gtfs.pattern.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What departs from a stop in a window of time, from all service days that reach into it. */
final class DepartureBoard {

  /** A long window is looked through in pieces, the first this long, until there is enough. */
  private static final long FIRST_PIECE_SECONDS = 3600;

  private static final long LONGEST_PIECE_SECONDS = 86_400;

  private final StopIndex stops;
  private final TripIndex trips;
  private final ServiceDays days;

  DepartureBoard(StopIndex stops, TripIndex trips, ServiceDays days) {
    this.stops = stops;
    this.trips = trips;
    this.days = days;
  }

  List<ScheduledDeparture> departures(Stop stop, Instant from, Duration window, int limit) {
    long end = ServiceDays.secondFrom(from.plus(window));
    long start = ServiceDays.secondFrom(from);
    List<Stop> places = stops.calledPlacesOf(stop);
    List<ScheduledDeparture> departures = new ArrayList<>();
    long piece = FIRST_PIECE_SECONDS;
    while (start < end && departures.size() < limit) {
      long next = Math.min(end, start + piece);
      addDepartures(places, start, next, limit, departures);
      start = next;
      piece = Math.min(piece * 2, LONGEST_PIECE_SECONDS);
    }
    return Collections.unmodifiableList(departures);
  }

  private void addDepartures(
      List<Stop> places, long start, long end, int limit, List<ScheduledDeparture> departures) {
    FoundCalls found = new FoundCalls();
    int endDay = days.endOfStarting(end);
    for (int day = days.firstReaching(start); day < endDay; day++) {
      Day window = new Day(day, start - days.zero(day), end - days.zero(day));
      for (Stop place : places) {
        find(place, window, found);
      }
    }
    found.sort();
    for (int n = 0; n < found.size() && departures.size() < limit; n++) {
      departures.add(departure(found.call(n), found.rank(n), found.day(n)));
    }
  }

  private void find(Stop place, Day day, FoundCalls found) {
    for (int call = stops.callsStart(place); call < stops.callsEnd(place); call++) {
      Timetable timetable = trips.timetable(stops.callPattern(call));
      int position = stops.callPosition(call);
      if (position < timetable.positions() - 1
          && timetable.firstDeparture() < day.end
          && timetable.lastArrival() >= day.start) {
        find(timetable, position, call, day, found);
      }
    }
  }

  private void find(Timetable timetable, int position, int call, Day day, FoundCalls found) {
    int count = timetable.tripCount();
    for (int n = timetable.countBefore(position, day.start); n < count; n++) {
      int rank = timetable.rank(position, n);
      int departure = timetable.departure(rank, position);
      if (departure >= day.end) {
        break;
      }
      if (days.runs(timetable.service(rank), day.number)
          && timetable.details(rank).pickup(position) != BoardingType.NONE) {
        found.add((int) (departure - day.start), call, rank, day.number);
      }
    }
  }

  private ScheduledDeparture departure(int call, int rank, int day) {
    TripPattern pattern = trips.patterns().get(stops.callPattern(call));
    Timetable timetable = trips.timetable(pattern.index());
    int position = stops.callPosition(call);
    long zero = days.zero(day);
    return new ScheduledDeparture(
        pattern.trips().get(rank),
        days.date(day),
        pattern.stops().get(position),
        position,
        Instant.ofEpochSecond(zero + timetable.arrival(rank, position)),
        Instant.ofEpochSecond(zero + timetable.departure(rank, position)));
  }

  /** A window in the service time of one day. */
  private record Day(int number, long start, long end) {}
}
