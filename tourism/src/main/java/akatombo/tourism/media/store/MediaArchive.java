package akatombo.tourism.media.store;

import akatombo.tourism.media.Intake;
import akatombo.tourism.media.Made;
import akatombo.tourism.media.MediaLimits;
import akatombo.tourism.media.Prepared;
import java.time.Clock;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Makes files of uploads and puts them into the store. Every file is noted in the database first:
 * what a crash leaves in the store is found and removed later.
 */
public final class MediaArchive {

  private final DatabaseClient database;
  private final MediaStore store;
  private final MediaLimits limits;
  private final Scheduler workshop;
  private final Clock clock;

  /**
   * An archive.
   *
   * @param workshop where pictures are drawn, a few at a time
   */
  public MediaArchive(
      DatabaseClient database,
      MediaStore store,
      MediaLimits limits,
      Scheduler workshop,
      Clock clock) {
    this.database = database;
    this.store = store;
    this.limits = limits;
    this.workshop = workshop;
    this.clock = clock;
  }

  /** What becomes of a file; when it is ready, what is served of it is in the store. */
  public Mono<Prepared> take(byte[] bytes) {
    return Mono.fromCallable(() -> Intake.of(bytes, limits))
        .subscribeOn(workshop)
        .flatMap(prepared ->
            prepared instanceof Prepared.Ready ready
                ? keep(ready.made()).thenReturn(prepared)
                : Mono.just(prepared));
  }

  private Mono<Void> keep(List<Made> made) {
    return Flux.fromIterable(made)
        .concatMap(each ->
            note(each)
                .then(store.put(each.file().sha256(), each.file().contentType(), each.bytes())))
        .then();
  }

  /** Waits for whoever is just removing the same file. */
  private Mono<Long> note(Made made) {
    return database
        .sql(
            """
            INSERT INTO tourism.media_files (sha256, put_at) VALUES (:sha256, :now)
            ON CONFLICT (sha256) DO UPDATE SET put_at = excluded.put_at
            """)
        .bind("sha256", made.file().sha256())
        .bind("now", clock.instant())
        .fetch()
        .rowsUpdated();
  }
}
