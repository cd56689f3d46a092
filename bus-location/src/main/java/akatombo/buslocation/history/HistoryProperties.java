package akatombo.buslocation.history;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the history of positions.
 *
 * @param retention positions older than this are deleted
 * @param spoolDirectory where positions wait for the database; without it in a temporary folder,
 *     which does not outlive the process
 * @param spoolMax how much may wait there; then reports are refused
 * @param batchMax rows of one insert
 * @param writeEvery pause between two rounds of inserts
 */
@ConfigurationProperties("akatombo.bus-location.history")
record HistoryProperties(
    @DefaultValue("30d") Duration retention,
    @Nullable Path spoolDirectory,
    @DefaultValue("512MB") DataSize spoolMax,
    @DefaultValue("1000") int batchMax,
    @DefaultValue("1s") Duration writeEvery) {

  HistoryProperties {
    if (retention.toHours() < 1) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.history.retention must be at least 1h");
    }
    if (spoolMax.toMegabytes() < 1 || batchMax < 1 || writeEvery.toMillis() < 1) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.history: spool-max must be at least 1MB, batch-max and write-every"
              + " positive");
    }
  }
}
