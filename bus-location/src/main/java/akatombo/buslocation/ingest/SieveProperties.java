package akatombo.buslocation.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what is refused before it reaches the map; 0 turns a filter off.
 *
 * @param ageMax reports older than that are not even history
 * @param accuracyMax meters a device may be unsure of its position
 * @param approximate whether positions are taken that are known only roughly
 * @param speedMax meters per second a device may say it drives
 * @param periodMin shortest time between two reports of one vehicle
 * @param distanceMin meters between two reports of one vehicle
 * @param staticEvery how often a vehicle that stands still is heard
 * @param dailyMax reports of one vehicle in 24 hours
 */
@ConfigurationProperties("akatombo.bus-location.filter")
record SieveProperties(
    @DefaultValue("30d") Duration ageMax,
    @DefaultValue("250") double accuracyMax,
    @DefaultValue("false") boolean approximate,
    @DefaultValue("70") double speedMax,
    @DefaultValue("0s") Duration periodMin,
    @DefaultValue("0") double distanceMin,
    @DefaultValue("0s") Duration staticEvery,
    @DefaultValue("0") int dailyMax) {

  SieveProperties {
    boolean isNegative =
        accuracyMax < 0
            || speedMax < 0
            || distanceMin < 0
            || dailyMax < 0
            || periodMin.isNegative()
            || staticEvery.isNegative();
    if (isNegative || ageMax.toSeconds() < 90) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.filter: age-max must be at least 90s and no value negative");
    }
  }

  /** Whether a filter is on that must know the vehicle's last report. */
  boolean remembers() {
    return !periodMin.isZero() || distanceMin > 0 || !staticEvery.isZero() || dailyMax > 0;
  }
}
