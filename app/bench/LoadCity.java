import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * A generated city as large as the load asks for: straight lines side by side, so many buses on
 * each that the wanted number of trips is on its way at any moment from now on.
 *
 * <p>Each vehicle of the load drives one trip; where it must be at a moment is arithmetic.
 */
final class LoadCity {

  static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
  private static final int STOPS = 30;
  private static final int STOP_SPACING_METERS = 400;
  private static final int SECONDS_BETWEEN_STOPS = 60;
  private static final int TRIP_SECONDS = (STOPS - 1) * SECONDS_BETWEEN_STOPS;
  private static final int BUSES_PER_LINE = 20;
  private static final double LINE_SPACING_DEGREES = 0.003;
  private static final double SOUTH = 34.80;
  private static final double WEST = 134.40;
  private static final double METERS_PER_DEGREE = 111_195;

  /** A trip that some vehicle drives, and when it leaves its first stop. */
  record Trip(int line, int number, long start) {
    String id() {
      return "t%d-%d".formatted(line, number);
    }
  }

  /** A place on the way of a trip; where it would be before its start or after its end, its terminus. */
  record Place(double lat, double lon) {}

  private final int lines;
  private final long from;
  private final long until;
  private final int headway = TRIP_SECONDS / BUSES_PER_LINE;

  LoadCity(int vehicles, long now, Duration length) {
    this.lines = Math.max(1, vehicles / BUSES_PER_LINE);
    this.from = now - TRIP_SECONDS - 600;
    this.until = now + length.toSeconds() + 1800;
  }

  /** The trips on their way at a moment, one for each vehicle. */
  List<Trip> running(long at) {
    List<Trip> trips = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      for (int number = 0; start(number) < until; number++) {
        if (start(number) <= at && at < start(number) + TRIP_SECONDS) {
          trips.add(new Trip(line, number, start(number)));
        }
      }
    }
    return trips;
  }

  Place place(Trip trip, long at) {
    double share = Math.clamp((at - trip.start()) / (double) TRIP_SECONDS, 0, 1);
    double meters = share * (STOPS - 1) * STOP_SPACING_METERS;
    return new Place(lat(trip.line()), lon(meters));
  }

  void write(Path folder) {
    try {
      Path gtfs = Files.createDirectories(folder.resolve("gtfs"));
      Files.writeString(folder.resolve("city.yaml"), """
          id: load
          name: {en: Load City}
          timezone: Asia/Tokyo
          languages: [en]
          center: {lat: 34.9, lon: 134.5}
          feeds:
            - id: load
              gtfs: gtfs/
          """);
      write(gtfs, "agency.txt", "agency_id,agency_name,agency_url,agency_timezone\na,Load,http://example.org,Asia/Tokyo\n");
      LocalDate today = LocalDate.now(ZONE);
      String day = DateTimeFormatter.BASIC_ISO_DATE.format(today.minusDays(2));
      String last = DateTimeFormatter.BASIC_ISO_DATE.format(today.plusDays(30));
      write(gtfs, "calendar.txt",
          "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nd,1,1,1,1,1,1,1,%s,%s\n"
              .formatted(day, last));
      writeLines(gtfs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeLines(Path gtfs) throws IOException {
    StringBuilder routes = new StringBuilder("route_id,agency_id,route_short_name,route_type\n");
    StringBuilder stops = new StringBuilder("stop_id,stop_name,stop_lat,stop_lon\n");
    StringBuilder trips = new StringBuilder("route_id,service_id,trip_id,shape_id,direction_id\n");
    StringBuilder times = new StringBuilder("trip_id,arrival_time,departure_time,stop_id,stop_sequence\n");
    StringBuilder shapes = new StringBuilder("shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\n");
    for (int line = 0; line < lines; line++) {
      routes.append("r%d,a,%d,3\n".formatted(line, line));
      for (int stop = 0; stop < STOPS; stop++) {
        double lon = lon(stop * STOP_SPACING_METERS);
        stops.append("s%d-%d,Stop %d of %d,%.6f,%.6f\n".formatted(line, stop, stop, line, lat(line), lon));
        shapes.append("h%d,%.6f,%.6f,%d\n".formatted(line, lat(line), lon, stop));
      }
      for (int number = 0; start(number) < until; number++) {
        trips.append("r%d,d,t%d-%d,h%d,0\n".formatted(line, line, number, line));
        for (int stop = 0; stop < STOPS; stop++) {
          String time = time(start(number) + (long) stop * SECONDS_BETWEEN_STOPS);
          times.append("t%d-%d,%s,%s,s%d-%d,%d\n".formatted(line, number, time, time, line, stop, stop));
        }
      }
    }
    write(gtfs, "routes.txt", routes);
    write(gtfs, "stops.txt", stops);
    write(gtfs, "trips.txt", trips);
    write(gtfs, "stop_times.txt", times);
    write(gtfs, "shapes.txt", shapes);
  }

  private long start(int number) {
    return from + (long) number * headway;
  }

  private double lat(int line) {
    return SOUTH + line * LINE_SPACING_DEGREES;
  }

  private static double lon(double meters) {
    return WEST + meters / (METERS_PER_DEGREE * Math.cos(Math.toRadians(SOUTH)));
  }

  /** Seconds since the noon before minus 12 hours, as GTFS writes times; past 24:00 after midnight. */
  private String time(long epochSecond) {
    ZonedDateTime first = java.time.Instant.ofEpochSecond(from).atZone(ZONE);
    long midnight = first.toLocalDate().atTime(LocalTime.MIDNIGHT).atZone(ZONE).toEpochSecond();
    long seconds = epochSecond - midnight;
    return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /** The service date of every trip, as it stands in start_date. */
  LocalDate serviceDate() {
    return java.time.Instant.ofEpochSecond(from).atZone(ZONE).toLocalDate();
  }

  private static void write(Path folder, String name, CharSequence text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
