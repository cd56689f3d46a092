package akatombo.buslocation.predict;

import akatombo.gtfs.StopId;

/**
 * What a time was learned of. Stops name it, not trips or patterns: so routes that share a street
 * learn from each other, and a new feed version forgets nothing.
 *
 * @param to the same stop except for {@link Kind#TRAVEL}
 */
public record SegmentKey(Kind kind, StopId from, StopId to) {

  /** What is measured. */
  public enum Kind {
    /** From the departure at one stop to the arrival at the next. */
    TRAVEL,
    /** From the arrival at a stop to the departure. */
    DWELL,
    /** How long after its scheduled time a vehicle that waited leaves its first stop. */
    START
  }

  static SegmentKey travel(StopId from, StopId to) {
    return new SegmentKey(Kind.TRAVEL, from, to);
  }

  static SegmentKey dwell(StopId stop) {
    return new SegmentKey(Kind.DWELL, stop, stop);
  }

  static SegmentKey start(StopId stop) {
    return new SegmentKey(Kind.START, stop, stop);
  }
}
