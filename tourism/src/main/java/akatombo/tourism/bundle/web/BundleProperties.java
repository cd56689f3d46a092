package akatombo.tourism.bundle.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of bundles.
 *
 * @param kept how long a bundle can be finished and compared after it was last given out
 * @param inMemory bundles that are held ready, each some 100 kB
 */
@ConfigurationProperties("akatombo.tourism.bundles")
record BundleProperties(@DefaultValue("365d") Duration kept, @DefaultValue("100") int inMemory) {

  BundleProperties {
    if (kept.toDays() < 1 || inMemory < 1 || inMemory > 10_000) {
      throw new IllegalArgumentException(
          "akatombo.tourism.bundles: kept must be at least 1d, in-memory 1 to 10000");
    }
  }
}
