package akatombo.buslocation.ingest;

import akatombo.buslocation.DeviceGrant;
import akatombo.buslocation.IngestOutcome;
import akatombo.buslocation.NamedService;
import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.ReportVerdict;
import akatombo.buslocation.ReportVerdict.Rejected;
import akatombo.buslocation.Sentence;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.VehicleReports;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import akatombo.buslocation.request.Times;
import akatombo.gtfs.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The way of a decoded message: quota, agency, filters, ownership, map; the same for every wire.
 */
final class ReportIntake {

  private static final int ID_CHARS_MAX = 200;
  private static final int WHOLE_MAX = FeedMessageDecoder.ENTITIES_MAX;
  private static final int PART = 1_000;

  private final VehicleReports reports;
  private final Supplier<Schedules> timetables;
  private final VehicleClaims claims;
  private final SenderQuota quota;
  private final ReportSieve sieve;
  private final IngestMetrics metrics;
  private final Clock clock;

  ReportIntake(
      VehicleReports reports,
      Supplier<Schedules> timetables,
      VehicleClaims claims,
      Guards guards,
      Clock clock) {
    this.reports = reports;
    this.timetables = timetables;
    this.claims = claims;
    this.quota = guards.quota;
    this.sieve = guards.sieve;
    this.metrics = guards.metrics;
    this.clock = clock;
  }

  /** What stands before the fleet. */
  record Guards(SenderQuota quota, ReportSieve sieve, IngestMetrics metrics) {}

  /** How ids of a sender's messages are to be read. */
  ReportScope scope(Sender sender) {
    OperatorGrant grant = sender.grant();
    Schedules schedules = timetables.get();
    String feed =
        Optional.ofNullable(grant.feedId())
            .or(() -> schedules.byFeed().keySet().stream().findFirst())
            .orElse("none");
    DeviceGrant device = sender.device();
    return new ReportScope(grant.operator(), feed, schedules, clock.instant())
        .of(device == null ? null : device.vehicle());
  }

  /** The zone in which senders are told times. */
  ZoneId zone() {
    return Times.zone(timetables.get());
  }

  /** How long a sender must wait that has sent too much; asked before its message is read. */
  Optional<Duration> wait(Sender sender) {
    return quota.wait(sender, clock.instant());
  }

  Mono<IntakeOutcome> take(List<Entry> entries, Sender sender) {
    Optional<Duration> wait = quota.take(sender, Math.max(1, entries.size()), clock.instant());
    if (wait.isPresent()) {
      metrics.countQuota(entries.size());
      return Mono.just(new IntakeOutcome.Overloaded(wait.get()));
    }
    return check(entries, sender);
  }

  /** Takes a whole day: with a limit of its own, and in parts, so that others get their turn. */
  Mono<IntakeOutcome> takeUpload(List<Entry> entries, Sender sender) {
    Optional<Duration> wait =
        quota.takeUpload(sender, Math.max(1, entries.size()), clock.instant());
    if (wait.isPresent()) {
      metrics.countQuota(entries.size());
      return Mono.just(new IntakeOutcome.Overloaded(wait.get()));
    }
    return check(entries, sender);
  }

  private Mono<IntakeOutcome> check(List<Entry> entries, Sender sender) {
    Sorted sorted = sort(entries, sender.grant());
    Set<VehicleId> vehicles = sorted.vehicles();
    DeviceGrant device = sender.device();
    if (device != null && vehicles.stream().anyMatch(id -> !id.equals(device.vehicle()))) {
      return Mono.just(new IntakeOutcome.VehicleOfAnotherDevice(device.vehicle()));
    }
    Set<VehicleId> elsewhere = new LinkedHashSet<>(vehicles);
    elsewhere.removeIf(vehicle -> sender.grant().coversFeed(vehicle.feedId()));
    return elsewhere.isEmpty()
        ? claim(sorted, vehicles, sender.grant())
        : Mono.just(new IntakeOutcome.VehicleOfAnother(elsewhere));
  }

  private Mono<IntakeOutcome> claim(Sorted sorted, Set<VehicleId> vehicles, OperatorGrant grant) {
    return claims
        .claim(grant.operator(), vehicles)
        .flatMap(outcome ->
            switch (outcome) {
              case ClaimOutcome.OwnedByAnother(Set<VehicleId> foreign) ->
                  Mono.just(new IntakeOutcome.VehicleOfAnother(foreign));
              case ClaimOutcome.TooMany(int max) ->
                  Mono.just(new IntakeOutcome.TooManyVehicles(max));
              case ClaimOutcome.Owned owned -> accept(sieved(sorted));
            });
  }

  private Mono<IntakeOutcome> accept(Sorted sorted) {
    return accepted(sorted.reports())
        .map(outcome ->
            switch (outcome) {
              case IngestOutcome.Overloaded(Duration retryAfter) ->
                  new IntakeOutcome.Overloaded(retryAfter);
              case IngestOutcome.Taken taken ->
                  new IntakeOutcome.Taken(answer(sorted, taken.verdicts()));
            });
  }

