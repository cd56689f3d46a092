package akatombo.routing.itinerary;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Shape;
import java.util.ArrayList;
import java.util.List;

/** Lines as text: Google's encoded polyline of precision 5. */
public final class Polyline {

  private static final double PRECISION = 1e5;

  private Polyline() {}

  /** The text of a line. */
  public static String encode(List<GeoPoint> line) {
    StringBuilder text = new StringBuilder(line.size() * 4);
    long lastLat = 0;
    long lastLon = 0;
    for (GeoPoint point : line) {
      long lat = Math.round(point.lat() * PRECISION);
      long lon = Math.round(point.lon() * PRECISION);
      append(text, lat - lastLat);
      append(text, lon - lastLon);
      lastLat = lat;
      lastLon = lon;
    }
    return text.toString();
  }

  private static void append(StringBuilder text, long delta) {
    long rest = delta < 0 ? ~(delta << 1) : delta << 1;
    while (rest >= 0x20) {
      text.append((char) ((0x20 | (rest & 0x1f)) + 63));
      rest >>= 5;
    }
    text.append((char) (rest + 63));
  }

  /** The line of a text; what does not belong to it ends the line. */
  public static List<GeoPoint> decode(String text) {
    List<GeoPoint> line = new ArrayList<>();
    Cursor cursor = new Cursor(text);
    long lat = 0;
    long lon = 0;
    while (cursor.hasNext()) {
      lat += cursor.next();
      lon += cursor.next();
      if (Math.abs(lat) > 90 * PRECISION || Math.abs(lon) > 180 * PRECISION) {
        return line;
      }
      line.add(new GeoPoint(lat / PRECISION, lon / PRECISION));
    }
    return line;
  }

  /** The part of a shape between two distances along it. */
  public static List<GeoPoint> between(Shape shape, double fromMeters, double toMeters) {
    List<GeoPoint> line = new ArrayList<>();
    line.add(shape.at(fromMeters));
    for (int i = 0; i < shape.size(); i++) {
      if (shape.meters(i) > fromMeters && shape.meters(i) < toMeters) {
        line.add(new GeoPoint(shape.lat(i), shape.lon(i)));
      }
    }
    line.add(shape.at(toMeters));
    return line;
  }

  /** Reads one number after another. */
  private static final class Cursor {

    private final String text;
    private int at;

    Cursor(String text) {
      this.text = text;
    }

    boolean hasNext() {
      return at < text.length();
    }

    long next() {
      long result = 0;
      for (int shift = 0; at < text.length() && shift < 60; shift += 5) {
        int digit = text.charAt(at++) - 63;
        result |= (long) (digit & 0x1f) << shift;
        if (digit < 0x20) {
          break;
        }
      }
      return (result & 1) == 0 ? result >> 1 : ~(result >> 1);
    }
  }
}
