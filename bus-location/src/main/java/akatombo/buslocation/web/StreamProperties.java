package akatombo.buslocation.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of the vehicle stream.
 *
 * @param heartbeat time between comments that keep a quiet connection alive
 * @param writeTimeout a client that takes nothing for so long is cut off
 * @param streamsPerAddress open streams allowed to one address
 * @param sendBufferBytes what the system may buffer for one client
 * @param eventsKept changes a client may have missed and still resume
 */
@ConfigurationProperties("akatombo.bus-location.stream")
record StreamProperties(
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("20s") Duration writeTimeout,
    @DefaultValue("50") int streamsPerAddress,
    @DefaultValue("16384") int sendBufferBytes,
    @DefaultValue("16384") int eventsKept) {

  private static final Duration WRITE_TIMEOUT_MAX = Duration.ofSeconds(30);

  StreamProperties {
    if (heartbeat.isNegative() || heartbeat.isZero()) {
      throw new IllegalArgumentException("akatombo.bus-location.stream.heartbeat must be positive");
    }
    if (writeTimeout.isNegative()
        || writeTimeout.isZero()
        || writeTimeout.compareTo(WRITE_TIMEOUT_MAX) > 0) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.stream.write-timeout must be positive and at most 30s");
    }
    if (streamsPerAddress < 1 || sendBufferBytes < 1024 || eventsKept < 1) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.stream: streams-per-address and events-kept must be at least 1,"
              + " send-buffer-bytes at least 1024");
    }
  }
}
