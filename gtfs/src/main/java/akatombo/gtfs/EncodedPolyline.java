package akatombo.gtfs;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines as text, the way web maps take them: latitude and longitude in hundred-thousandths of a
 * degree, each as its difference from the point before (Google Maps Platform, "Encoded Polyline
 * Algorithm Format").
 */
public final class EncodedPolyline {

  private static final double PRECISION = 1e5;

  private EncodedPolyline() {}

  /** The text of a line. */
  public static String encode(List<GeoPoint> line) {
    Writer writer = new Writer(line.size());
    for (GeoPoint point : line) {
      writer.add(point.lat(), point.lon());
    }
    return writer.text();
  }

  /** The text of a whole shape. */
  public static String encode(Shape shape) {
    Writer writer = new Writer(shape.size());
    for (int i = 0; i < shape.size(); i++) {
      writer.add(shape.lat(i), shape.lon(i));
    }
    return writer.text();
  }

  /** The text of the part of a shape between two distances along it. */
  public static String encode(Shape shape, double fromMeters, double toMeters) {
    Writer writer = new Writer(shape.size());
    GeoPoint first = shape.at(fromMeters);
    writer.add(first.lat(), first.lon());
    for (int i = 0; i < shape.size(); i++) {
      if (shape.meters(i) > fromMeters && shape.meters(i) < toMeters) {
        writer.add(shape.lat(i), shape.lon(i));
      }
    }
    GeoPoint last = shape.at(toMeters);
    writer.add(last.lat(), last.lon());
    return writer.text();
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

  /** Writes one point after another. */
  private static final class Writer {

    private final StringBuilder text;
    private long lastLat;
    private long lastLon;

    Writer(int points) {
      this.text = new StringBuilder(points * 6);
    }

    void add(double latDegrees, double lonDegrees) {
      long lat = Math.round(latDegrees * PRECISION);
      long lon = Math.round(lonDegrees * PRECISION);
      append(lat - lastLat);
      append(lon - lastLon);
      lastLat = lat;
      lastLon = lon;
    }

    private void append(long difference) {
      long rest = difference < 0 ? ~(difference << 1) : difference << 1;
      while (rest >= 0x20) {
        text.append((char) ((0x20 | (rest & 0x1f)) + 63));
        rest >>= 5;
      }
      text.append((char) (rest + 63));
    }

    String text() {
      return text.toString();
    }
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
