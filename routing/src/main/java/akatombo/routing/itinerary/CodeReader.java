package akatombo.routing.itinerary;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link CodeWriter} wrote; anything else is a {@link MalformedCodeException}. */
final class CodeReader {

  private final ByteBuffer bytes;
  private final List<String> texts = new ArrayList<>();
  private long lastLat;
  private long lastLon;

  CodeReader(byte[] bytes, int length) {
    this.bytes = ByteBuffer.wrap(bytes, 0, length);
  }

  long number() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = next();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new MalformedCodeException("number");
  }

  long signed() {
    long value = number();
    return value >>> 1 ^ -(value & 1);
  }

  /** A number between two bounds, both included. */
  int number(int min, int max) {
    long value = number();
    if (value < min || value > max) {
      throw new MalformedCodeException("range");
    }
    return (int) value;
  }

  String text() {
    int known = number(0, texts.size());
    if (known > 0) {
      return texts.get(known - 1);
    }
    byte[] utf8 = new byte[number(0, bytes.remaining())];
    bytes.get(utf8);
    String text = new String(utf8, StandardCharsets.UTF_8);
    texts.add(text);
    return text;
  }

  TripId trip() {
    return new TripId(text(), text());
  }

  StopId stop() {
    return new StopId(text(), text());
  }

  GeoPoint point() {
    lastLat += signed();
    lastLon += signed();
    try {
      return new GeoPoint(lastLat / 1e5, lastLon / 1e5);
    } catch (IllegalArgumentException e) {
      throw new MalformedCodeException("point");
    }
  }

  void requireEnd() {
    if (bytes.hasRemaining()) {
      throw new MalformedCodeException("trailing");
    }
  }

  private byte next() {
    if (!bytes.hasRemaining()) {
      throw new MalformedCodeException("short");
    }
    return bytes.get();
  }
}
