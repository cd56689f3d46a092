package akatombo.tourism.store;

import akatombo.tourism.Content;
import akatombo.tourism.Event;
import akatombo.tourism.PointOfInterest;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.Tour;
import akatombo.tourism.Tours;
import akatombo.tourism.content.ContentJson;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Holds what visitors see: read before the service is ready, again after each publication, and now
 * and then because another replica may have published. While the database is away the last stands;
 * if it was never there, what the city folder brings does.
 */
public final class PublishedToursWorker implements Tours, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PublishedToursWorker.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  private final Publications publications;
  private final List<Content> folder;
  private final Duration every;
  private final Counter failures;
  private final Sinks.Many<PublishedContent> changes = Sinks.many().replay().latest();
  private volatile PublishedContent published;
  private volatile boolean isFolderKnown;
  private volatile boolean failing;
  private volatile Disposable running = Disposables.disposed();

  /**
   * A worker.
   *
   * @param folder what the city brings
   * @param every how often it looks whether something changed or is due
   */
  public PublishedToursWorker(
      Publications publications, List<Content> folder, Duration every, MeterRegistry registry) {
    this.publications = publications;
    this.folder = List.copyOf(folder);
    this.every = every;
    this.published = ofFolder(this.folder);
    this.failures = registry.counter("akatombo.tourism.reload.failures");
    registry.gauge("akatombo.tourism.pois", this, all -> all.published.pois().size());
    registry.gauge("akatombo.tourism.tours", this, all -> all.published.tours().size());
    registry.gauge("akatombo.tourism.events", this, all -> all.published.events().size());
  }

  /** The content of a folder alone; its version is negative, so that all of the database follow. */
  private static PublishedContent ofFolder(List<Content> folder) {
    if (folder.isEmpty()) {
      return PublishedContent.EMPTY;
    }
    CRC32 sum = new CRC32();
    folder.forEach(
        content -> sum.update(ContentJson.text(content).getBytes(StandardCharsets.UTF_8)));
    return new PublishedContent(
        -1 - sum.getValue(),
        folder.stream()
            .filter(PointOfInterest.class::isInstance)
            .map(PointOfInterest.class::cast)
            .toList(),
        folder.stream().filter(Tour.class::isInstance).map(Tour.class::cast).toList(),
        folder.stream().filter(Event.class::isInstance).map(Event.class::cast).toList());
  }

  @Override
  public PublishedContent published() {
    return published;
  }

  @Override
  public Flux<PublishedContent> changes() {
    return changes.asFlux();
  }

  /** Reads again if something changed; to be called after each publication. */
  public Mono<Void> reload() {
    return publications
        .head()
        .filter(head -> head != published.version())
        .flatMap(head -> publications.published())
        .doOnNext(this::show)
        .then();
  }

  /** Two reads may overlap; the older never replaces the newer. */
  private synchronized void show(PublishedContent next) {
    if (next.version() > published.version()) {
      published = next;
      changes.emitNext(next, Sinks.EmitFailureHandler.FAIL_FAST);
    }
  }

  private Mono<Void> round() {
    Mono<Void> brought =
        isFolderKnown
            ? Mono.empty()
            : publications.bring(folder).doOnNext(count -> isFolderKnown = true).then();
    return brought
        .then(Mono.defer(publications::publishDue))
        .then(Mono.defer(this::reload))
        .doOnSuccess(done -> succeeded())
        .onErrorResume(this::failed);
  }

  @Override
  public void start() {
    changes.emitNext(published, Sinks.EmitFailureHandler.FAIL_FAST);
    round().timeout(START_LIMIT).onErrorResume(this::failed).block();
    running = Flux.interval(every).onBackpressureDrop().concatMap(tick -> round(), 1).subscribe();
  }

  @Override
  public void stop() {
    running.dispose();
  }

  /** Before the web server. */
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 3_900;
  }

  @Override
  public boolean isRunning() {
    return !running.isDisposed();
  }

  private void succeeded() {
    if (failing) {
      failing = false;
      LOG.info("what the tourism office published is read again");
    }
  }

  private Mono<Void> failed(Throwable failure) {
    failures.increment();
    if (!failing) {
      failing = true;
      LOG.warn(
          "what the tourism office published cannot be read and stands: {}", failure.toString());
    }
    return Mono.empty();
  }
}
