package akatombo.buslocation.ingest;

import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.PulledFeed;
import akatombo.buslocation.PulledFeeds;
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
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads operators' existing GTFS-realtime again and again: positions go the way of all reports,
 * trip updates and alerts straight to the fleet. A source that fails is asked less and less often.
 */
final class RealtimePullWorker implements PulledFeeds, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RealtimePullWorker.class);
  private static final Duration BACKOFF_MAX = Duration.ofMinutes(5);
  private static final int BACKOFF_DOUBLINGS = 5;

  private final List<RealtimePull> pulls;
  private final ReportIntake intake;
  private final FleetWriter fleet;
  private final Feeds feeds;
  private final Duration every;
  private final Clock clock;
  private final MeterRegistry registry;
  private volatile Disposable.Composite running = Disposables.composite();

  RealtimePullWorker(
      Pulls pulls,
      ReportIntake intake,
      FleetWriter fleet,
      Feeds feeds,
      Clock clock,
      MeterRegistry registry) {
    this.pulls = pulls.all();
    this.intake = intake;
    this.fleet = fleet;
    this.feeds = feeds;
    this.every = pulls.every();
    this.clock = clock;
    this.registry = registry;
    this.pulls.forEach(this::measure);
  }

  /**
   * What is read.
   *
   * @param every pause between two readings of one of them
   */
  record Pulls(List<RealtimePull> all, Duration every) {

    Pulls {
      all = List.copyOf(all);
    }
  }

  private void measure(RealtimePull pull) {
    Tags tags = Tags.of("feed", pull.status().feedId(), "address", pull.status().address());
    registry.gauge("akatombo.pull.age.seconds", tags, pull, this::ageSeconds);
    registry.gauge("akatombo.pull.entities", tags, pull, it -> it.status().entities());
  }

  /** Not a number before the first answer. */
  private double ageSeconds(RealtimePull pull) {
    Instant readAt = pull.status().readAt();
    return readAt == null
        ? Double.NaN
        : Duration.between(readAt, clock.instant()).toMillis() / 1_000.0;
  }

  @Override
  public List<PulledFeed> now() {
    return pulls.stream().map(RealtimePull::status).toList();
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
              message.getEntityCount() + " entities are too many"));
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
        .then(reading.fresh() ? positions(message, sender, scope) : Mono.empty())
        .doOnSuccess(done ->
            pull.become(
                pull.status().read(clock.instant(), reading.fresh(), message.getEntityCount())));
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
    pull.become(pull.status().failed(problem(failure)));
    if (failures.getAndIncrement() == 0) {
      // Addresses may have keys in them, and failures their addresses.
      LOG.warn(
          "{} cannot be read and is tried again: {}", pull.status().address(), problem(failure));
    }
    return Mono.empty();
  }

  /** For everybody to read, so nothing of the request is in it. */
  private static String problem(Throwable failure) {
    return switch (failure) {
      case RealtimePull.UnreadableFeedException unreadable ->
          String.valueOf(unreadable.getMessage());
      case WebClientResponseException answer when answer.getCause() == null ->
          "HTTP status " + answer.getStatusCode().value();
      case TimeoutException late -> "no answer in time";
      case WebClientRequestException unreached -> "not reached";
      default ->
          isTooLarge(failure) ? "too large" : "failed: " + failure.getClass().getSimpleName();
    };
  }

  private static boolean isTooLarge(Throwable failure) {
    return Stream.<Throwable>iterate(failure, it -> it != null, Throwable::getCause)
        .anyMatch(DataBufferLimitException.class::isInstance);
  }

  private Duration pause(int failures) {
    Duration pause = every.multipliedBy(1L << Math.min(failures, BACKOFF_DOUBLINGS));
    return pause.compareTo(BACKOFF_MAX) > 0 ? BACKOFF_MAX : pause;
  }
}
