package akatombo.buslocation.web;

import akatombo.gtfs.Language;
import org.jspecify.annotations.Nullable;

/** A finished answer, the same whichever way it is sent. */
final class Answer {

  private final byte[] body;
  private final Media media;
  private final Language language;
  private final String etag;
  private final Caching caching;

  /**
   * An answer.
   *
   * @param body never changed after this
   * @param etag weak: two answers with the same one differ in their age at most (RFC 9110 §8.8.3)
   */
  Answer(byte[] body, Media media, Language language, String etag, Caching caching) {
    this.body = body;
    this.media = media;
    this.language = language;
    this.etag = etag;
    this.caching = caching;
  }

  /** The bytes themselves, not to be written to. */
  byte[] body() {
    return body;
  }

  Media media() {
    return media;
  }

  Language language() {
    return language;
  }

  String etag() {
    return etag;
  }

  Caching caching() {
    return caching;
  }

  /** How the body is written. */
  enum Media {
    JSON("application/json"),
    GEOJSON("application/geo+json");

    private final String type;

    Media(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }

    /** GeoJSON for who names it, JSON for everybody else. */
    static Media accepted(@Nullable String accept) {
      return accept != null && accept.contains(GEOJSON.type) ? GEOJSON : JSON;
    }
  }

  /** How long others may keep it. */
  enum Caching {
    /** It tells of now: ask again each time. */
    LIVE("public, no-cache"),
    /** It changes with the feed, or at midnight. */
    TIMETABLE("public, max-age=60");

    private final String header;

    Caching(String header) {
      this.header = header;
    }

    String header() {
      return header;
    }
  }
}
