package akatombo.gtfs.refresh;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How feeds are fetched and kept.
 *
 * @param maxSize of a feed as it is transferred
 * @param fetchTimeout for a whole transfer
 * @param fetchSilence longest wait for the next bytes of a transfer
 * @param maxRedirects followed by a transfer
 * @param retryFirst pause after a source could not be had; doubled each time up to the polling
 *     interval
 * @param keepVersions how many versions of a feed keep their files
 * @param storedBytesMax largest zip that is also kept in the database
 * @param databaseTimeout how long the history may take to be written
 */
@ConfigurationProperties("akatombo.gtfs")
record FeedsProperties(
    @DefaultValue("512MB") DataSize maxSize,
    @DefaultValue("5m") Duration fetchTimeout,
    @DefaultValue("30s") Duration fetchSilence,
    @DefaultValue("5") int maxRedirects,
    @DefaultValue("10s") Duration retryFirst,
    @DefaultValue("3") int keepVersions,
    @DefaultValue("32MB") DataSize storedBytesMax,
    @DefaultValue("10s") Duration databaseTimeout) {

  FeedsProperties {
    if (maxSize.isNegative() || maxSize.toBytes() == 0) {
      throw new IllegalArgumentException("akatombo.gtfs.max-size must be positive");
    }
    requirePositive("fetch-timeout", fetchTimeout);
    requirePositive("fetch-silence", fetchSilence);
    requirePositive("retry-first", retryFirst);
    requirePositive("database-timeout", databaseTimeout);
    if (maxRedirects < 0) {
      throw new IllegalArgumentException("akatombo.gtfs.max-redirects must not be negative");
    }
    if (keepVersions < 1) {
      throw new IllegalArgumentException("akatombo.gtfs.keep-versions must be at least 1");
    }
  }

  private static void requirePositive(String key, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException("akatombo.gtfs." + key + " must be positive");
    }
  }
}
