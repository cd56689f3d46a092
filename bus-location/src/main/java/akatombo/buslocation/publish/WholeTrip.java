package akatombo.buslocation.publish;

import akatombo.buslocation.ModifiedTrip;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripPrediction;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopTimes;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeEvent;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every call of a trip that the timetable does not have so: passed ones too, because they define
 * the trip (GTFS-RT reference, NEW and REPLACEMENT).
 */
final class WholeTrip {

  private final List<Call> calls;

  private WholeTrip(List<Call> calls) {
    this.calls = calls;
  }

  /** The calls of an extra trip. */
  static WholeTrip of(StopTimes times, ServiceDate date, ZoneId zone) {
    long zero = date.start(zone).getEpochSecond();
    List<Call> calls = new ArrayList<>(times.size());
    for (int i = 0; i < times.size(); i++) {
      calls.add(
          new Call(
              i,
              times.sequence(i),
              times.stop(i).id().id(),
              zero + times.arrival(i),
              zero + times.departure(i)));
    }
    return new WholeTrip(calls);
  }

  /** The calls that are left of a trip, at their new times. */
  static WholeTrip of(ModifiedTrip trip) {
    return new WholeTrip(
        trip.calls().stream()
            .filter(call -> !call.isSkipped())
            .map(call ->
                new Call(
                    call.position(),
                    call.sequence(),
                    call.stopId().id(),
                    call.plannedArrival().getEpochSecond(),
                    call.plannedDeparture().getEpochSecond()))
            .toList());
  }

  /** The calls, at predicted times as far as there are any. */
  List<StopTimeUpdate> updates(@Nullable TripPrediction prediction) {
    int size = calls.size();
    long[] arrivals = new long[size];
    long[] departures = new long[size];
    int first = size;
    for (int i = 0; i < size; i++) {
      Call call = calls.get(i);
      Optional<StopPrediction> predicted =
          prediction == null ? Optional.empty() : prediction.at(call.position);
      arrivals[i] = predicted.map(p -> p.arrival().getEpochSecond()).orElse(call.arrival);
      departures[i] = predicted.map(p -> p.departure().getEpochSecond()).orElse(call.departure);
      if (predicted.isPresent() && first == size) {
        first = i;
      }
    }
    increase(arrivals, departures, first);
    List<StopTimeUpdate> updates = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      updates.add(update(calls.get(i), arrivals[i], departures[i]));
    }
    return updates;
  }

  /** Passed calls come before the first predicted, the others after each other (E022). */
  private static void increase(long[] arrivals, long[] departures, int first) {
    for (int i = Math.min(first, arrivals.length - 1) - 1; i >= 0; i--) {
      if (first < arrivals.length) {
        departures[i] = Math.min(departures[i], arrivals[i + 1] - 1);
        arrivals[i] = Math.min(arrivals[i], departures[i]);
      }
    }
    for (int i = 1; i < arrivals.length; i++) {
      arrivals[i] = Math.max(arrivals[i], departures[i - 1] + 1);
      departures[i] = Math.max(departures[i], arrivals[i]);
    }
  }

  private static StopTimeUpdate update(Call call, long arrival, long departure) {
    return StopTimeUpdate.newBuilder()
        .setStopSequence(call.sequence)
        .setStopId(call.stopId)
        .setArrival(event(arrival, call.arrival))
        .setDeparture(event(departure, call.departure))
        .setScheduleRelationship(StopTimeUpdate.ScheduleRelationship.SCHEDULED)
        .build();
  }

  private static StopTimeEvent event(long time, long scheduled) {
    return StopTimeEvent.newBuilder().setTime(time).setScheduledTime(scheduled).build();
  }

  private record Call(int position, int sequence, String stopId, long arrival, long departure) {}
}
