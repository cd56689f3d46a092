package akatombo.buslocation.predict;

import akatombo.buslocation.PredictionSource;

/**
 * What is expected at one stop, in seconds of the epoch; the range holds eight times out of ten.
 *
 * @param position 0-based stop position
 * @param computed the arrival as it follows from the evidence alone, before the error that such
 *     predictions have in common is taken off and without a look at what was told before
 */
public record ExpectedCall(
    int position,
    long arrival,
    long departure,
    Range arrivalRange,
    Range departureRange,
    PredictionSource source,
    long computed) {

  /** From the 10th to the 90th percentile. */
  public record Range(long earliest, long latest) {}
}
