package akatombo.buslocation.history;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the history of positions.
 *
 * @param retention positions older than this are deleted
 * @param bufferMax positions held at most while the database is slow or gone; then reports are
 *     refused
 * @param batchMax rows of one insert
 * @param writeEvery pause between two rounds of inserts
 */
@ConfigurationProperties("akatombo.bus-location.history")
record HistoryProperties(
    @DefaultValue("30d") Duration retention,
    @DefaultValue("100000") int bufferMax,
    @DefaultValue("1000") int batchMax,
    @DefaultValue("1s") Duration writeEvery) {

  HistoryProperties {
    if (retention.toHours() < 1) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.history.retention must be at least 1h");
    }
    if (bufferMax < 1 || batchMax < 1 || writeEvery.toMillis() < 1) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.history: buffer-max, batch-max and write-every must be positive");
    }
  }
}
