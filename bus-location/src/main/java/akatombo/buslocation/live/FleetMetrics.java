package akatombo.buslocation.live;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.ReportVerdict.Accepted;
import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.Sentence;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Unmatched;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Counts what becomes of reports and how large the fleet is. */
final class FleetMetrics {

  /** Held here: gauges hold what they measure weakly. */
  private final Supplier<Fleet> fleet;

  private final Counter matched;
  private final Map<Class<? extends TripMatch>, Counter> matches = new HashMap<>();
  private final Counter overloaded;
  private final Counter unknownUpdates;
  private final Map<TripMatch.Reason, Counter> unmatched = new EnumMap<>(TripMatch.Reason.class);
  private final Map<RejectionCode, Counter> rejected = new EnumMap<>(RejectionCode.class);

  FleetMetrics(MeterRegistry registry, Supplier<Fleet> fleet) {
    this.fleet = fleet;
    matched = reports(registry, "accepted", "matched");
    matches.put(TripMatch.Ambiguous.class, reports(registry, "accepted", "ambiguous"));
    matches.put(TripMatch.OffRoute.class, reports(registry, "accepted", "detour"));
    matches.put(TripMatch.AtLayover.class, reports(registry, "accepted", "layover"));
    matches.put(TripMatch.Deadhead.class, reports(registry, "accepted", "deadhead"));
    overloaded = reports(registry, "refused", "overloaded");
    unknownUpdates = registry.counter("akatombo.trip.updates.unknown");
    for (TripMatch.Reason reason : TripMatch.Reason.values()) {
      unmatched.put(reason, reports(registry, "accepted", reason.name().toLowerCase(Locale.ROOT)));
    }
    for (RejectionCode code : RejectionCode.values()) {
      rejected.put(code, reports(registry, "rejected", code.text()));
    }
    registry.gauge("akatombo.fleet.vehicles", this, all -> all.fleet.get().vehicles().size());
    registry.gauge("akatombo.fleet.trips", this, all -> all.fleet.get().predictions().size());
    registry.gauge("akatombo.fleet.alerts", this, all -> all.fleet.get().alerts().size());
  }

  void count(ReportVerdict verdict) {
    counter(verdict).increment();
  }

  void countOverload(int reports) {
    overloaded.increment(reports);
  }

  void countUnknownUpdates(int trips) {
    unknownUpdates.increment(trips);
  }

  private Counter counter(ReportVerdict verdict) {
    return switch (verdict) {
      case Accepted(Unmatched(TripMatch.Reason reason, TripMatch.Evidence _)) ->
          unmatched.getOrDefault(reason, matched);
      case Accepted(TripMatch match) -> matches.getOrDefault(match.getClass(), matched);
      case Rejected(RejectionCode code, Sentence _) -> rejected.getOrDefault(code, overloaded);
    };
  }

  private static Counter reports(MeterRegistry registry, String outcome, String code) {
    return registry.counter("akatombo.reports", "outcome", outcome, "code", code);
  }
}
