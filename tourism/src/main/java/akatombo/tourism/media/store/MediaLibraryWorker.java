package akatombo.tourism.media.store;

import akatombo.tourism.MediaAsset;
import akatombo.tourism.MediaAssets;
import akatombo.tourism.MediaFile;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Holds all assets that are not deleted, so that no reader waits for the database: read before the
 * service is ready, again after each change, and now and then because another replica may have
 * changed one. Brings in what the city folder holds.
 */
public final class MediaLibraryWorker implements MediaAssets, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(MediaLibraryWorker.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  private final AssetStore store;
  private final FolderMedia folder;
  private final Duration every;
  private volatile Shelves shelves = new Shelves(-1, Map.of(), Map.of());
  private volatile boolean isFolderKnown;
  private volatile boolean failing;
  private volatile Disposable running = Disposables.disposed();

  /**
   * A worker.
   *
   * @param every how often it looks whether something changed
   */
  public MediaLibraryWorker(
      AssetStore store, FolderMedia folder, Duration every, MeterRegistry registry) {
    this.store = store;
    this.folder = folder;
    this.every = every;
    registry.gauge("akatombo.tourism.media.assets", this, all -> all.shelves.assets.size());
  }

  /**
   * All at one moment.
   *
   * @param files by the hash they are served under
   */
  private record Shelves(
      long version, Map<String, MediaAsset> assets, Map<String, MediaFile> files) {

    static Shelves of(long version, List<StoredAsset> stored) {
      List<MediaAsset> assets = stored.stream().map(StoredAsset::asset).toList();
      return new Shelves(
          version,
          assets.stream().collect(Collectors.toUnmodifiableMap(MediaAsset::id, asset -> asset)),
          assets.stream()
              .flatMap(asset -> asset.files().stream())
              .collect(
                  Collectors.toUnmodifiableMap(
                      MediaFile::sha256, Function.identity(), (one, same) -> one)));
    }
  }

  @Override
  public Optional<MediaAsset> find(String id) {
    return Optional.ofNullable(shelves.assets.get(id));
  }

  /** The file that is served under a hash. */
  public Optional<MediaFile> findFile(String sha256) {
    return Optional.ofNullable(shelves.files.get(sha256));
  }

  /** Reads again if something changed; to be called after each change. */
  public Mono<Void> reload() {
    return store
        .head()
        .filter(head -> head != shelves.version)
        .flatMap(head -> store.all().collectList().map(all -> Shelves.of(head, all)))
        .doOnNext(this::show)
        .then();
  }

  /** Two reads may overlap; the older never replaces the newer. */
  private synchronized void show(Shelves next) {
    if (next.version > shelves.version) {
      shelves = next;
    }
  }

  private Mono<Void> round() {
    Mono<Void> brought =
        isFolderKnown ? Mono.empty() : folder.bring().doOnSuccess(done -> isFolderKnown = true);
    return brought
        .then(Mono.defer(this::reload))
        .doOnSuccess(done -> failing = false)
        .onErrorResume(this::failed);
  }

  @Override
  public void start() {
    reload().timeout(START_LIMIT).onErrorResume(this::failed).block();
    running =
        Flux.interval(Duration.ZERO, every)
            .onBackpressureDrop()
            .concatMap(tick -> round(), 1)
            .subscribe();
  }

  @Override
  public void stop() {
    running.dispose();
  }

  /** Before the web server, beside what is published. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 3_900;
  }

  @Override
  public boolean isRunning() {
    return !running.isDisposed();
  }

  private Mono<Void> failed(Throwable failure) {
    if (!failing) {
      failing = true;
      LOG.warn("what is known of the media cannot be read and stands: {}", failure.toString());
    }
    return Mono.empty();
  }
}
