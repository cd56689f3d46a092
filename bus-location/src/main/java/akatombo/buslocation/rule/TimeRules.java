package akatombo.buslocation.rule;

import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.TripUpdate;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeEvent;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import com.google.transit.realtime.GtfsRealtime.VehiclePosition;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Rules about timestamps and times. */
final class TimeRules {

  private static final long EARLIEST = Instant.parse("2005-01-01T00:00:00Z").getEpochSecond();
  private static final long LATEST = Instant.parse("2033-02-10T00:00:00Z").getEpochSecond();
  private static final int FUTURE_MAX_SECONDS = 60;

  static final List<Rule> ALL =
      List.of(
          new Rule("E001", "times are POSIX times in seconds", TimeRules::posix),
          new Rule("E012", "no timestamp is newer than the header's", TimeRules::header),
          new Rule("E050", "timestamps are not in the future", TimeRules::future),
          new Rule("W001", "timestamps are there", TimeRules::missing));

  private TimeRules() {}

  private static void posix(Iteration iteration, Consumer<String> report) {
    LongStream.concat(timestamps(iteration), times(iteration))
        .filter(time -> time < EARLIEST || time > LATEST)
        .forEach(time -> report.accept("time " + time));
  }

  private static void header(Iteration iteration, Consumer<String> report) {
    iteration
        .messages()
        .forEach(message -> {
          long newest = message.getHeader().getTimestamp();
          entityTimestamps(
                  message.getEntityList().stream()
                      .filter(entity -> entity.hasTripUpdate())
                      .map(entity -> entity.getTripUpdate()),
                  message.getEntityList().stream()
                      .filter(entity -> entity.hasVehicle())
                      .map(entity -> entity.getVehicle()))
              .filter(time -> time > newest)
              .forEach(time -> report.accept(time + " is newer than " + newest));
        });
  }

  private static void future(Iteration iteration, Consumer<String> report) {
    long latest = iteration.now().getEpochSecond() + FUTURE_MAX_SECONDS;
    timestamps(iteration)
        .filter(time -> time > latest)
        .forEach(time -> report.accept(time + " is after " + iteration.now()));
  }

  private static void missing(Iteration iteration, Consumer<String> report) {
    iteration
        .messages()
        .filter(message -> message.getHeader().getTimestamp() == 0)
        .forEach(message -> report.accept("header"));
    iteration
        .tripUpdates()
        .filter(update -> update.getTimestamp() == 0)
        .forEach(update -> report.accept("trip update of " + update.getTrip().getTripId()));
    iteration
        .vehicles()
        .filter(vehicle -> vehicle.getTimestamp() == 0)
        .forEach(vehicle -> report.accept("vehicle " + vehicle.getVehicle().getId()));
  }

  /** All timestamps that are there. */
  private static LongStream timestamps(Iteration iteration) {
    return LongStream.concat(
        iteration
            .messages()
            .mapToLong(message -> message.getHeader().getTimestamp())
            .filter(time -> time != 0),
        entityTimestamps(iteration.tripUpdates(), iteration.vehicles()));
  }

  private static LongStream entityTimestamps(
      Stream<TripUpdate> updates, Stream<VehiclePosition> vehicles) {
    return LongStream.concat(
            updates.mapToLong(TripUpdate::getTimestamp),
            vehicles.mapToLong(VehiclePosition::getTimestamp))
        .filter(time -> time != 0);
  }

  /** Expected times, and when alerts count. */
  private static LongStream times(Iteration iteration) {
    LongStream expected =
        iteration
            .tripUpdates()
            .flatMap(update -> update.getStopTimeUpdateList().stream())
            .flatMap(TimeRules::events)
            .filter(StopTimeEvent::hasTime)
            .mapToLong(StopTimeEvent::getTime);
    LongStream active =
        iteration
            .allAlerts()
            .map(Alert::getActivePeriodList)
            .flatMap(List::stream)
            .flatMapToLong(period -> LongStream.of(period.getStart(), period.getEnd()))
            .filter(time -> time != 0);
    return LongStream.concat(expected, active);
  }

  private static Stream<StopTimeEvent> events(StopTimeUpdate update) {
    return Stream.concat(
        update.hasArrival() ? Stream.of(update.getArrival()) : Stream.empty(),
        update.hasDeparture() ? Stream.of(update.getDeparture()) : Stream.empty());
  }
}
