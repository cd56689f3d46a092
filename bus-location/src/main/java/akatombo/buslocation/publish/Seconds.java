package akatombo.buslocation.publish;

import java.time.Instant;

/** Times as GTFS-realtime writes them. */
final class Seconds {

  private Seconds() {}

  /** Seconds of the epoch; a device's clock may run ahead, the feed may not (E012). */
  static long notAfter(Instant instant, Instant header) {
    return Math.min(instant.getEpochSecond(), header.getEpochSecond());
  }
}
