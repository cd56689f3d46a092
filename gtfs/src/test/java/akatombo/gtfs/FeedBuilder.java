package akatombo.gtfs;

import akatombo.gtfs.index.ScheduleBuilder;
import akatombo.gtfs.read.FeedContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Small feeds for tests, told in the words of the domain: {@code aFeed("t").stop("A", 34.86,
 * 134.55).stop("B", 34.87, 134.55).route("R").trip("12A").calling("A", "8:00").calling("B",
 * "8:07").build()}.
 *
 * <p>Trips belong to the route and service named last; without a service they run every day from
 * 2020 to 2039. What is built goes through the real reader.
 */
public final class FeedBuilder {

  private static final String EVERY_DAY = "every-day";

  /** Always the same, so that the same feed has the same bytes. */
  private static final LocalDateTime WRITTEN = LocalDateTime.of(2020, 1, 1, 0, 0);

  private final String feedId;
  private final Map<String, List<String>> files = new LinkedHashMap<>();
  private final Map<String, String> trip = new LinkedHashMap<>();
  private String zone = "Asia/Tokyo";
  private String language = "ja";
  private String route = "";
  private String service = EVERY_DAY;
  private int sequence;

  private FeedBuilder(String feedId) {
    this.feedId = feedId;
  }

  /** An empty feed of a Japanese agency. */
  public static FeedBuilder aFeed(String feedId) {
    return new FeedBuilder(feedId);
  }

  /** The agency's time zone, Asia/Tokyo unless said. */
  public FeedBuilder zone(String zoneId) {
    zone = zoneId;
    return this;
  }

  /** The feed's language, ja unless said. */
  public FeedBuilder language(String tag) {
    language = tag;
    return this;
  }

  /** A stop whose name is its id. */
  public FeedBuilder stop(String id, double lat, double lon) {
    return stop(id, lat, lon, id);
  }

  /** A stop with a name. */
  public FeedBuilder stop(String id, double lat, double lon, String name) {
    return stopRow(id, name, lat, lon, 0, "");
  }

  /** A station whose name is its id. */
  public FeedBuilder station(String id, double lat, double lon) {
    return stopRow(id, id, lat, lon, 1, "");
  }

  /** A platform of a station, named like it. */
  public FeedBuilder platform(String id, String station, double lat, double lon) {
    return stopRow(id, station, lat, lon, 0, station);
  }

  private FeedBuilder stopRow(
      String id, String name, double lat, double lon, int locationType, String parent) {
    row(
        "stops.txt",
        "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station",
        id,
        name,
        lat,
        lon,
        locationType,
        parent);
    return this;
  }

  /** A bus route whose short name is its id; following trips are its. */
  public FeedBuilder route(String id) {
    return route(id, id, 3);
  }

  /** A route with a short name and a route_type; following trips are its. */
  public FeedBuilder route(String id, String shortName, int type) {
    finishTrip();
    route = id;
    row("routes.txt", "route_id,route_short_name,route_type", id, shortName, type);
    return this;
  }

  /** A service on weekdays (all seven when none is named); following trips run on it. */
  public FeedBuilder service(String id, LocalDate first, LocalDate last, DayOfWeek... weekdays) {
    finishTrip();
    service = id;
    List<DayOfWeek> days = weekdays.length == 0 ? List.of(DayOfWeek.values()) : List.of(weekdays);
    List<Object> cells = new ArrayList<>(List.of(id, date(first), date(last)));
    Arrays.stream(DayOfWeek.values()).forEach(day -> cells.add(days.contains(day) ? 1 : 0));
    row(
        "calendar.txt",
        "service_id,start_date,end_date,"
            + "monday,tuesday,wednesday,thursday,friday,saturday,sunday",
        cells.toArray());
    return this;
  }

  /** A service on single dates; following trips run on it. */
  public FeedBuilder serviceOn(String id, LocalDate... dates) {
    finishTrip();
    service = id;
    Arrays.stream(dates).forEach(date -> exception(date, 1));
    return this;
  }

  /** The service named last does not run on that date. */
  public FeedBuilder notOn(LocalDate date) {
    exception(date, 2);
    return this;
  }

  /** The service named last runs on that date too. */
  public FeedBuilder alsoOn(LocalDate date) {
    exception(date, 1);
    return this;
  }

  private void exception(LocalDate date, int type) {
    row("calendar_dates.txt", "service_id,date,exception_type", service, date(date), type);
  }

  /** A trip; the stop times that follow are its. */
  public FeedBuilder trip(String id) {
    finishTrip();
    trip.put("trip_id", id);
    sequence = 0;
    return this;
  }

  /** trip_headsign of the trip. */
  public FeedBuilder headsign(String text) {
    trip.put("trip_headsign", text);
    return this;
  }

  /** direction_id of the trip. */
  public FeedBuilder direction(int id) {
    trip.put("direction_id", Integer.toString(id));
    return this;
  }

  /** A trip without direction_id, as in many feeds. */
  public FeedBuilder withoutDirection() {
    trip.put("direction_id", "");
    return this;
  }

  /** block_id of the trip. */
  public FeedBuilder block(String id) {
    trip.put("block_id", id);
    return this;
  }

