package akatombo.buslocation.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the live fleet.
 *
 * @param publishEvery how often readers may see a new snapshot
 * @param queueMax reports waiting at most; more are refused
 */
@ConfigurationProperties("akatombo.bus-location.live")
record LiveProperties(
    @DefaultValue("200ms") Duration publishEvery, @DefaultValue("40000") int queueMax) {

  LiveProperties {
    if (publishEvery.toMillis() < 10 || publishEvery.toSeconds() > 1) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.live.publish-every must be 10ms to 1s");
    }
    if (queueMax < 1) {
      throw new IllegalArgumentException("akatombo.bus-location.live.queue-max must be positive");
    }
  }
}
