package akatombo.tourism.media.store;

import akatombo.tourism.store.AuditLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forgets assets that nothing has shown for some time, or that were taken away that long ago, and
 * removes files that belong to no asset.
 */
public final class MediaSweep {

  private static final Logger LOG = LoggerFactory.getLogger(MediaSweep.class);

  /** An upload is no longer under way after so long. */
  private static final Duration UPLOAD_MAX = Duration.ofDays(1);

  private static final int FILES_AT_ONCE = 500;

  /** A published version can be gone back to for ever, so what it shows stays. */
  private static final String MARK =
      """
      WITH shown AS (
        SELECT DISTINCT found[1] AS id FROM (
          SELECT document::text AS text FROM tourism.drafts WHERE state <> 'DELETED'
          UNION ALL SELECT document::text FROM tourism.revisions
          UNION ALL SELECT document::text FROM tourism.versions) documents,
        LATERAL regexp_matches(text, '"([0-9a-f]{64})"', 'g') AS found)
      UPDATE tourism.media_assets a
      SET unreferenced_since =
        CASE WHEN EXISTS (SELECT 1 FROM shown WHERE shown.id = a.id) THEN NULL
             ELSE CAST(:now AS timestamptz) END
      WHERE (a.unreferenced_since IS NULL)
        <> EXISTS (SELECT 1 FROM shown WHERE shown.id = a.id)
      """;

  private static final String FORGET =
      """
      DELETE FROM tourism.media_assets
      WHERE unreferenced_since < :oldest OR (is_deleted AND updated_at < :oldest)
      """;

  private static final String FORGET_REVISIONS =
      """
      DELETE FROM tourism.media_revisions r USING tourism.media_assets a
      WHERE a.id = r.asset_id AND r.revision < a.revision AND r.at < :oldest
      """;

  private static final String LEFT_OVER =
      """
      SELECT sha256 FROM tourism.media_files f
      WHERE put_at < :before AND NOT EXISTS (
        SELECT 1 FROM tourism.media_assets a, LATERAL json_array_elements(a.files) AS file
        WHERE file ->> 'sha256' = f.sha256)
      LIMIT :limit FOR UPDATE OF f SKIP LOCKED
      """;

  private final DatabaseClient database;
  private final MediaStore store;
  private final AssetStore assets;
  private final AuditLog audit;
  private final TransactionalOperator transaction;

  public MediaSweep(
      DatabaseClient database,
      MediaStore store,
      AssetStore assets,
      AuditLog audit,
      TransactionalOperator transaction) {
    this.database = database;
    this.store = store;
    this.assets = assets;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * One round.
   *
   * @param oldest what nothing has shown since then is forgotten
   */
  public Mono<Void> sweep(Instant now, Instant oldest) {
    return transaction
        .transactional(audit.lock().then(Mono.defer(() -> forget(now, oldest))))
        .then(Mono.defer(() -> removeFiles(now.minus(UPLOAD_MAX))));
  }

  private Mono<Void> forget(Instant now, Instant oldest) {
    return changed(database.sql(MARK).bind("now", now))
        .then(changed(database.sql(FORGET).bind("oldest", oldest)))
        .flatMap(gone -> {
          if (gone == 0) {
            return Mono.empty();
          }
          LOG.info("{} media that nothing shows are forgotten", gone);
          return assets.moveHead();
        })
        .then(changed(database.sql(FORGET_REVISIONS).bind("oldest", oldest)))
        .then();
  }

  private static Mono<Long> changed(DatabaseClient.GenericExecuteSpec statement) {
    return statement.fetch().rowsUpdated();
  }

  /** Whoever uploads the same file meanwhile waits, and puts it there again. */
  private Mono<Void> removeFiles(Instant before) {
    Flux<String> leftOver =
        database
            .sql(LEFT_OVER)
            .bind("before", before)
            .bind("limit", FILES_AT_ONCE)
            .map(row -> Objects.requireNonNull(row.get("sha256", String.class)))
            .all();
    return transaction.transactional(
        leftOver.collectList().flatMapMany(Flux::fromIterable).concatMap(this::remove).then());
  }

  private Mono<Long> remove(String sha256) {
    return store
        .delete(sha256)
        .then(
            changed(
                database
                    .sql("DELETE FROM tourism.media_files WHERE sha256 = :sha256")
                    .bind("sha256", sha256)));
  }
}
