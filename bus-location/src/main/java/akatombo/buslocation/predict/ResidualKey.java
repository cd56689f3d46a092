package akatombo.buslocation.predict;

import akatombo.buslocation.PredictionSource;

/**
 * Predictions that are about equally doubtful: of one line and direction, on the same evidence,
 * about as far ahead.
 *
 * @param line a route and direction, or {@link #ANY_LINE}
 * @param horizon index of the time ahead
 */
public record ResidualKey(String line, PredictionSource source, int horizon) {

  /** Stands for all lines together. */
  public static final String ANY_LINE = "*";
}
