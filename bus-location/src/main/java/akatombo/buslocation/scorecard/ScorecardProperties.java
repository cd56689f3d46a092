package akatombo.buslocation.scorecard;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the server marks itself.
 *
 * @param sampleEvery pause between two samples of all predictions
 * @param inspectEvery pause between two looks at the feeds' bytes by the rules
 * @param samplesMax predictions that may wait for their arrival
 * @param writeEvery pause between two writings of the counts
 * @param days the marks are of so many days, today included
 * @param retention counts older than this are deleted
 */
@ConfigurationProperties("akatombo.bus-location.quality")
record ScorecardProperties(
    @DefaultValue("1m") Duration sampleEvery,
    @DefaultValue("30s") Duration inspectEvery,
    @DefaultValue("500000") int samplesMax,
    @DefaultValue("1m") Duration writeEvery,
    @DefaultValue("7") int days,
    @DefaultValue("400d") Duration retention) {

  ScorecardProperties {
    if (sampleEvery.toMillis() < 1
        || inspectEvery.toMillis() < 1
        || writeEvery.toMillis() < 1
        || samplesMax < 1
        || days < 1
        || retention.toDays() < days) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.quality: pauses and limits must be positive and retention at"
              + " least as long as days");
    }
  }
}
