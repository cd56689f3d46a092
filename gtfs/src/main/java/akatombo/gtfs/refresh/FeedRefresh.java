package akatombo.gtfs.refresh;

import akatombo.gtfs.FeedProgress;
import akatombo.gtfs.FeedProgress.Step;
import akatombo.gtfs.FeedSource;
import akatombo.gtfs.ImportOutcome;
import akatombo.gtfs.fetch.FeedDownload;
import akatombo.gtfs.fetch.FetchOutcome;
import akatombo.gtfs.fetch.LocalFeed;
import akatombo.gtfs.refresh.CityFeed.Taken;
import akatombo.gtfs.store.FeedFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Runs the steps of a feed's life where they may block, one import at a time in the whole city. */
final class FeedRefresh {

  private static final String STOPPED = "the service ends";

  private final FeedDownload download;
  private final LocalFeed local;
  private final FeedHistory history;
  private final FeedProgress progress;
  private final Scheduler importThread;

  FeedRefresh(
      FeedDownload download,
      LocalFeed local,
      FeedHistory history,
      FeedProgress progress,
      Scheduler importThread) {
    this.download = download;
    this.local = local;
    this.history = history;
    this.progress = progress;
    this.importThread = importThread;
  }

  /** Brings the feed up the first time, and looks at its source each time after. */
  Mono<ImportOutcome> run(CityFeed feed) {
    return feed.status().checkedAt() == null ? start(feed) : refresh(feed);
  }

  /**
   * Brings a feed up: a remote one from its last good version before the source is asked, a local
   * one from its source, and from its last good version when the source cannot serve.
   */
  private Mono<ImportOutcome> start(CityFeed feed) {
    return feed.source().isRemote()
        ? restore(feed).then(refresh(feed))
        : refresh(feed).flatMap(outcome -> restoreIfNeeded(feed).thenReturn(outcome));
  }

  /** Looks at the source and swaps in what it has, if that is new and good. */
  private Mono<ImportOutcome> refresh(CityFeed feed) {
    return Mono.defer(() -> fetch(feed))
        .publishOn(importThread)
        .map(fetched ->
            Interruptible.call(() -> feed.take(fetched), () -> new Taken(stopped(feed), null)))
        .flatMap(this::writeHistory);
  }

  private static ImportOutcome stopped(CityFeed feed) {
    return new ImportOutcome.Unavailable(feed.source().id(), STOPPED);
  }

  private Mono<ImportOutcome> writeHistory(Taken taken) {
    @Nullable HistoryLine line = taken.line();
    return (line == null ? history.writeWaiting() : history.add(line)).thenReturn(taken.outcome());
  }

  private Mono<Void> restoreIfNeeded(CityFeed feed) {
    return feed.serving() == null ? restore(feed) : Mono.empty();
  }

  private Mono<Void> restore(CityFeed feed) {
    return Mono.fromSupplier(feed::kept)
        .subscribeOn(importThread)
        .flatMap(Mono::justOrEmpty)
        .switchIfEmpty(
            history.findLastGood(feed.source().id()).publishOn(importThread).map(feed::keep))
        .doOnNext(state -> {
          var _ =
              Interruptible.call(
                  () -> {
                    feed.restore(state);
                    return true;
                  },
                  () -> false);
        })
        .then();
  }

  private Mono<FetchOutcome> fetch(CityFeed feed) {
    progress.reached(Step.FETCHING, feed.source().id());
    FeedFolder folder = feed.folder();
    return Mono.fromSupplier(folder::newTemporary)
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(target ->
            fetch(feed, target).doOnNext(outcome -> discardUnused(folder, target, outcome)));
  }

  private Mono<FetchOutcome> fetch(CityFeed feed, Path target) {
    FeedSource source = feed.source();
    return source.isRemote()
        ? download.fetch(source.location(), feed.seen().validators(), target)
        : Mono.fromSupplier(() ->
            Interruptible.call(
                () -> local.fetch(Path.of(source.location()), feed.seen().sha256(), target),
                () -> new FetchOutcome.Failed(STOPPED)));
  }

  private static void discardUnused(FeedFolder folder, Path target, FetchOutcome outcome) {
    if (!(outcome instanceof FetchOutcome.Fetched)) {
      folder.discard(target);
    }
  }
}
