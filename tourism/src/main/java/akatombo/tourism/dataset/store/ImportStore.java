package akatombo.tourism.dataset.store;

import akatombo.tourism.dataset.DatasetKind;
import akatombo.tourism.dataset.ImportReport;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The trail of imports: who sent which file when, and what it did. Never shortened. */
public final class ImportStore {

  private static final String COLUMNS =
      """
      SELECT id, dataset, is_preview, state, actor, file_sha256, started_at, finished_at, report
      FROM tourism.dataset_imports
      """;

  private final DatabaseClient database;

  public ImportStore(DatabaseClient database) {
    this.database = database;
  }

  /** Writes down that an import has begun. */
  public Mono<Void> begin(StoredImport begun) {
    return database
        .sql(
            """
            INSERT INTO tourism.dataset_imports
              (id, dataset, is_preview, state, actor, file_sha256, started_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """)
        .bind(0, begun.id())
        .bind(1, begun.kind().text())
        .bind(2, begun.isPreview())
        .bind(3, begun.state().text())
        .bind(4, begun.actor())
        .bind(5, begun.fileSha256())
        .bind(6, begun.startedAt())
        .then();
  }

  /** Writes down how an import has ended; 0 when it had ended already. */
  public Mono<Long> end(StoredImport ended) {
    ImportReport report = ended.report();
    return database
        .sql(
            """
            UPDATE tourism.dataset_imports SET state = $2, finished_at = $3, report = $4
            WHERE id = $1 AND finished_at IS NULL
            """)
        .bind(0, ended.id())
        .bind(1, ended.state().text())
        .bind(2, Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, ended.finishedAt()))
        .bind(3, Parameters.in(R2dbcType.VARCHAR, report == null ? null : Json.write(report)))
        .fetch()
        .rowsUpdated();
  }

  /** Imports that a service left running when it ended have failed. */
  public Mono<Long> failAbandoned(Instant startedBefore, Instant now) {
    return database
        .sql(
            """
            UPDATE tourism.dataset_imports SET state = 'failed', finished_at = $2
            WHERE finished_at IS NULL AND started_at < $1
            """)
        .bind(0, startedBefore)
        .bind(1, now)
        .fetch()
        .rowsUpdated();
  }

  public Mono<StoredImport> find(UUID id) {
    return database.sql(COLUMNS + "WHERE id = $1").bind(0, id).map(ImportStore::read).one();
  }

  /** The newest imports first, of one dataset or of all. */
  public Flux<StoredImport> list(@Nullable DatasetKind kind, int limit) {
    return database
        .sql(COLUMNS + "WHERE $1 = '' OR dataset = $1 ORDER BY started_at DESC LIMIT $2")
        .bind(0, kind == null ? "" : kind.text())
        .bind(1, limit)
        .map(ImportStore::read)
        .all();
  }

  private static StoredImport read(Readable row) {
    String report = row.get(8, String.class);
    return new StoredImport(
        Objects.requireNonNull(row.get(0, UUID.class)),
        DatasetKind.find(text(row, 1)).orElseThrow(),
        Boolean.TRUE.equals(row.get(2, Boolean.class)),
        ImportState.of(text(row, 3)),
        text(row, 4),
        text(row, 5),
        Objects.requireNonNull(row.get(6, Instant.class)),
        row.get(7, Instant.class),
        report == null ? null : Json.read(report, ImportReport.class));
  }

  private static String text(Readable row, int column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }
}
