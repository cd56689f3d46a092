package akatombo.buslocation.ingest;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of what comes in.
 *
 * @param reportsPerSecond reports one operator may send for long
 * @param reportsBurst reports one operator may send at once
 * @param deviceReportsPerSecond reports one device may send for long
 * @param deviceReportsBurst reports one device may send at once, as after a time without network
 * @param signatureWindow how far the time of a signed request may be from ours
 * @param vehiclesMax vehicles one operator may have
 * @param pullEvery pause between two readings of an operator's GTFS-realtime
 * @param pullTimeout how long one reading may take
 * @param pullSizeMax how large one may be
 */
@ConfigurationProperties("akatombo.bus-location.ingest")
record IngestProperties(
    @DefaultValue("3000") int reportsPerSecond,
    @DefaultValue("20000") int reportsBurst,
    @DefaultValue("5") int deviceReportsPerSecond,
    @DefaultValue("5000") int deviceReportsBurst,
    @DefaultValue("5m") Duration signatureWindow,
    @DefaultValue("5000") int vehiclesMax,
    @DefaultValue("15s") Duration pullEvery,
    @DefaultValue("10s") Duration pullTimeout,
    @DefaultValue("8MB") DataSize pullSizeMax) {

  IngestProperties {
    if (Math.min(reportsPerSecond, reportsBurst) < 1
        || Math.min(deviceReportsPerSecond, deviceReportsBurst) < 1
        || vehiclesMax < 1) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.ingest: reports-per-second, reports-burst, device-reports-per-second,"
              + " device-reports-burst and vehicles-max must be positive");
    }
    if (signatureWindow.toSeconds() < 10 || signatureWindow.toHours() > 1) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.ingest.signature-window must be 10s to 1h");
    }
    if (pullEvery.toMillis() < 100 || pullTimeout.toMillis() < 100) {
      throw new IllegalArgumentException(
          "akatombo.bus-location.ingest: pull-every and pull-timeout must be at least 100ms");
    }
  }
}
