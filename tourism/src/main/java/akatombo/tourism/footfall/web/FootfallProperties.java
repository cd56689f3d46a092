package akatombo.tourism.footfall.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the visitors counted.
 *
 * @param arrivalsPerNetwork arrivals one network (an IPv4 address, an IPv6 /64) may tell in an hour
 * @param visitorsPerNetwork visitors of one network counted in one cell, so that nobody alone can
 *     fill a cell up to ten
 * @param publishAfter how long after midnight a day is published
 */
@ConfigurationProperties("akatombo.tourism.footfall")
record FootfallProperties(
    @DefaultValue("300") int arrivalsPerNetwork,
    @DefaultValue("5") int visitorsPerNetwork,
    @DefaultValue("10m") Duration publishAfter) {

  FootfallProperties {
    if (arrivalsPerNetwork < 1 || visitorsPerNetwork < 1 || visitorsPerNetwork > 9) {
      throw new IllegalArgumentException(
          "akatombo.tourism.footfall: arrivals-per-network must be positive, visitors-per-network"
              + " 1 to 9");
    }
    if (publishAfter.toMinutes() < 2 || publishAfter.toHours() > 12) {
      throw new IllegalArgumentException(
          "akatombo.tourism.footfall.publish-after must be 2m to 12h");
    }
  }
}
