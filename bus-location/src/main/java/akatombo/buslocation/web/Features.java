package akatombo.buslocation.web;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Writes a collection of GeoJSON features (RFC 7946); what else an answer says stands beside it.
 */
final class Features {

  /** About 0.1 m. */
  private static final double PRECISION = 1e6;

  private Features() {}

  static void begin(AnswerJson answer) {
    answer.text("type", "FeatureCollection").startArray("features");
  }

  static void end(AnswerJson answer) {
    answer.json().writeEndArray();
  }

  /**
   * A place.
   *
   * @param properties writes the fields of the open object
   */
  static void point(AnswerJson answer, String id, @Nullable GeoPoint point, Runnable properties) {
    open(answer, id);
    if (point == null) {
      answer.json().writeName("geometry");
      answer.json().writeNull();
    } else {
      answer.startObject("geometry").text("type", "Point").json().writeName("coordinates");
      position(answer, point.lat(), point.lon());
      answer.json().writeEndObject();
    }
    close(answer, properties);
  }

  /**
   * A way.
   *
   * @param properties writes the fields of the open object
   */
  static void line(AnswerJson answer, String id, Shape shape, Runnable properties) {
    open(answer, id);
    answer.startObject("geometry").text("type", "LineString").startArray("coordinates");
    for (int i = 0; i < shape.size(); i++) {
      position(answer, shape.lat(i), shape.lon(i));
    }
    answer.json().writeEndArray();
    answer.json().writeEndObject();
    close(answer, properties);
  }

  private static void open(AnswerJson answer, String id) {
    answer.json().writeStartObject();
    answer.text("type", "Feature").text("id", id);
  }

  private static void close(AnswerJson answer, Runnable properties) {
    answer.startObject("properties");
    properties.run();
    answer.json().writeEndObject();
    answer.json().writeEndObject();
  }

  /** Longitude first (RFC 7946 §3.1.1). */
  private static void position(AnswerJson answer, double lat, double lon) {
    answer.json().writeStartArray();
    answer.json().writeNumber(Math.round(lon * PRECISION) / PRECISION);
    answer.json().writeNumber(Math.round(lat * PRECISION) / PRECISION);
    answer.json().writeEndArray();
  }
}
