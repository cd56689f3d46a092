package akatombo.buslocation.feedback;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of riders' reports.
 *
 * @param reportsMax reports one address may send within the time
 * @param within that time
 * @param retention reports older than this are deleted
 */
@ConfigurationProperties("akatombo.bus-location.feedback")
record FeedbackProperties(
    @DefaultValue("5") int reportsMax,
    @DefaultValue("10m") Duration within,
    @DefaultValue("365d") Duration retention) {

  FeedbackProperties {
    if (reportsMax < 1 || within.toSeconds() < 1 || retention.toDays() < 3) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.feedback: reports-max and within must be positive, retention at"
              + " least 3d");
    }
  }
}
