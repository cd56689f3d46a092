package akatombo.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits on requests.
 *
 * @param requestsPerSecond sustained rate of one address; addresses on loopback are not limited
 * @param burst how many may come at once
 */
@ConfigurationProperties("akatombo.http")
record HttpProperties(@DefaultValue("20") int requestsPerSecond, @DefaultValue("200") int burst) {

  HttpProperties {
    if (requestsPerSecond < 1 || burst < requestsPerSecond) {
      throw new IllegalArgumentException(
          "akatombo.http.requests-per-second must be at least 1 and burst no smaller");
    }
  }
}
