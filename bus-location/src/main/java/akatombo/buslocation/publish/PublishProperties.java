package akatombo.buslocation.publish;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the GTFS-realtime feeds.
 *
 * @param refreshEvery a feed whose content stays the same gets a new header that often
 */
@ConfigurationProperties("akatombo.bus-location.publish")
record PublishProperties(@DefaultValue("10s") Duration refreshEvery) {

  PublishProperties {
    if (refreshEvery.toSeconds() < 1 || refreshEvery.toSeconds() > 15) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.publish.refresh-every must be 1s to 15s");
    }
  }
}
