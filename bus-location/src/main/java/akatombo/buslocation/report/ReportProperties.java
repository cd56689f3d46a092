package akatombo.buslocation.report;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a call at a stop counts as on time.
 *
 * @param earlyAfter a bus that leaves so much before its time, or more, is early
 * @param lateAfter one that is later than this is late
 * @param daysMax longest time one report may be of
 */
@ConfigurationProperties("akatombo.bus-location.reports")
record ReportProperties(
    @DefaultValue("1m") Duration earlyAfter,
    @DefaultValue("5m") Duration lateAfter,
    @DefaultValue("92") int daysMax) {

  ReportProperties {
    if (earlyAfter.isNegative() || lateAfter.isNegative() || daysMax < 1) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.reports: durations may not be negative, days-max must be"
              + " positive");
    }
  }
}
