package akatombo.buslocation.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of events and webhooks.
 *
 * @param overspeedMetersPerSecond faster is an event
 * @param retention events older than this are deleted
 * @param eventsMax events kept of one operator
 * @param deliverEvery pause between two looks for messages that are due
 * @param timeout for one attempt
 * @param retryFirst longest wait after the first failed attempt; doubled with each
 * @param retryLongest longest wait of all
 * @param attemptsMax after that many a message is given up
 * @param allowLoopback for tests only: webhooks may lead to this machine, by http
 */
@ConfigurationProperties("akatombo.bus-location.webhooks")
record WebhookProperties(
    @DefaultValue("22.2") double overspeedMetersPerSecond,
    @DefaultValue("30d") Duration retention,
    @DefaultValue("100000") int eventsMax,
    @DefaultValue("1s") Duration deliverEvery,
    @DefaultValue("10s") Duration timeout,
    @DefaultValue("10s") Duration retryFirst,
    @DefaultValue("1h") Duration retryLongest,
    @DefaultValue("12") int attemptsMax,
    @DefaultValue("false") boolean allowLoopback) {

  WebhookProperties {
    if (overspeedMetersPerSecond <= 0
        || retention.toHours() < 1
        || eventsMax < 1
        || attemptsMax < 1
        || deliverEvery.toMillis() < 1
        || timeout.toMillis() < 1
        || retryFirst.toMillis() < 1
        || retryLongest.compareTo(retryFirst) < 0) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.webhooks: limits must be positive, retention at least 1h and"
              + " retry-longest not below retry-first");
    }
  }

  Backoff backoff() {
    return new Backoff(retryFirst, retryLongest);
  }
}
