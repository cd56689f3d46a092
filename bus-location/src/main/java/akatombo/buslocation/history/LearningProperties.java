package akatombo.buslocation.history;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of learning travel times.
 *
 * @param segmentsMax segments known at most; those not met for longest are forgotten first
 * @param useEvery how often predictions get what has been learned since
 * @param saveEvery how often stop visits and what was learned from them are written
 */
@ConfigurationProperties("akatombo.bus-location.learning")
record LearningProperties(
    @DefaultValue("20000") int segmentsMax,
    @DefaultValue("10s") Duration useEvery,
    @DefaultValue("60s") Duration saveEvery) {

  LearningProperties {
    if (segmentsMax < 1) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.learning.segments-max must be positive");
    }
    if (useEvery.toMillis() < 10 || saveEvery.toMillis() < 10) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.learning: use-every and save-every must be at least 10ms");
    }
  }
}
