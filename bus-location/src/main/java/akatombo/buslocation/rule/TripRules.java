package akatombo.buslocation.rule;

import akatombo.gtfs.StopTimes;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor.ScheduleRelationship;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules about the trips a feed names. */
final class TripRules {

  /** Trips that are not in the timetable by their nature. */
  @SuppressWarnings("deprecation") // old feeds still say ADDED
  private static final Set<ScheduleRelationship> EXTRA =
      EnumSet.of(ScheduleRelationship.ADDED, ScheduleRelationship.NEW);

  private static final Set<ScheduleRelationship> NOT_RUN =
      EnumSet.of(ScheduleRelationship.CANCELED, ScheduleRelationship.DELETED);

  private static final Set<ScheduleRelationship> PLANNED =
      EnumSet.of(
          ScheduleRelationship.NEW,
          ScheduleRelationship.DUPLICATED,
          ScheduleRelationship.REPLACEMENT);

  private static final Pattern TIME = Pattern.compile("\\d{1,3}:[0-5]\\d:[0-5]\\d");

  static final List<Rule> ALL =
      List.of(
          new Rule("E003", "trip_id is in the timetable", TripRules::unknown),
          new Rule("E004", "route_id is in the timetable", TripRules::route),
          trip(
              "E016",
              "an added trip is not in the timetable",
              (feed, t) -> isExtra(t) && feed.trip(t.getTripId()).isPresent()),
          trip(
              "E020",
              "start_time is written HH:MM:SS",
              (feed, t) -> t.hasStartTime() && !TIME.matcher(t.getStartTime()).matches()),
          trip(
              "E021",
              "start_date is written YYYYMMDD",
              (feed, t) -> t.hasStartDate() && !isDate(t.getStartDate())),
          trip("E023", "start_time is the first arrival", TripRules::isOtherStart),
          trip(
              "E024",
              "direction_id is the trip's",
              (feed, t) ->
                  t.hasDirectionId()
                      && feed.trip(t.getTripId())
                          .filter(trip -> trip.directionId() != t.getDirectionId())
                          .isPresent()),
          trip(
              "E035",
              "the trip is of the route",
              (feed, t) ->
                  t.hasRouteId()
                      && feed.trip(t.getTripId())
                          .filter(trip -> !trip.routeId().id().equals(t.getRouteId()))
                          .isPresent()),
          new Rule("E041", "a trip that runs has stop time updates", TripRules::empty),
          new Rule("W006", "trip_id is there", TripRules::idMissing),
          new Rule("W009", "schedule_relationship is there", TripRules::relationshipMissing));

  private TripRules() {}

  static boolean isNotRun(TripDescriptor trip) {
    return NOT_RUN.contains(trip.getScheduleRelationship());
  }

  private static Rule trip(String id, String text, BiPredicate<StaticFeed, TripDescriptor> isBad) {
    return new Rule(
        id,
        text,
        (iteration, report) ->
            iteration
                .allTrips()
                .filter(trip -> isBad.test(iteration.feed(), trip))
                .forEach(trip -> report.accept(trip.toString().replace('\n', ' '))));
  }

  /**
   * The trip a vehicle names: of a duplicate the new id, not that of the trip it repeats (GTFS-RT
   * reference, TripDescriptor.trip_id).
   */
  static String runId(TripUpdate update) {
    return update.getTrip().getScheduleRelationship() == ScheduleRelationship.DUPLICATED
        ? update.getTripProperties().getTripId()
        : update.getTrip().getTripId();
  }

  /**
   * Whether an update tells of a plan: a trip that is not in the timetable so must be told of
   * before any vehicle runs it (GTFS-RT reference, NEW, REPLACEMENT, DUPLICATED, SKIPPED).
   */
  static boolean isPlan(TripUpdate update) {
    return update.getVehicle().getId().isEmpty()
        && (PLANNED.contains(update.getTrip().getScheduleRelationship())
            || (update.getStopTimeUpdateCount() > 0
                && update.getStopTimeUpdateList().stream()
                    .allMatch(call ->
                        call.getScheduleRelationship()
                            == StopTimeUpdate.ScheduleRelationship.SKIPPED)));
  }

  private static void unknown(Iteration iteration, Consumer<String> report) {
    Set<String> duplicates =
        iteration
            .tripUpdates()
            .map(update -> update.getTripProperties().getTripId())
            .collect(Collectors.toSet());
    iteration
        .allTrips()
        .filter(trip -> trip.hasTripId() && !isExtra(trip))
        .filter(trip -> iteration.feed().trip(trip.getTripId()).isEmpty())
        .filter(trip ->
            trip.getScheduleRelationship() != ScheduleRelationship.DUPLICATED
                || !duplicates.contains(trip.getTripId()))
        .forEach(trip -> report.accept(trip.toString().replace('\n', ' ')));
  }

  private static boolean isExtra(TripDescriptor trip) {
    return EXTRA.contains(trip.getScheduleRelationship());
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE) != null;
    } catch (DateTimeParseException otherwise) {
      return false;
    }
  }

  private static boolean isOtherStart(StaticFeed feed, TripDescriptor trip) {
    if (!trip.hasStartTime()
        || !TIME.matcher(trip.getStartTime()).matches()
        || feed.frequencies().containsKey(trip.getTripId())) {
      return false;
    }
    Optional<StopTimes> times = feed.stopTimes(trip.getTripId());
    return times.isPresent() && times.get().arrival(0) != seconds(trip.getStartTime());
  }

  static int seconds(String time) {
    String[] parts = time.split(":", -1);
    return Integer.parseInt(parts[0]) * 3600
        + Integer.parseInt(parts[1]) * 60
        + Integer.parseInt(parts[2]);
  }

  private static void route(Iteration iteration, Consumer<String> report) {
    iteration
        .allTrips()
        .filter(TripDescriptor::hasRouteId)
        .map(TripDescriptor::getRouteId)
        .filter(id -> iteration.feed().route(id).isEmpty())
        .forEach(report);
    iteration
        .informed()
        .filter(entity -> entity.hasRouteId())
        .map(entity -> entity.getRouteId())
        .filter(id -> iteration.feed().route(id).isEmpty())
        .forEach(report);
  }

  private static void empty(Iteration iteration, Consumer<String> report) {
    iteration
        .tripUpdates()
        .filter(update -> update.getStopTimeUpdateCount() == 0 && !isNotRun(update.getTrip()))
        .forEach(update -> report.accept(update.getTrip().getTripId()));
  }

  private static void idMissing(Iteration iteration, Consumer<String> report) {
    iteration
        .trips()
        .filter(trip -> trip.getTripId().isEmpty())
        .forEach(trip -> report.accept(trip.toString().replace('\n', ' ')));
  }

  private static void relationshipMissing(Iteration iteration, Consumer<String> report) {
    iteration
        .trips()
        .filter(trip -> !trip.hasScheduleRelationship())
        .forEach(trip -> report.accept("trip " + trip.getTripId()));
    iteration
        .tripUpdates()
        .map(TripUpdate::getStopTimeUpdateList)
        .flatMap(List::stream)
        .filter(update -> !update.hasScheduleRelationship())
        .map(StopTimeUpdate::getStopId)
        .forEach(stop -> report.accept("stop " + stop));
  }
}
