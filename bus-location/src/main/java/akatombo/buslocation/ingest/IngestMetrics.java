package akatombo.buslocation.ingest;

import akatombo.buslocation.RejectionCode;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts reports that end before the fleet sees them; the fleet counts the others. */
final class IngestMetrics {

  private final MeterRegistry registry;

  IngestMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void countRejected(RejectionCode code) {
    registry.counter("akatombo.reports", "outcome", "rejected", "code", code.text()).increment();
  }

  /** A report that was taken, and whose sender was told that it is not read as meant. */
  void countWarning(String code) {
    registry.counter("akatombo.reports.warnings", "code", code).increment();
  }

  void countQuota(int reports) {
    registry.counter("akatombo.reports", "outcome", "refused", "code", "quota").increment(reports);
  }
}
