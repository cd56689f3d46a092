package akatombo.buslocation.control.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what offices may change.
 *
 * @param reloadEvery how often decisions are read again, for those that end and those of replicas
 * @param windowMax how long a time window may be
 * @param tripsMax trips one call may change
 * @param pointsMax corners of an area or a path
 * @param keysKept how long answers to an Idempotency-Key are kept
 */
@ConfigurationProperties("akatombo.bus-location.control")
record ControlProperties(
    @DefaultValue("5s") Duration reloadEvery,
    @DefaultValue("31d") Duration windowMax,
    @DefaultValue("5000") int tripsMax,
    @DefaultValue("1000") int pointsMax,
    @DefaultValue("72h") Duration keysKept) {

  ControlProperties {
    if (reloadEvery.toMillis() < 100 || reloadEvery.toSeconds() > 10) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.control.reload-every must be 100ms to 10s");
    }
    if (tripsMax < 1 || pointsMax < 4) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.control.trips-max and points-max must be positive");
    }
    if (windowMax.isNegative() || keysKept.isNegative()) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.control.window-max and keys-kept must not be negative");
    }
  }
}
