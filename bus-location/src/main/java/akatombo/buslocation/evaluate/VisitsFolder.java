package akatombo.buslocation.evaluate;

import akatombo.buslocation.VehicleId;
import akatombo.buslocation.evaluate.CsvFile.Row;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Recorded arrivals and departures of one route, as a Transitime database exports them: {@code
 * arrivals_departures_{route}.csv}, and beside it {@code stopPaths_{route}.csv} and {@code
 * trip_schedule_times_{route}.csv}, which may be missing.
 */
final class VisitsFolder {

  private static final String FEED = "recorded";

  /** A trip that is scheduled before this hour of the night belongs to the day before. */
  private static final int DAY_BEGINS_HOUR = 3;

  private static final long HALF_A_DAY = 43_200;

  /** A vehicle that is heard of on a trip within that time is still on the same run of it. */
  private static final long SAME_TRIP_SECONDS = 3 * 3_600;

  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  private static final List<String> NEEDED =
      List.of("DTYPE", "vehicleId", "tripId", "time", "stopId", "scheduledTime", "stopPathIndex");

  private final Path folder;
  private final String route;

  /** By pattern, every stop that was ever recorded. */
  private final Map<String, SortedMap<Integer, String>> stops = new HashMap<>();

  /** By trip and stop index, the scheduled second of the service day. */
  private final Map<String, Map<Integer, Long>> schedules = new HashMap<>();

  /** Pattern and stop index of stops where vehicles wait. */
  private final Set<String> waits = new HashSet<>();

  /** Rows that say nothing of a trip, a stop or a scheduled time. */
  private int leftOut;

  private VisitsFolder(Path folder, String route) {
    this.folder = folder;
    this.route = route;
  }

  /**
   * The trips in the order of their first event.
   *
   * @param progress is told of rows that are of no use
   */
  static List<RecordedTrip> read(Path folder, String route, Consumer<String> progress) {
    if (!Files.isDirectory(folder)) {
      throw new UnreadableVisitsException("there is no folder " + folder);
    }
    VisitsFolder reading = new VisitsFolder(folder, route);
    List<RecordedTrip> trips = reading.read();
    if (reading.leftOut > 0) {
      progress.accept(
          "left out " + reading.leftOut + " rows without trip, stop, time or scheduled time");
    }
    return trips;
  }

  private List<RecordedTrip> read() {
    Path file = file("arrivals_departures");
    readScheduleTimes();
    readWaits();
    List<Event> events = new ArrayList<>(CsvFile.read(file, NEEDED, this::event));
    if (events.isEmpty()) {
      throw new UnreadableVisitsException(file + " has no row" + (leftOut > 0 ? " of use" : ""));
    }
    events.sort(Comparator.comparingLong(Event::second));
    Map<String, List<Event>> runs = new LinkedHashMap<>();
    for (Event event : onServiceDates(events)) {
      stops
          .computeIfAbsent(event.pattern(), pattern -> new TreeMap<>())
          .putIfAbsent(event.index(), event.stop());
      schedules
          .computeIfAbsent(event.trip(), trip -> new HashMap<>())
          .put(event.index(), event.scheduled() - midnight(event.date()));
      runs.computeIfAbsent(event.run(), run -> new ArrayList<>()).add(event);
    }
    return runs.values().stream()
        .map(this::trip)
        .filter(trip -> trip.size() > 1)
        .sorted(Comparator.comparingLong(VisitsFolder::begins))
        .toList();
  }

  private Path file(String name) {
    return folder.resolve(name + "_" + route + ".csv");
  }

  /** The event of a row; null when the row does not tell enough. */
  private @Nullable Event event(Row row) {
    String type = row.required("DTYPE");
    if (!type.equals("Arrival") && !type.equals("Departure")) {
      throw row.wrong("the DTYPE \"" + type + "\" is neither Arrival nor Departure");
    }
    String trip = row.text("tripId");
    String stop = row.text("stopId");
    Long second = second(row, "time");
    if (trip == null || stop == null || second == null || row.text("stopPathIndex") == null) {
      leftOut++;
      return null;
    }
    int index = row.number("stopPathIndex");
    Long scheduled = scheduled(row, trip, index, second);
    if (scheduled == null) {
      leftOut++;
      return null;
    }
    String direction = row.text("directionId");
    String pattern = row.text("tripPatternId");
    return new Event(
        type.equals("Arrival"),
        Objects.requireNonNullElse(row.text("vehicleId"), ""),
        trip,
        pattern == null ? "direction " + direction : pattern,
        index,
        stop,
        date(scheduled),
        second,
        scheduled);
  }

  /** The scheduled time of the row or, where it has none, of its trip. */
  private @Nullable Long scheduled(Row row, String trip, int index, long second) {
    Long said = second(row, "scheduledTime");
    Long usual = schedules.getOrDefault(trip, Map.of()).get(index);
    if (said != null || usual == null) {
      return said;
    }
    long today = midnight(date(second)) + usual;
    return today - second > HALF_A_DAY ? today - 2 * HALF_A_DAY : today;
  }

