package akatombo.routing.itinerary;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.Stop;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.TripOnDate;
import akatombo.routing.Leg.Call;
import akatombo.routing.Leg.LegEnd;
import akatombo.routing.Leg.LegTime;
import akatombo.routing.LiveTrip;
import akatombo.routing.LiveTrip.LiveStop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one trip by our timetable, with what is expected of them.
 *
 * @param live null when nothing is known of the trip
 */
public record TripCalls(
    Schedule schedule, StopTimes times, TripOnDate trip, @Nullable LiveTrip live) {

  LegEnd end(int position) {
    Stop stop = times.stop(position);
    GeoPoint point = stop.point();
    return new LegEnd(stop.name(), point == null ? new GeoPoint(0, 0) : point, stop.id(), position);
  }

  LegTime departure(int position) {
    return new LegTime(
        at(times.departure(position)), stop(position).map(LiveStop::departure).orElse(null));
  }

  LegTime arrival(int position) {
    return new LegTime(
        at(times.arrival(position)), stop(position).map(LiveStop::arrival).orElse(null));
  }

  /** Where the vehicle calls between two positions, without them. */
  public List<Call> between(int from, int to) {
    Instant begin = at(0);
    List<Call> calls = new ArrayList<>(Math.max(0, to - from));
    for (int position = from + 1; position < to; position++) {
      Optional<LiveStop> known = stop(position);
      if (known.isEmpty() || !known.get().isSkipped()) {
        LegTime arrival =
            new LegTime(
                begin.plusSeconds(times.arrival(position)),
                known.map(LiveStop::arrival).orElse(null));
        calls.add(new Call(end(position), arrival));
      }
    }
    return calls;
  }

  private Instant at(int seconds) {
    return trip.serviceDate().at(new ServiceTime(seconds), schedule.zone());
  }

  private Optional<LiveStop> stop(int position) {
    return live == null ? Optional.empty() : live.at(position);
  }
}
