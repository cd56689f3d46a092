package akatombo.tourism.stamp.web;

import akatombo.tourism.stamp.StampRules;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of stamp rallies.
 *
 * @param codeEvery how long a place's screen shows a code
 * @param offlineGrace how long a proof may wait for a net
 * @param accuracyMax meters a position may be off and still prove something
 * @param speedMax meters per second between two stamps, by air
 * @param cardKept how long after it was made a card is deleted
 * @param cardsPerNetwork cards one network (an IPv4 address, an IPv6 /64) may make in an hour
 * @param refusalsPerNetwork proofs of one network that may be refused in an hour
 */
@ConfigurationProperties("akatombo.tourism.stamps")
record StampProperties(
    @DefaultValue("30s") Duration codeEvery,
    @DefaultValue("12h") Duration offlineGrace,
    @DefaultValue("50") int accuracyMax,
    @DefaultValue("17") int speedMax,
    @DefaultValue("30d") Duration cardKept,
    @DefaultValue("120") int cardsPerNetwork,
    @DefaultValue("60") int refusalsPerNetwork) {

  StampProperties {
    if (codeEvery.toSeconds() < 10 || codeEvery.toMinutes() > 5) {
      throw new IllegalArgumentException("akatombo.tourism.stamps.code-every must be 10s to 5m");
    }
    if (offlineGrace.toMinutes() < 5 || offlineGrace.toDays() > 7) {
      throw new IllegalArgumentException("akatombo.tourism.stamps.offline-grace must be 5m to 7d");
    }
    if (cardKept.compareTo(offlineGrace) <= 0 || cardKept.toDays() > 400) {
      throw new IllegalArgumentException(
          "akatombo.tourism.stamps.card-kept must be longer than offline-grace and 400d at most");
    }
    if (accuracyMax < 5 || accuracyMax > 500 || speedMax < 2 || speedMax > 100) {
      throw new IllegalArgumentException(
          "akatombo.tourism.stamps: accuracy-max must be 5 to 500, speed-max 2 to 100");
    }
    if (cardsPerNetwork < 1 || refusalsPerNetwork < 1) {
      throw new IllegalArgumentException(
          "akatombo.tourism.stamps: cards-per-network and refusals-per-network must be positive");
    }
  }

  StampRules rules() {
    return new StampRules(offlineGrace, accuracyMax, speedMax, codeEvery);
  }
}
