package akatombo.gtfs.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A feed as the text of its files, to be spoiled on purpose: two stops, one route, one trip, every
 * day of 2026, nothing wrong with it.
 */
public final class RawFeed {

  private final Map<String, byte[]> files = new TreeMap<>();

  private RawFeed() {}

  /** The good feed. */
  public static RawFeed good() {
    return new RawFeed()
        .with(
            "agency.txt",
            """
            agency_id,agency_name,agency_url,agency_timezone,agency_lang
            A,町営バス,https://example.org/,Asia/Tokyo,ja
            """)
        .with(
            "stops.txt",
            """
            stop_id,stop_name,stop_lat,stop_lon
            S1,駅前,34.860,134.540
            S2,市役所,34.870,134.550
            S3,城跡,34.880,134.560
            """)
        .with(
            "routes.txt",
            """
            route_id,agency_id,route_short_name,route_type,route_color
            R1,A,1,3,FF0000
            """)
        .with(
            "trips.txt",
            """
            route_id,service_id,trip_id
            R1,daily,T1
            """)
        .with(
            "stop_times.txt",
            """
            trip_id,arrival_time,departure_time,stop_id,stop_sequence
            T1,08:00:00,08:00:00,S1,1
            T1,08:05:00,08:06:00,S2,2
            T1,08:10:00,08:10:00,S3,3
            """)
        .with(
            "calendar.txt",
            """
            service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date
            daily,1,1,1,1,1,1,1,20260101,20261231
            """)
        .with(
            "feed_info.txt",
            """
            feed_publisher_name,feed_publisher_url,feed_lang,feed_start_date,feed_end_date
            町,https://example.org/,ja,20260101,20261231
            """);
  }

  /** With a file's text in UTF-8. */
  public RawFeed with(String file, String text) {
    return with(file, text, StandardCharsets.UTF_8);
  }

  /** With a file's text in another charset. */
  public RawFeed with(String file, String text, Charset charset) {
    return with(file, text.getBytes(charset));
  }

  /** With a file of any bytes. */
  public RawFeed with(String file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  /** With a line at the end of a file. */
  public RawFeed plus(String file, String line) {
    return with(file, new String(files.get(file), StandardCharsets.UTF_8) + line + "\n");
  }

  /** With one text of a file replaced. */
  public RawFeed replacing(String file, String text, String by) {
    return with(file, new String(files.get(file), StandardCharsets.UTF_8).replace(text, by));
  }

  /** Without a file. */
  public RawFeed without(String file) {
    files.remove(file);
    return this;
  }

  /** The zip, all files in {@code folder}. */
  public byte[] zip(String folder) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(folder + file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The zip. */
  public byte[] zip() {
    return zip("");
  }

  /** What the reader makes of it, noticing into {@code log}. */
  public Optional<FeedContent> read(NoticeLog log) {
    return FeedReader.read(FeedSource.of(zip()), "f", ReadLimits.DEFAULT, log);
  }

  /** What the reader makes of it, which must be something. */
  public FeedContent content() {
    NoticeLog log = new NoticeLog();
    return read(log).orElseThrow(() -> new AssertionError(log.notices().list()));
  }

  /** The notices of reading it, one a line: {@code ERROR code file:row field=value}. */
  public String notices() {
    NoticeLog log = new NoticeLog();
    Optional<FeedContent> content = read(log);
    return content.isPresent() ? text(log) : "UNUSABLE\n" + text(log);
  }

  /** Notices as text. */
  public static String text(NoticeLog log) {
    return log.notices().list().stream()
        .map(n ->
            "%s %s %s:%d%s"
                .formatted(
                    n.severity(),
                    n.code(),
                    n.file(),
                    n.row(),
                    n.field() == null && n.value() == null
                        ? ""
                        : " " + n.field() + "=" + n.value()))
        .collect(Collectors.joining("\n"));
  }

  /** The stop times of a trip as text: {@code S1 08:00:00 | S2 08:05:00/08:06:00 ~}. */
  public static String timetable(FeedContent feed, String tripId) {
    StringBuilder text = new StringBuilder();
    for (int trip = 0; trip < feed.trips().size(); trip++) {
      if (feed.trips().get(trip).id().id().equals(tripId)) {
        for (int row = feed.stopTimes().from(trip); row < feed.stopTimes().to(trip); row++) {
          text.append(text.isEmpty() ? "" : " | ").append(call(feed, row));
        }
      }
    }
    return text.toString();
  }

  private static String call(FeedContent feed, int row) {
    StopTimeColumns times = feed.stopTimes();
    String arrival = clock(times.arrival(row));
    String departure = clock(times.departure(row));
    return feed.stops().get(times.stop(row)).id().id()
        + " "
        + (arrival.equals(departure) ? arrival : arrival + "/" + departure)
        + (times.isInterpolated(row) ? " ~" : "");
  }

  private static String clock(int seconds) {
    return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
