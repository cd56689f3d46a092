package akatombo.buslocation.quality;

import java.util.Locale;

/** What is counted of the quality of the realtime data. */
public enum Measure {
  /** Predictions by the Transit ETA Accuracy Benchmark; good are the accurate ones. */
  ETA_BENCHMARK,
  /** Predictions by MBTA's rule. */
  MBTA,
  /** Predictions by Cal-ITP's rule. */
  CAL_ITP,
  /** Predictions with a range; good are those whose arrival fell inside. */
  RANGE,
  /** Predictions by horizon; total is the sum of absolute errors in seconds. */
  ERROR,
  /** Arrivals; total is how many seconds what was told of them in the last half hour lies apart. */
  WOBBLE,
  /** Minutes of trips that ran; good are those with two stops predicted. */
  AVAILABILITY,
  /** Vehicles that should have a trip, looked at every minute; good are those with one. */
  MATCHED,
  /**
   * The same of vehicles that may run for several agencies; at each of these, and at none as {@link
   * #MATCHED}.
   */
  MATCHED_OF_SEVERAL,
  /** Looks at the feed; total is the age of its oldest header in seconds. */
  FEED_AGE,
  /** Looks at the feed by the rules of GTFS-realtime; good are those without a finding. */
  INSPECTION,
  /** Findings by rule. */
  RULE;

  /** The written form. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
