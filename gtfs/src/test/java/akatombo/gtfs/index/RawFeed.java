package akatombo.gtfs.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A feed read the plainest way there is, sharing nothing with the real reader: every file a list of
 * maps, every question a walk through all rows.
 */
final class RawFeed {

  private final Map<String, List<Map<String, String>>> files = new HashMap<>();
  private final ZoneId zone;
  private final Map<String, TreeSet<LocalDate>> datesByService = new HashMap<>();
  private final Map<String, String> serviceByTrip = new HashMap<>();
  private final Map<String, TreeMap<Integer, Map<String, String>>> callsByTrip = new HashMap<>();
  private final Map<String, List<Map<String, String>>> frequenciesByTrip = new HashMap<>();
  private final Map<String, List<Call>> callsByStop = new HashMap<>();

  RawFeed(Path source) {
    readAll(source);
    zone = ZoneId.of(rows("agency").getFirst().get("agency_timezone").strip());
    rows("calendar").forEach(this::addCalendar);
    for (Map<String, String> row : rows("calendar_dates")) {
      Set<LocalDate> dates =
          datesByService.computeIfAbsent(row.get("service_id"), any -> new TreeSet<>());
      LocalDate date = date(row.get("date"));
      if (row.get("exception_type").equals("1")) {
        dates.add(date);
      } else {
        dates.remove(date);
      }
    }
    rows("trips").forEach(row -> serviceByTrip.put(row.get("trip_id"), row.get("service_id")));
    rows("frequencies")
        .forEach(row ->
            frequenciesByTrip
                .computeIfAbsent(row.get("trip_id"), any -> new ArrayList<>())
                .add(row));
    for (Map<String, String> row : rows("stop_times")) {
      callsByTrip
          .computeIfAbsent(row.get("trip_id"), any -> new TreeMap<>())
          .put(Integer.parseInt(row.get("stop_sequence").strip()), row);
    }
    callsByTrip.forEach(this::addCalls);
  }

  private void addCalls(String trip, TreeMap<Integer, Map<String, String>> calls) {
    Set<LocalDate> dates = datesByService.get(serviceByTrip.getOrDefault(trip, ""));
    if (dates == null) {
      return;
    }
    Integer first = seconds(calls.firstEntry().getValue());
    for (Map.Entry<Integer, Map<String, String>> entry : calls.entrySet()) {
      Map<String, String> row = entry.getValue();
      Integer departure = seconds(row);
      boolean isLast = entry.getKey().equals(calls.lastKey());
      if (departure != null && !isLast && !"1".equals(row.get("pickup_type"))) {
        for (int shift : shifts(trip, first)) {
          callsByStop
              .computeIfAbsent(row.get("stop_id"), any -> new ArrayList<>())
              .add(new Call(trip, entry.getKey(), departure + shift, dates));
        }
      }
    }
  }

  /** By how much a trip's times are moved: once by nothing, or once per repetition. */
  private List<Integer> shifts(String trip, @Nullable Integer first) {
    List<Map<String, String>> frequencies = frequenciesByTrip.get(trip);
    if (frequencies == null || first == null) {
      return List.of(0);
    }
    List<Integer> shifts = new ArrayList<>();
    for (Map<String, String> row : frequencies) {
      int headway = Integer.parseInt(row.get("headway_secs"));
      int end = seconds(row.get("end_time"));
      for (int start = seconds(row.get("start_time")); start < end; start += headway) {
        shifts.add(start - first);
      }
    }
    return shifts;
  }

  /** All departures from these stops from an instant on, before another; as text, sorted. */
  List<String> departures(Set<String> stops, Instant from, Instant end) {
    List<String> found = new ArrayList<>();
    for (String stop : stops) {
      for (Call call : callsByStop.getOrDefault(stop, List.of())) {
        for (LocalDate date : call.dates) {
          Instant departure = zero(date).plusSeconds(call.departure);
          if (!departure.isBefore(from) && departure.isBefore(end)) {
            found.add(text(departure, stop, call.trip, call.sequence, date));
          }
        }
      }
    }
    return found.stream().sorted().toList();
  }

