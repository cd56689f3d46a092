package akatombo.gtfs.refresh;

import akatombo.gtfs.FeedSource;
import akatombo.gtfs.ImportOutcome;
import akatombo.gtfs.refresh.RefreshQueue.Request;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings all feeds up, refreshes them when asked, and looks at their sources now and then. */
final class FeedsWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(FeedsWorker.class);

  /** How often a feed that moves with the date is looked at, at least. */
  private static final Duration SHIFT_EVERY = Duration.ofMinutes(30);

  private static final int DOUBLINGS_MAX = 12;

  private final CityFeeds feeds;
  private final RefreshQueue queue;
  private final FeedRefresh refresh;
  private final FeedMeters meters;
  private final Duration retryFirst;
  private Disposable.Composite running = Disposables.composite();

  FeedsWorker(
      CityFeeds feeds,
      RefreshQueue queue,
      FeedRefresh refresh,
      FeedMeters meters,
      Duration retryFirst) {
    this.feeds = feeds;
    this.queue = queue;
    this.refresh = refresh;
    this.meters = meters;
    this.retryFirst = retryFirst;
  }

  @Override
  public void start() {
    int lanes = Math.max(1, feeds.all().size());
    Flux<ImportOutcome> work =
        queue
            .requests()
            .groupBy(Request::feed)
            .flatMap(group -> group.concatMap(this::serve), lanes);
    Flux<ImportOutcome> polls = Flux.fromIterable(feeds.all()).flatMap(this::poll, lanes);
    running = Disposables.composite(work.subscribe(), polls.subscribe());
  }

  @Override
  public void stop() {
    running.dispose();
  }

  @Override
  public boolean isRunning() {
    return running.size() > 0 && !running.isDisposed();
  }

  private Mono<ImportOutcome> serve(Request request) {
    return refresh
        .run(request.feed())
        .doOnNext(outcome -> finish(request, outcome))
        .onErrorResume(fault -> fail(request, fault));
  }

  private void finish(Request request, ImportOutcome outcome) {
    meters.count(request.feed().source().id(), request.feed().status().last());
    request.reply().tryEmitValue(outcome);
  }

  /**
   * A fault of ours or of the machine: the old version serves on, and so does the worker. An import
   * that was interrupted by the end of the service is none.
   */
  private Mono<ImportOutcome> fail(Request request, Throwable fault) {
    if (running.isDisposed()) {
      return Mono.empty();
    }
    String feedId = request.feed().source().id();
    LOG.error("refreshing feed {} failed", feedId, fault);
    meters.countFault(feedId);
    request.reply().tryEmitError(fault);
    return Mono.empty();
  }

  private Flux<ImportOutcome> poll(CityFeed feed) {
    return queue
        .ask(feed)
        .onErrorComplete()
        .thenMany(Mono.defer(() -> pause(feed).then(askAgain(feed))).repeat());
  }

  private Mono<ImportOutcome> askAgain(CityFeed feed) {
    return queue.ask(feed).onErrorComplete();
  }

  private Mono<Long> pause(CityFeed feed) {
    Duration usual = usualPause(feed.source());
    if (feed.failures() > 0) {
      Duration retry = retryFirst.multipliedBy(1L << Math.min(feed.failures() - 1, DOUBLINGS_MAX));
      Duration atMost = usual.isZero() ? FeedSource.POLL_EVERY : usual;
      return Mono.delay(retry.compareTo(atMost) < 0 ? retry : atMost);
    }
    return usual.isZero() ? Mono.never() : Mono.delay(usual);
  }

  private static Duration usualPause(FeedSource source) {
    Duration every = source.pollEvery();
    boolean isOften = !every.isZero() && every.compareTo(SHIFT_EVERY) < 0;
    return source.shiftToToday() && !isOften ? SHIFT_EVERY : every;
  }
}
