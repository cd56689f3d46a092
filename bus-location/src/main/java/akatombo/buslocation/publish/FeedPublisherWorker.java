package akatombo.buslocation.publish;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.rule.FeedBytes;
import akatombo.buslocation.rule.ServedFeeds;
import akatombo.gtfs.FeedVersion;
import akatombo.gtfs.Feeds;
import akatombo.gtfs.Schedule;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Makes the feeds' bytes: at most once a second when the fleet or a schedule changed, and now and
 * then when not. The three messages of a feed always come from one snapshot.
 */
final class FeedPublisherWorker implements ServedFeeds, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FeedPublisherWorker.class);
  private static final Duration TICK = Duration.ofSeconds(1);

  private final BusLocation busLocation;
  private final Feeds feeds;
  private final Clock clock;
  private final PublishProperties properties;
  private final Scheduler scheduler = Schedulers.newSingle("gtfs-rt", true);
  private volatile PublishedFeeds published = PublishedFeeds.NONE;
  private volatile Disposable running = Disposables.disposed();

  // Only the scheduler's thread touches these.
  private final Map<String, Made> made = new HashMap<>();

  FeedPublisherWorker(
      BusLocation busLocation,
      Feeds feeds,
      Clock clock,
      PublishProperties properties,
      MeterRegistry registry) {
    this.busLocation = busLocation;
    this.feeds = feeds;
    this.clock = clock;
    this.properties = properties;
    registry.gauge("akatombo.gtfs.rt.age.seconds", this, FeedPublisherWorker::ageSeconds);
  }

  PublishedFeeds published() {
    return published;
  }

  @Override
  public Optional<FeedBytes> find(String feedId) {
    return published.bytes(feedId);
  }

  @Override
  public void start() {
    running =
        Flux.interval(Duration.ZERO, TICK, scheduler)
            .onBackpressureDrop()
            .subscribe(tick -> publishSafely());
  }

  @Override
  public void stop() {
    running.dispose();
  }

  /**
   * Starts before the web server, so that its first request finds the feeds, and after what offices
   * decided is known.
   */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 3_800;
  }

  @Override
  public boolean isRunning() {
    return !running.isDisposed();
  }

  /** One bad snapshot must not end the feeds for ever. */
  private void publishSafely() {
    try {
      publish();
    } catch (RuntimeException e) {
      LOG.error("the GTFS-realtime feeds could not be made from this snapshot", e);
    }
  }

  private void publish() {
    Fleet fleet = busLocation.fleet();
    PublishedFeeds next = published;
    boolean first = true;
    for (Schedule schedule : fleet.changes().on(feeds.current()).all()) {
      Made last = made.getOrDefault(schedule.feedId(), Made.NEVER);
      Instant at = headerTime(last);
      if (last.isDue(fleet, schedule, at, properties.refreshEvery())) {
        FleetToTell told = FleetToTell.of(fleet, at);
        next = next.with(schedule.feedId(), first, encode(told.fleet(), schedule, at));
        made.put(
            schedule.feedId(), new Made(fleet.version(), schedule.version(), at, told.until()));
      }
      first = false;
    }
    published = next;
  }

  /** Grows with every message, even when the clock does not (E017, E018). */
  private Instant headerTime(Made last) {
    Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
    return now.isAfter(last.at()) ? now : last.at().plusSeconds(1);
  }

  private static Map<FeedKind, EncodedMessage> encode(Fleet fleet, Schedule schedule, Instant at) {
    GtfsRealtimeFeed feed = GtfsRealtimeFeed.of(fleet, schedule, at);
    Map<FeedKind, EncodedMessage> messages = new EnumMap<>(FeedKind.class);
    for (FeedKind kind : FeedKind.values()) {
      messages.put(kind, new EncodedMessage(kind.of(feed)));
    }
    return messages;
  }

  private double ageSeconds() {
    return published
        .oldest()
        .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
        .orElse(Double.NaN);
  }

  /** From what a feed's messages were made last. */
  private record Made(
      long fleetVersion, @Nullable FeedVersion feedVersion, Instant at, Instant until) {

    static final Made NEVER = new Made(-1, null, Instant.EPOCH, Instant.EPOCH);

    boolean isDue(Fleet fleet, Schedule schedule, Instant header, Duration refresh) {
      return fleet.version() != fleetVersion
          || !schedule.version().equals(feedVersion)
          || header.isAfter(until)
          || Duration.between(at, header).compareTo(refresh) >= 0;
    }
  }
}
