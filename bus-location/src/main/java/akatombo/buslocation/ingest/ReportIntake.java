package akatombo.buslocation.ingest;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.IngestOutcome;
import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import reactor.core.publisher.Mono;

/** The way of a decoded message: quota, agency, ownership, map; the same for every wire. */
final class ReportIntake {

  private final BusLocation busLocation;
  private final Feeds feeds;
  private final VehicleClaims claims;
  private final OperatorQuota quota;
  private final Clock clock;

  ReportIntake(
      BusLocation busLocation,
      Feeds feeds,
      VehicleClaims claims,
      OperatorQuota quota,
      Clock clock) {
    this.busLocation = busLocation;
    this.feeds = feeds;
    this.claims = claims;
    this.quota = quota;
    this.clock = clock;
  }

  /** How ids of an operator's messages are to be read. */
  ReportScope scope(OperatorGrant grant) {
    Schedules schedules = feeds.current();
    String feed =
        Optional.ofNullable(grant.feedId())
            .or(() -> schedules.byFeed().keySet().stream().findFirst())
            .orElse("none");
    return new ReportScope(grant.operator(), feed, schedules, clock.instant());
  }

  Mono<IntakeOutcome> take(List<Entry> entries, OperatorGrant grant) {
    Instant now = clock.instant();
    Optional<Duration> wait = quota.take(grant.operator(), Math.max(1, entries.size()), now);
    if (wait.isPresent()) {
      return Mono.just(new IntakeOutcome.Overloaded(wait.get()));
    }
    Sorted sorted = sort(entries, grant);
    Set<VehicleId> elsewhere = new LinkedHashSet<>(sorted.vehicles());
    elsewhere.removeIf(vehicle -> grant.coversFeed(vehicle.feedId()));
    if (!elsewhere.isEmpty()) {
      return Mono.just(new IntakeOutcome.VehicleOfAnother(elsewhere));
    }
    return claims
        .claim(grant.operator(), sorted.vehicles())
        .flatMap(outcome ->
            switch (outcome) {
              case ClaimOutcome.OwnedByAnother(Set<VehicleId> vehicles) ->
                  Mono.just(new IntakeOutcome.VehicleOfAnother(vehicles));
              case ClaimOutcome.TooMany(int max) ->
                  Mono.just(new IntakeOutcome.TooManyVehicles(max));
              case ClaimOutcome.Owned owned -> accept(sorted);
            });
  }

  private Mono<IntakeOutcome> accept(Sorted sorted) {
    return busLocation
        .accept(sorted.reports())
        .map(outcome ->
            switch (outcome) {
              case IngestOutcome.Overloaded(Duration retryAfter) ->
                  new IntakeOutcome.Overloaded(retryAfter);
              case IngestOutcome.Taken taken ->
                  new IntakeOutcome.Taken(
                      IngestAnswer.of(sorted.indexes(), taken.verdicts(), sorted.refused()));
            });
  }

  private Sorted sort(List<Entry> entries, OperatorGrant grant) {
    Sorted sorted = new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Schedules schedules = feeds.current();
    for (Entry entry : entries) {
      switch (entry) {
        case Entry.Refused(int index, var rejected) ->
            sorted.refused().add(IngestAnswer.item(index, rejected));
        case Entry.Read(int index, VehicleReport report) ->
            GrantCheck.check(report.hint(), grant, schedules)
                .ifPresentOrElse(
                    rejected -> sorted.refused().add(IngestAnswer.item(index, rejected)),
                    () -> sorted.add(index, report));
      }
    }
    return sorted;
  }

  /** Reports that may go on, with their places in the message, and what is refused already. */
  private record Sorted(
      List<Integer> indexes, List<VehicleReport> reports, List<IngestAnswer.Item> refused) {

    void add(int index, VehicleReport report) {
      indexes.add(index);
      reports.add(report);
    }

    Set<VehicleId> vehicles() {
      Set<VehicleId> vehicles = new LinkedHashSet<>();
      reports.forEach(report -> vehicles.add(report.vehicleId()));
      return vehicles;
    }
  }
}
