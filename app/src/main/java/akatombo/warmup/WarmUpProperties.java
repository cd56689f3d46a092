package akatombo.warmup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the questions after the start.
 *
 * @param questions how many at most; 0 for none
 */
@ConfigurationProperties("akatombo.warm-up")
record WarmUpProperties(@DefaultValue("2000") int questions) {

  WarmUpProperties {
    if (questions < 0 || questions > 100_000) {
      throw new IllegalArgumentException("akatombo.warm-up.questions must be 0 to 100000");
    }
  }
}
