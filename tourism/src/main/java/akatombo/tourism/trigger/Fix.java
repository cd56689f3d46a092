package akatombo.tourism.trigger;

import akatombo.gtfs.GeoPoint;
import java.time.Instant;

/**
 * A position a phone was given.
 *
 * @param accuracyMeters how far off it may be (68 %), as the phone says
 */
public record Fix(Instant at, GeoPoint point, double accuracyMeters) {

  public Fix {
    if (!(accuracyMeters > 0)) {
      throw new IllegalArgumentException("accuracyMeters must be positive: " + accuracyMeters);
    }
  }
}
