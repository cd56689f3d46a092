package akatombo.gtfs.refresh;

import akatombo.gtfs.store.FeedStore;
import akatombo.gtfs.store.FeedStore.StoredVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Writes the history of feeds as far as there is a database: a feed serves whether or not its line
 * could be written, and lines that could not be are written with the next that can.
 */
final class FeedHistory {

  private static final Logger LOG = LoggerFactory.getLogger(FeedHistory.class);
  private static final int WAITING_MAX = 64;

  private final Optional<FeedStore> store;
  private final FeedMeters meters;
  private final FeedsProperties settings;
  private final Duration patience;
  private final Deque<HistoryLine> waiting = new ArrayDeque<>();

  FeedHistory(Optional<FeedStore> store, FeedMeters meters, FeedsProperties settings) {
    this.store = store;
    this.meters = meters;
    this.settings = settings;
    this.patience = settings.databaseTimeout();
  }

  /** Writes a line, with those that still wait; never fails. */
  Mono<Void> add(HistoryLine line) {
    if (store.isEmpty()) {
      return Mono.empty();
    }
    return Mono.fromRunnable(() -> enqueue(line)).then(writeWaiting());
  }

  /** Writes the lines that wait; never fails. */
  Mono<Void> writeWaiting() {
    return store.map(this::writeWaiting).orElseGet(Mono::empty);
  }

  /** The newest good version whose bytes the database keeps; empty also when there is none. */
  Mono<StoredVersion> findLastGood(String feedId) {
    return store
        .map(it -> it.findLastGood(feedId).timeout(patience).onErrorResume(this::skipReading))
        .orElseGet(Mono::empty);
  }

  private Mono<Void> writeWaiting(FeedStore into) {
    return Mono.fromSupplier(this::snapshot)
        .flatMapMany(Flux::fromIterable)
        .concatMap(entry -> write(into, entry))
        .then()
        .onErrorResume(FeedHistory::leaveForLater);
  }

  private Mono<Void> write(FeedStore into, HistoryLine entry) {
    return Mono.fromCallable(() -> Optional.ofNullable(bytes(entry.zip())))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(zip -> into.save(entry.version(), zip.orElse(null), settings.keepVersions()))
        .timeout(patience)
        .then(Mono.fromRunnable(() -> remove(entry)));
  }

  private @Nullable ByteBuffer bytes(Path zip) {
    try {
      boolean isKept = Files.exists(zip) && Files.size(zip) <= settings.storedBytesMax().toBytes();
      return isKept ? ByteBuffer.wrap(Files.readAllBytes(zip)) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized List<HistoryLine> snapshot() {
    return List.copyOf(waiting);
  }

  private synchronized void remove(HistoryLine line) {
    waiting.remove(line);
  }

  private synchronized void enqueue(HistoryLine entry) {
    if (waiting.size() == WAITING_MAX) {
      HistoryLine dropped = waiting.removeFirst();
      meters.countSkippedHistory(dropped.version().feedId());
    }
    waiting.addLast(entry);
  }

  private static Mono<Void> leaveForLater(Throwable cause) {
    LOG.warn("the history of feeds waits for the database: {}", cause.toString());
    return Mono.empty();
  }

  private Mono<StoredVersion> skipReading(Throwable cause) {
    LOG.warn("the history of feeds cannot be read: {}", cause.toString());
    return Mono.empty();
  }
}
