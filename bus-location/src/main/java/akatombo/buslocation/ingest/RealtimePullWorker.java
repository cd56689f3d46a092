package akatombo.buslocation.ingest;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.RejectionCode;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.ingest.DecodeOutcome.Entry;
import akatombo.buslocation.live.FleetWriter;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Language;
import akatombo.gtfs.Schedule;
import com.google.transit.realtime.GtfsRealtime.FeedEntity;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads operators' existing GTFS-realtime again and again: positions go the way of all reports,
 * trip updates and alerts straight to the fleet. A source that fails is asked less and less often.
 */
final class RealtimePullWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RealtimePullWorker.class);
  private static final Duration BACKOFF_MAX = Duration.ofMinutes(5);
  private static final int BACKOFF_DOUBLINGS = 5;

  private final List<RealtimePull> pulls;
  private final ReportIntake intake;
  private final FleetWriter fleet;
  private final Feeds feeds;
  private final Duration every;
  private final MeterRegistry registry;
  private volatile Disposable.Composite running = Disposables.composite();

  RealtimePullWorker(
      List<RealtimePull> pulls,
      ReportIntake intake,
      FleetWriter fleet,
      Feeds feeds,
      Duration every,
      MeterRegistry registry) {
    this.pulls = List.copyOf(pulls);
    this.intake = intake;
    this.fleet = fleet;
    this.feeds = feeds;
    this.every = every;
    this.registry = registry;
  }

  @Override
  public void start() {
    Disposable.Composite loops = Disposables.composite();
    for (RealtimePull pull : pulls) {
      loops.add(rounds(pull).subscribe());
    }
    running = loops;
  }

  @Override
  public void stop() {
    running.dispose();
  }

  @Override
  public boolean isRunning() {
    return running.size() > 0 && !running.isDisposed();
  }

  /** Reads, waits, and so on for ever. */
  private Flux<Void> rounds(RealtimePull pull) {
    AtomicInteger failures = new AtomicInteger();
    return once(pull)
        .doOnSuccess(done -> failures.set(0))
        .onErrorResume(failure -> failed(pull, failure, failures))
        .then(Mono.defer(() -> Mono.delay(pause(failures.get()))))
        .then()
        .repeat();
  }

  private Mono<Void> once(RealtimePull pull) {
    return Mono.defer(pull::read).flatMap(reading -> take(pull, reading));
  }

  /**
   * Takes what was read. Updates and alerts are told again even when they did not change: they
   * count as long as their source stands by them.
   */
  private Mono<Void> take(RealtimePull pull, RealtimePull.Reading reading) {
    FeedMessage message = reading.message();
    if (message.getEntityCount() > FeedMessageDecoder.ENTITIES_MAX) {
      return Mono.error(
          new RealtimePull.UnreadableFeedException(
              pull.source().url() + " has " + message.getEntityCount() + " entities"));
    }
    registry
        .counter("akatombo.pull", "outcome", reading.fresh() ? "read" : "unchanged")
        .increment();
    OperatorGrant grant =
        new OperatorGrant("realtime:" + pull.source().feedId(), pull.source().feedId(), Set.of());
    Sender sender = Sender.of(grant);
    ReportScope scope = intake.scope(sender);
    return updates(pull, message, scope)
        .then(alerts(pull, message))
        .then(reading.fresh() ? positions(message, sender, scope) : Mono.empty());
  }

  private Mono<Void> positions(FeedMessage message, Sender sender, ReportScope scope) {
    List<Entry> entries = new ArrayList<>(FeedMessageDecoder.entries(message, scope));
    entries.removeIf(entry -> !message.getEntity(entry.index()).hasVehicle());
    return entries.isEmpty() ? Mono.empty() : positions(entries, sender);
  }

  /** Leaves out vehicles that push their own positions. */
  private Mono<Void> positions(List<Entry> entries, Sender sender) {
    return intake
        .take(entries, sender)
        .flatMap(outcome ->
            outcome instanceof IntakeOutcome.VehicleOfAnother(Set<VehicleId> vehicles)
                ? positions(without(vehicles, entries), sender)
                : Mono.empty());
  }

  private List<Entry> without(Set<VehicleId> vehicles, List<Entry> entries) {
    List<Entry> kept = new ArrayList<>(entries);
    kept.removeIf(entry ->
        entry instanceof Entry.Read(int index, VehicleReport report, Fix fix)
            && vehicles.contains(report.vehicleId()));
    registry
        .counter(
            "akatombo.reports",
            "outcome",
            "rejected",
            "code",
            RejectionCode.VEHICLE_OF_ANOTHER_OPERATOR.text())
        .increment(entries.size() - kept.size());
    return kept;
  }

  private Mono<Void> updates(RealtimePull pull, FeedMessage message, ReportScope scope) {
    return message.getEntityList().stream().anyMatch(FeedEntity::hasTripUpdate)
        ? fleet
            .update(pull.source().url().toString(), TripUpdateDecoder.decode(message, scope))
            .then()
        : Mono.empty();
  }

  private Mono<Void> alerts(RealtimePull pull, FeedMessage message) {
    String feedId = pull.source().feedId();
    Language language =
        feeds.current().find(feedId).map(Schedule::language).orElse(Language.JAPANESE);
    return fleet.alert(
        pull.source().url().toString(), new AlertDecoder(feedId, language).decode(message));
  }

  private Mono<Void> failed(RealtimePull pull, Throwable failure, AtomicInteger failures) {
    registry.counter("akatombo.pull", "outcome", "failed").increment();
    if (failures.getAndIncrement() == 0) {
      LOG.warn("{} cannot be read and is tried again: {}", pull.source().url(), failure.toString());
    }
    return Mono.empty();
  }

  private Duration pause(int failures) {
    Duration pause = every.multipliedBy(1L << Math.min(failures, BACKOFF_DOUBLINGS));
    return pause.compareTo(BACKOFF_MAX) > 0 ? BACKOFF_MAX : pause;
  }
}
