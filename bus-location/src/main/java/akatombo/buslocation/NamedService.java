package akatombo.buslocation;

import akatombo.gtfs.BlockId;
import akatombo.gtfs.FeedScopedId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.ServiceTime;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a report names and the timetable does not have: the position is true all the same and goes
 * on the map, but its sender should know that it is not read as meant.
 */
public final class NamedService {

  /** A trip may be that late and run still. */
  private static final Duration LATE_MAX = Duration.ofHours(3);

  /** A bus may wait so long for its departure. */
  private static final Duration EARLY_MAX = Duration.ofHours(1);

  private final Schedules schedules;

  /** What is named is looked up in these. */
  public NamedService(Schedules schedules) {
    this.schedules = schedules;
  }

  /**
   * A name that leads nowhere.
   *
   * @param code in the words of the problems of the same kind
   */
  public record Unfound(String code, Sentence detail) {}

  /**
   * Everything named that is not there; none when all is, or nothing is named.
   *
   * @param at when it was said: a trip that is named without its date should run that day
   */
  public List<Unfound> unfound(TripHint hint, Instant at) {
    return Stream.of(trip(hint, at), route(hint), block(hint)).flatMap(Optional::stream).toList();
  }

  private Optional<Unfound> trip(TripHint hint, Instant at) {
    TripId id = hint.tripId();
    if (id == null) {
      return Optional.empty();
    }
    Trip trip = schedules.findTrip(id).orElse(null);
    ServiceDate date = hint.startDate();
    if (trip == null) {
      return isRepeated(id)
          ? Optional.empty()
          : unfound("trip_not_found", "{0} という便は時刻表にありません。", "The timetable has no trip {0}.", id);
    }
    Schedule schedule = schedules.find(id.feedId()).orElseThrow();
    ServiceDate asked = date == null ? ServiceDate.of(at, schedule.zone()) : date;
    boolean runs =
        schedule.runs(trip.serviceId(), asked)
            || (date == null && runsOverMidnight(schedule, trip, asked, at));
    return runs
        ? Optional.empty()
        : unfound(
            "trip_not_running",
            "便 {0} は {1} には運行しません。",
            "Trip {0} does not run on {1}.",
            id,
            asked);
  }

  /** Whether it is on its way since the day before, or waits for its departure of tomorrow. */
  private static boolean runsOverMidnight(
      Schedule schedule, Trip trip, ServiceDate today, Instant at) {
    StopTimes times = schedule.stopTimes(trip);
    if (times.size() == 0) {
      return false;
    }
    ServiceDate before = today.plusDays(-1);
    ServiceDate next = today.plusDays(1);
    ServiceTime end = new ServiceTime(times.arrival(times.size() - 1));
    ServiceTime start = new ServiceTime(times.departure(0));
    return (schedule.runs(trip.serviceId(), before)
            && at.isBefore(before.at(end, schedule.zone()).plus(LATE_MAX)))
        || (schedule.runs(trip.serviceId(), next)
            && at.isAfter(next.at(start, schedule.zone()).minus(EARLY_MAX)));
  }

  private boolean isRepeated(TripId id) {
    return schedules.find(id.feedId()).filter(schedule -> schedule.isRepeated(id)).isPresent();
  }

  private Optional<Unfound> route(TripHint hint) {
    RouteId id = hint.routeId();
    return id == null || schedules.findRoute(id).isPresent()
        ? Optional.empty()
        : unfound("route_not_found", "{0} という路線は時刻表にありません。", "The timetable has no route {0}.", id);
  }

  private Optional<Unfound> block(TripHint hint) {
    BlockId id = hint.blockId();
    if (id == null) {
      return Optional.empty();
    }
    boolean known =
        schedules
            .find(id.feedId())
            .filter(schedule -> !schedule.tripsOfBlock(id).isEmpty())
            .isPresent();
    return known
        ? Optional.empty()
        : unfound("block_not_found", "{0} という交番は時刻表にありません。", "The timetable has no block {0}.", id);
  }

  private static Optional<Unfound> unfound(
      String code, String japanese, String english, FeedScopedId id, Object... facts) {
    List<Object> all = new ArrayList<>(List.of(id.text()));
    all.addAll(List.of(facts));
    return Optional.of(new Unfound(code, new Sentence(japanese, english, all)));
  }
}
