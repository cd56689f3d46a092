package akatombo.buslocation;

import akatombo.gtfs.BlockId;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.Trip;
import akatombo.gtfs.TripId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a report names and the timetable does not have: the position is true all the same and goes
 * on the map, but its sender should know that it is not read as meant.
 */
public final class NamedService {

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
  public record Unfound(String code, String detail) {}

  /** The first thing named that is not there; empty when all is, or nothing is named. */
  public Optional<Unfound> unfound(TripHint hint) {
    return Stream.of(trip(hint), route(hint), block(hint)).flatMap(Optional::stream).findFirst();
  }

  private Optional<Unfound> trip(TripHint hint) {
    TripId id = hint.tripId();
    if (id == null) {
      return Optional.empty();
    }
    Trip trip = schedules.findTrip(id).orElse(null);
    ServiceDate date = hint.startDate();
    if (trip == null) {
      return isRepeated(id)
          ? Optional.empty()
          : unfound("trip_not_found", "the timetable has no trip " + id.text());
    }
    return date == null || runs(trip, date)
        ? Optional.empty()
        : unfound("trip_not_running", "trip " + id.text() + " does not run on " + date);
  }

  private boolean isRepeated(TripId id) {
    return schedules.find(id.feedId()).filter(schedule -> schedule.isRepeated(id)).isPresent();
  }

  private boolean runs(Trip trip, ServiceDate date) {
    return schedules
        .find(trip.id().feedId())
        .filter(schedule -> schedule.runs(trip.serviceId(), date))
        .isPresent();
  }

  private Optional<Unfound> route(TripHint hint) {
    RouteId id = hint.routeId();
    return id == null || schedules.findRoute(id).isPresent()
        ? Optional.empty()
        : unfound("route_not_found", "the timetable has no route " + id.text());
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
        : unfound("block_not_found", "the timetable has no block " + id.text());
  }

  private static Optional<Unfound> unfound(String code, String detail) {
    return Optional.of(new Unfound(code, detail));
  }
}