  private IngestAnswer answer(Sorted sorted, List<ReportVerdict> verdicts) {
    IngestAnswer answer =
        IngestAnswer.of(
            sorted.told(), verdicts, sorted.refused(), new NamedService(timetables.get()));
    answer.warnings().forEach(warning -> metrics.countWarning(warning.code()));
    return answer;
  }

  /** A message goes as a whole; only an upload is larger than that. */
  private Mono<IngestOutcome> accepted(List<VehicleReport> all) {
    if (all.size() <= WHOLE_MAX) {
      return reports.accept(all);
    }
    List<ReportVerdict> verdicts = new ArrayList<>(all.size());
    return Flux.range(0, (all.size() + PART - 1) / PART)
        .concatMap(part ->
            reports.accept(all.subList(part * PART, Math.min(all.size(), (part + 1) * PART))))
        .doOnNext(outcome -> {
          if (outcome instanceof IngestOutcome.Taken(List<ReportVerdict> some)) {
            verdicts.addAll(some);
          }
        })
        .takeUntil(IngestOutcome.Overloaded.class::isInstance)
        .last()
        .map(last ->
            last instanceof IngestOutcome.Overloaded ? last : new IngestOutcome.Taken(verdicts));
  }

  /** What cannot be a row of the database or a line of a log is no id. */
  private static Optional<Rejected> checkId(VehicleId vehicle) {
    String id = vehicle.id();
    boolean isText =
        !id.isBlank()
            && !id.startsWith(VehicleReport.RIDERS_VEHICLE)
            && id.length() <= ID_CHARS_MAX
            && isWritable(id);
    return isText
        ? Optional.empty()
        : Optional.of(
            new Rejected(
                RejectionCode.INVALID_ID,
                Sentence.of(
                    "車両の ID は 1〜{0} 文字の文字列にしてください（{1} で始まるものは使えません）。",
                    "A vehicle's id is a text of 1 to {0} characters that does not begin with {1}.",
                    ID_CHARS_MAX,
                    VehicleReport.RIDERS_VEHICLE)));
  }

  private static boolean isWritable(String id) {
    for (int at = 0; at < id.length(); at += Character.charCount(id.codePointAt(at))) {
      int point = id.codePointAt(at);
      if (Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE) {
        return false;
      }
    }
    return true;
  }

  private Sorted sort(List<Entry> entries, OperatorGrant grant) {
    Sorted sorted = Sorted.empty();
    Schedules schedules = timetables.get();
    for (Entry entry : entries) {
      switch (entry) {
        case Entry.Refused(int index, var rejected) -> refuse(sorted, index, rejected);
        case Entry.Read read ->
            checkId(read.report().vehicleId())
                .or(() -> GrantCheck.check(read.report().hint(), grant, schedules))
                .ifPresentOrElse(
                    rejected -> refuse(sorted, read.index(), rejected),
                    () -> sorted.add(read.index(), read.report(), read.fix()));
      }
    }
    return sorted;
  }

  /** Filters come after ownership: nobody may fill the memory of another's vehicle. */
  private Sorted sieved(Sorted sorted) {
    Sorted kept = Sorted.empty();
    kept.refused.addAll(sorted.refused);
    for (int i = 0; i < sorted.reports.size(); i++) {
      int index = sorted.indexes.get(i);
      VehicleReport report = sorted.reports.get(i);
      Fix fix = sorted.fixes.get(i);
      sieve
          .check(report, fix)
          .ifPresentOrElse(
              rejected -> refuse(kept, index, rejected), () -> kept.add(index, report, fix));
    }
    return kept;
  }

  private void refuse(Sorted sorted, int index, Rejected rejected) {
    metrics.countRejected(rejected.code());
    sorted.refused.add(IngestAnswer.item(index, rejected));
  }

  /** Reports that may go on, with their places in the message, and what is refused already. */
  private record Sorted(
      List<Integer> indexes,
      List<VehicleReport> reports,
      List<Fix> fixes,
      List<IngestAnswer.Item> refused) {

    static Sorted empty() {
      return new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    void add(int index, VehicleReport report, Fix fix) {
      indexes.add(index);
      reports.add(report);
      fixes.add(fix);
    }

    List<IngestAnswer.Told> told() {
      List<IngestAnswer.Told> told = new ArrayList<>(reports.size());
      for (int i = 0; i < reports.size(); i++) {
        VehicleReport report = reports.get(i);
        told.add(new IngestAnswer.Told(indexes.get(i), report.hint(), report.timestamp()));
      }
      return told;
    }

    Set<VehicleId> vehicles() {
      Set<VehicleId> vehicles = new LinkedHashSet<>();
      reports.forEach(report -> vehicles.add(report.vehicleId()));
      return vehicles;
    }
  }
}