  private static LocalDate date(long second) {
    return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC)
        .minusHours(DAY_BEGINS_HOUR)
        .toLocalDate();
  }

  /** A trip that is under way when the day ends stays on the day it began. */
  private static List<Event> onServiceDates(List<Event> events) {
    Map<String, Event> last = new HashMap<>();
    List<Event> dated = new ArrayList<>(events.size());
    for (Event event : events) {
      String vehicleOnTrip = event.trip() + "/" + event.vehicle();
      Event before = last.get(vehicleOnTrip);
      Event on =
          before != null && event.second() - before.second() < SAME_TRIP_SECONDS
              ? event.on(before.date())
              : event;
      last.put(vehicleOnTrip, on);
      dated.add(on);
    }
    return dated;
  }

  private static @Nullable Long second(Row row, String column) {
    String value = row.text(column);
    if (value == null) {
      return null;
    }
    try {
      return LocalDateTime.parse(value.replace(' ', 'T'))
          .plus(HALF_A_SECOND)
          .toEpochSecond(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw row.wrong("the " + column + " \"" + value + "\" is no date and time");
    }
  }

  private void readScheduleTimes() {
    Path file = file("trip_schedule_times");
    if (Files.isRegularFile(file)) {
      List<String> columns = List.of("tripId", "scheduledTimesList_ORDER");
      var _ =
          CsvFile.read(
              file,
              columns,
              row -> {
                String time = row.text("departureTime");
                String other = time == null ? row.text("arrivalTime") : time;
                if (other != null && other.chars().allMatch(Character::isDigit)) {
                  schedules
                      .computeIfAbsent(row.required("tripId"), trip -> new HashMap<>())
                      .put(row.number("scheduledTimesList_ORDER"), Long.valueOf(other));
                }
                return null;
              });
    }
  }

  private void readWaits() {
    Path file = file("stopPaths");
    if (Files.isRegularFile(file)) {
      Map<String, Integer> next = new HashMap<>();
      var _ =
          CsvFile.read(
              file,
              List.of("tripPatternId", "configRev", "waitStop"),
              row -> {
                String pattern = row.required("tripPatternId");
                int index = next.merge(pattern + " " + row.required("configRev"), 1, Integer::sum);
                if (isTrue(row.text("waitStop"))) {
                  waits.add(pattern + " " + (index - 1));
                }
                return null;
              });
    }
  }

  /** Bits come as {@code true} or as the byte 1. */
  private static boolean isTrue(@Nullable String bit) {
    return bit != null && (bit.equals("true") || bit.equals("1") || bit.equals("\u0001"));
  }

  private RecordedTrip trip(List<Event> events) {
    Event any = events.getFirst();
    Map<Integer, Long> arrivals = new HashMap<>();
    Map<Integer, Long> departures = new HashMap<>();
    Map<Integer, Long> scheduled = new HashMap<>();
    Map<Integer, String> called = new HashMap<>();
    for (Event event : events) {
      called.put(event.index(), event.stop());
      (event.isArrival() ? arrivals : departures).putIfAbsent(event.index(), event.second());
      scheduled.put(event.index(), event.scheduled());
    }
    Map<Integer, Long> usual = schedules.getOrDefault(any.trip(), Map.of());
    List<RecordedTrip.Call> calls = new ArrayList<>();
    stops
        .getOrDefault(any.pattern(), new TreeMap<>())
        .forEach((index, stop) -> {
          Long second = usual.get(index);
          Long time = second == null ? null : Long.valueOf(midnight(any.date()) + second);
          time = scheduled.getOrDefault(index, time);
          if (time != null) {
            calls.add(
                new RecordedTrip.Call(
                    new StopId(FEED, called.getOrDefault(index, stop)),
                    time,
                    index == 0 || waits.contains(any.pattern() + " " + index),
                    arrivals.get(index),
                    departures.get(index)));
          }
        });
    return new RecordedTrip(
        new TripOnDate(new TripId(FEED, any.trip()), new ServiceDate(any.date())),
        new VehicleId(FEED, any.vehicle()),
        any.pattern(),
        calls);
  }

  private static long begins(RecordedTrip trip) {
    return trip.calls().stream()
        .mapToLong(call ->
            Math.min(
                call.arrival() == null ? Long.MAX_VALUE : call.arrival(),
                call.departure() == null ? Long.MAX_VALUE : call.departure()))
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private static long midnight(LocalDate date) {
    return date.toEpochDay() * 86_400;
  }

  private record Event(
      boolean isArrival,
      String vehicle,
      String trip,
      String pattern,
      int index,
      String stop,
      LocalDate date,
      long second,
      long scheduled) {

    Event on(LocalDate other) {
      return new Event(isArrival, vehicle, trip, pattern, index, stop, other, second, scheduled);
    }

    String run() {
      return date + "/" + trip + "/" + vehicle + "/" + pattern;
    }
  }
}
