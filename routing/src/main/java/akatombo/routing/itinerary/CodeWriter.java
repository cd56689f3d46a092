package akatombo.routing.itinerary;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes the values of an itinerary's id, small numbers in few bytes. */
final class CodeWriter {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
  private final List<String> texts = new ArrayList<>();
  private long lastLat;
  private long lastLon;

  void number(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    bytes.write((int) rest);
  }

  void signed(long value) {
    number(value << 1 ^ value >> 63);
  }

  /** A text; one that was written before is named by its number. */
  void text(String value) {
    int known = texts.indexOf(value);
    number(known + 1L);
    if (known < 0) {
      byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
      number(utf8.length);
      bytes.writeBytes(utf8);
      texts.add(value);
    }
  }

  void trip(TripId trip) {
    text(trip.feedId());
    text(trip.id());
  }

  void stop(StopId stop) {
    text(stop.feedId());
    text(stop.id());
  }

  /** A point to about a meter, as the difference from the one before. */
  void point(GeoPoint point) {
    long lat = Math.round(point.lat() * 1e5);
    long lon = Math.round(point.lon() * 1e5);
    signed(lat - lastLat);
    signed(lon - lastLon);
    lastLat = lat;
    lastLon = lon;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