  /** shape_id of the trip. */
  public FeedBuilder along(String shapeId) {
    trip.put("shape_id", shapeId);
    return this;
  }

  /** The trip calls at a stop; an empty time is left to be interpolated. */
  public FeedBuilder calling(String stop, String time) {
    return calling(stop, time, time);
  }

  /** The trip calls at a stop and dwells there. */
  public FeedBuilder calling(String stop, String arrival, String departure) {
    return stopTime(stop, arrival, departure, 0, 0);
  }

  /** The trip calls, but lets nobody board. */
  public FeedBuilder settingDown(String stop, String time) {
    return stopTime(stop, time, time, 1, 0);
  }

  /** The trip calls, but lets nobody alight. */
  public FeedBuilder pickingUp(String stop, String time) {
    return stopTime(stop, time, time, 0, 1);
  }

  private FeedBuilder stopTime(
      String stop, String arrival, String departure, int pickup, int dropOff) {
    row(
        "stop_times.txt",
        "trip_id,stop_id,stop_sequence,arrival_time,departure_time,pickup_type,drop_off_type",
        trip.get("trip_id"),
        stop,
        ++sequence,
        time(arrival),
        time(departure),
        pickup,
        dropOff);
    return this;
  }

  /** The trip repeats at a headway from a time until before another (frequencies.txt). */
  public FeedBuilder every(int headwaySeconds, String from, String until) {
    row(
        "frequencies.txt",
        "trip_id,start_time,end_time,headway_secs,exact_times",
        trip.get("trip_id"),
        time(from),
        time(until),
        headwaySeconds,
        1);
    return this;
  }

  /** A shape through points given as latitude, longitude, latitude, longitude … */
  public FeedBuilder shape(String id, double... latLons) {
    for (int i = 0; i < latLons.length; i += 2) {
      row(
          "shapes.txt",
          "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence",
          id,
          latLons[i],
          latLons[i + 1],
          i / 2);
    }
    return this;
  }

  /** A text in another language, wherever it stands in that field (translations.txt). */
  public FeedBuilder translated(
      String table, String field, String text, String tag, String translation) {
    row(
        "translations.txt",
        "table_name,field_name,language,translation,record_id,field_value",
        table,
        field,
        tag,
        translation,
        "",
        text);
    return this;
  }

  /** A field of one record in another language (translations.txt). */
  public FeedBuilder translatedRecord(
      String table, String field, String id, String tag, String translation) {
    row(
        "translations.txt",
        "table_name,field_name,language,translation,record_id,field_value",
        table,
        field,
        tag,
        translation,
        id,
        "");
    return this;
  }

  /** A row of any file; the header counts the first time. */
  public FeedBuilder row(String file, String header, Object... cells) {
    files
        .computeIfAbsent(file, any -> new ArrayList<>(List.of(header)))
        .add(Arrays.stream(cells).map(FeedBuilder::cell).collect(Collectors.joining(",")));
    return this;
  }

  /** A whole file as it is, for example locations.geojson. */
  public FeedBuilder file(String name, String content) {
    files.put(name, List.of(content));
    return this;
  }

  private void finishTrip() {
    if (!trip.isEmpty()) {
      row(
          "trips.txt",
          "route_id,service_id,trip_id,trip_headsign,direction_id,block_id,shape_id",
          route,
          service,
          trip.get("trip_id"),
          trip.getOrDefault("trip_headsign", ""),
          trip.getOrDefault("direction_id", "0"),
          trip.getOrDefault("block_id", ""),
          trip.getOrDefault("shape_id", ""));
      trip.clear();
    }
  }

  private static String cell(Object value) {
    String text = value.toString();
    return text.contains(",") || text.contains("\"")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }

  private static String date(LocalDate date) {
    return date.format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static String time(String time) {
    return time.isEmpty() || time.chars().filter(c -> c == ':').count() == 2 ? time : time + ":00";
  }

  /** The feed as a zip. */
  public byte[] zip() {
    complete();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, List<String>> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(WRITTEN);
        zip.putNextEntry(entry);
        zip.write((String.join("\r\n", file.getValue()) + "\r\n").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void complete() {
    finishTrip();
    if (!files.containsKey("agency.txt")) {
      row(
          "agency.txt",
          "agency_id,agency_name,agency_url,agency_timezone,agency_lang",
          "agency",
          "テスト交通",
          "https://example.org/",
          zone,
          language);
    }
    boolean hasNoCalendar =
        !files.containsKey("calendar.txt") && !files.containsKey("calendar_dates.txt");
    if (hasNoCalendar
        || (mentions("trips.txt", EVERY_DAY) && !mentions("calendar.txt", EVERY_DAY))) {
      String kept = service;
      service(EVERY_DAY, LocalDate.of(2020, 1, 1), LocalDate.of(2039, 12, 31));
      service = kept;
    }
  }

  private boolean mentions(String file, String id) {
    return files.getOrDefault(file, List.of()).stream().anyMatch(row -> row.contains(id));
  }

  /** What the reader makes of it. */
  public FeedContent content() {
    return TestFeeds.read(feedId, zip());
  }

  /** The schedule. */
  public Schedule build() {
    return ScheduleBuilder.build(
        content(), new FeedVersion(feedId, "0".repeat(64), null, Instant.EPOCH));
  }
}
