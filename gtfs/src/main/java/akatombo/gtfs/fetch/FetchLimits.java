package akatombo.gtfs.fetch;

import java.time.Duration;

/**
 * What a source may cost.
 *
 * @param maxBytes of the feed as it is transferred or, for a folder, of all its files
 * @param timeout for the whole transfer
 * @param silence longest wait for the next bytes
 * @param redirects how many are followed
 */
public record FetchLimits(long maxBytes, Duration timeout, Duration silence, int redirects) {

  public static final FetchLimits DEFAULT =
      new FetchLimits(512L << 20, Duration.ofMinutes(5), Duration.ofSeconds(30), 5);
}
