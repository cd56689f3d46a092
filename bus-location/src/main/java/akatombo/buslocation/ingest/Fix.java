package akatombo.buslocation.ingest;

import org.jspecify.annotations.Nullable;

/**
 * How good a sender says a position is.
 *
 * @param accuracyMeters radius within which the device thinks it is; null when it does not say
 * @param approximate whether it only knows roughly, from radio cells or because its owner wants so
 * @param valid whether the receiver had satellites when it was measured
 */
record Fix(@Nullable Double accuracyMeters, boolean approximate, boolean valid) {

  static final Fix UNKNOWN = new Fix(null, false, true);

  /** What one unit of horizontal dilution of precision is worth for a phone. */
  private static final double METERS_PER_HDOP = 5;

  /** An accuracy that is none is left out: devices send −1 for an unknown one. */
  static Fix ofAccuracy(@Nullable Double meters) {
    return meters == null || !(meters >= 0) ? UNKNOWN : new Fix(meters, false, true);
  }

  static Fix ofHdop(@Nullable Double hdop) {
    return hdop == null ? UNKNOWN : ofAccuracy(hdop * METERS_PER_HDOP);
  }

  Fix withValid(boolean isValid) {
    return new Fix(accuracyMeters, approximate, isValid);
  }

  Fix withApproximate(boolean isApproximate) {
    return new Fix(accuracyMeters, isApproximate, valid);
  }
}