  static String text(Instant at, String stop, String trip, int sequence, LocalDate date) {
    return at + " " + stop + " " + trip + " " + sequence + " " + date;
  }

  Instant zero(LocalDate date) {
    return date.atTime(LocalTime.NOON).atZone(zone).toInstant().minusSeconds(12 * 3600);
  }

  /** Whether the feed itself gives that stop time a time. */
  boolean isTimed(String trip, int sequence) {
    Map<String, String> row = callsByTrip.getOrDefault(trip, new TreeMap<>()).get(sequence);
    return row != null && seconds(row) != null;
  }

  /** The trip that frequencies.txt repeats, or the trip itself. */
  String template(String trip) {
    int at = trip.lastIndexOf('@');
    return at > 0 && frequenciesByTrip.containsKey(trip.substring(0, at))
        ? trip.substring(0, at)
        : trip;
  }

  /** Calls with a date on which they happen, by stop; to draw samples from. */
  Map<String, List<Call>> callsByStop() {
    return callsByStop;
  }

  /** parent_station of a stop, empty when there is none. */
  String parent(String stop) {
    return rows("stops").stream()
        .filter(row -> row.get("stop_id").equals(stop))
        .map(row -> row.getOrDefault("parent_station", ""))
        .findFirst()
        .orElse("");
  }

  /** The platforms of a station. */
  Set<String> platforms(String station) {
    Set<String> platforms = new HashSet<>();
    for (Map<String, String> row : rows("stops")) {
      String type = row.getOrDefault("location_type", "");
      if (row.getOrDefault("parent_station", "").equals(station)
          && (type.isEmpty() || type.equals("0"))) {
        platforms.add(row.get("stop_id"));
      }
    }
    return platforms;
  }

  private void addCalendar(Map<String, String> row) {
    Set<LocalDate> dates =
        datesByService.computeIfAbsent(row.get("service_id"), any -> new TreeSet<>());
    LocalDate end = date(row.get("end_date"));
    for (LocalDate day = date(row.get("start_date")); !day.isAfter(end); day = day.plusDays(1)) {
      if (row.get(day.getDayOfWeek().name().toLowerCase(Locale.ROOT)).equals("1")) {
        dates.add(day);
      }
    }
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text.strip(), DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static @Nullable Integer seconds(Map<String, String> row) {
    String departure = row.getOrDefault("departure_time", "").strip();
    String time = departure.isEmpty() ? row.getOrDefault("arrival_time", "").strip() : departure;
    return time.isEmpty() ? null : seconds(time);
  }

  private static int seconds(String time) {
    String[] parts = time.strip().split(":");
    return Integer.parseInt(parts[0]) * 3600
        + Integer.parseInt(parts[1]) * 60
        + Integer.parseInt(parts[2]);
  }

  private List<Map<String, String>> rows(String file) {
    return files.getOrDefault(file + ".txt", List.of());
  }

  private void readAll(Path source) {
    try {
      if (Files.isDirectory(source)) {
        try (var paths = Files.list(source)) {
          for (Path path : paths.toList()) {
            read(path.getFileName().toString(), Files.readAllBytes(path));
          }
        }
        return;
      }
      try (ZipFile zip = new ZipFile(source.toFile(), Charset.forName("MS932"))) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          String name = entry.getName();
          if (!name.startsWith("__")) {
            byte[] bytes = zip.getInputStream(entry).readAllBytes();
            read(name.substring(name.lastIndexOf('/') + 1), bytes);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(String name, byte[] bytes) {
    if (!name.endsWith(".txt") || name.equals("shapes.txt") || name.equals("translations.txt")) {
      return;
    }
    List<List<String>> lines = RawCsv.parse(decode(bytes));
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      Map<String, String> row = HashMap.newHashMap(line.size());
      for (int i = 0; i < Math.min(line.size(), lines.getFirst().size()); i++) {
        row.put(lines.getFirst().get(i).strip(), line.get(i).strip());
      }
      rows.add(row);
    }
    files.put(name, rows);
  }

  private static String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("MS932"));
    }
  }

  /** A stop time at which one can board, with the dates on which its trip runs. */
  record Call(String trip, int sequence, int departure, Set<LocalDate> dates) {}
}
