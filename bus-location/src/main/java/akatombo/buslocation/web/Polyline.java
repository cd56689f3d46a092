package akatombo.buslocation.web;

import akatombo.gtfs.Shape;

/** Lines as encoded polylines of precision 5. */
final class Polyline {

  private static final double PRECISION = 1e5;

  private Polyline() {}

  static String of(Shape shape) {
    StringBuilder text = new StringBuilder(shape.size() * 6);
    long lat = 0;
    long lon = 0;
    for (int i = 0; i < shape.size(); i++) {
      long nextLat = Math.round(shape.lat(i) * PRECISION);
      long nextLon = Math.round(shape.lon(i) * PRECISION);
      append(text, nextLat - lat);
      append(text, nextLon - lon);
      lat = nextLat;
      lon = nextLon;
    }
    return text.toString();
  }

  private static void append(StringBuilder text, long difference) {
    long rest = difference < 0 ? ~(difference << 1) : difference << 1;
    while (rest >= 0x20) {
      text.append((char) ((0x20 | (rest & 0x1f)) + 63));
      rest >>= 5;
    }
    text.append((char) (rest + 63));
  }
}
