package akatombo.gtfs.refresh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A small feed as its files' text, with changes: two stops, one route, a trip each weekday. */
public final class FeedText {

  private final Map<String, String> files = new LinkedHashMap<>();

  private FeedText() {
    with(
        "agency.txt",
        "agency_id,agency_name,agency_url,agency_timezone,agency_lang",
        "A,町営バス,https://example.com,Asia/Tokyo,ja");
    with(
        "stops.txt",
        "stop_id,stop_name,stop_lat,stop_lon,zone_id,note",
        "S1,駅前,34.8600,134.5400,Z1,not in the reference",
        "S2,城下,34.8700,134.5500,Z1,",
        "S3,公園,34.8800,134.5600,Z2,");
    with(
        "routes.txt",
        "route_id,agency_id,route_short_name,route_long_name,route_type",
        "R,A,1,本線,3");
    with("trips.txt", "route_id,service_id,trip_id,trip_headsign", "R,WD,T1,公園", "R,WD,T2,公園");
    with(
        "stop_times.txt",
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
        "T1,8:00:00,8:00:00,S1,1",
        "T1,,,S2,2",
        "T1,8:20:00,8:20:00,S3,3",
        "T2,24:10:00,24:10:00,S1,1",
        "T2,24:20:00,24:20:00,S2,2",
        "T2,24:30:00,24:30:00,S3,3");
    with(
        "calendar.txt",
        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date",
        "WD,1,1,1,1,1,1,1,20260101,20271231");
    with(
        "feed_info.txt",
        "feed_publisher_name,feed_publisher_url,feed_lang,feed_version",
        "町,https://example.com,ja,v1");
  }

  /** The feed. */
  public static FeedText town() {
    return new FeedText();
  }

  /** With a file in place of the one of that name. */
  public FeedText with(String file, String... lines) {
    files.put(file, String.join("\r\n", lines) + "\r\n");
    return this;
  }

  /** Without a file. */
  public FeedText without(String file) {
    files.remove(file);
    return this;
  }

  /** With another feed_version. */
  public FeedText version(String label) {
    return with(
        "feed_info.txt",
        "feed_publisher_name,feed_publisher_url,feed_lang,feed_version",
        "町,https://example.com,ja," + label);
  }

  /** With service on every day from one to the other, written as in GTFS. */
  public FeedText from(String start, String end) {
    return with(
        "calendar.txt",
        "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date",
        "WD,1,1,1,1,1,1,1,%s,%s".formatted(start, end));
  }

  /** Writes the files into a folder, in place of those that are there. */
  public Path writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files as a zip; the same files give the same bytes. */
  public byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
