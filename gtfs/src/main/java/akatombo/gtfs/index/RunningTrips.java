package akatombo.gtfs.index;

import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripOnDate;
import akatombo.gtfs.pattern.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Which trips are under way at an instant, or start soon after. */
final class RunningTrips {

  private final TripIndex trips;
  private final ServiceDays days;

  RunningTrips(TripIndex trips, ServiceDays days) {
    this.trips = trips;
    this.days = days;
  }

  /** By first departure. */
  List<TripOnDate> at(Instant at, Duration ahead) {
    long from = ServiceDays.secondFrom(at);
    long until = at.plus(ahead).getEpochSecond();
    FoundCalls found = new FoundCalls();
    int firstDay = days.firstReaching(from);
    int endDay = days.endOfStarting(until + 1);
    for (int day = firstDay; day < endDay; day++) {
      Day window = new Day(day, from - days.zero(day), until - days.zero(day));
      for (int pattern = 0; pattern < trips.patternCount(); pattern++) {
        find(pattern, window, found);
      }
    }
    found.sort();
    ServiceDate[] dates = new ServiceDate[Math.max(0, endDay - firstDay)];
    Arrays.setAll(dates, i -> days.date(firstDay + i));
    List<TripOnDate> running = new ArrayList<>(found.size());
    for (int n = 0; n < found.size(); n++) {
      int trip = trips.timetable(found.call(n)).trip(found.rank(n));
      running.add(new TripOnDate(trips.all().get(trip).id(), dates[found.day(n) - firstDay]));
    }
    return Collections.unmodifiableList(running);
  }

  private void find(int pattern, Day day, FoundCalls found) {
    Timetable timetable = trips.timetable(pattern);
    if (timetable.firstDeparture() > day.until || timetable.lastArrival() < day.from) {
      return;
    }
    int last = timetable.positions() - 1;
    int count = timetable.tripCount();
    for (int n = timetable.countBefore(0, day.from - timetable.longestSeconds()); n < count; n++) {
      int departure = timetable.departure(n, 0);
      if (departure > day.until) {
        break;
      }
      if (timetable.arrival(n, last) >= day.from && days.runs(timetable.service(n), day.number)) {
        found.add((int) (departure - day.from), pattern, n, day.number);
      }
    }
  }

  /** A window in the service time of one day. */
  private record Day(int number, long from, long until) {}
}
