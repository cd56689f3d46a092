package akatombo.tourism.media.store;

import akatombo.tourism.MediaAsset;
import akatombo.tourism.MediaFile;
import akatombo.tourism.content.AboutJson;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tables of assets and of what was said of them before. */
public final class AssetStore {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<MediaFile>> FILES = new TypeReference<>() {};
  private static final String COLUMNS =
      "SELECT id, form, files::text AS files, seconds, about::text AS about, revision, is_deleted,"
          + " updated_at, updated_by FROM tourism.media_assets ";

  private final DatabaseClient database;

  public AssetStore(DatabaseClient database) {
    this.database = database;
  }

  /** One, also when it is deleted; empty when there never was one. */
  public Mono<StoredAsset> find(String id) {
    return database.sql(COLUMNS + "WHERE id = :id").bind("id", id).map(AssetStore::asset).one();
  }

  /** All that are not deleted. */
  Flux<StoredAsset> all() {
    return database.sql(COLUMNS + "WHERE NOT is_deleted").map(AssetStore::asset).all();
  }

  /**
   * Those that are not deleted, the newest first.
   *
   * @param form the only one wanted; null for all
   * @param before only those changed before then
   */
  public Flux<StoredAsset> list(MediaAsset.@Nullable Form form, Instant before, int limit) {
    return database
        .sql(
            COLUMNS
                + "WHERE NOT is_deleted AND updated_at < :before AND (:form = '' OR form = :form)"
                + " ORDER BY updated_at DESC, id LIMIT :limit")
        .bind("before", before)
        .bind("form", form == null ? "" : form.name())
        .bind("limit", limit)
        .map(AssetStore::asset)
        .all();
  }

  /** How often assets have changed. */
  Mono<Long> head() {
    return database
        .sql("SELECT version FROM tourism.media_head")
        .map(row -> Objects.requireNonNull(row.get("version", Long.class)))
        .one();
  }

  /** Keeps an asset and what it is now; whoever writes holds the lock of the audit log. */
  public Mono<StoredAsset> save(StoredAsset stored) {
    return write(stored).then(remember(stored)).then(moveHead()).thenReturn(stored);
  }

  private Mono<Long> write(StoredAsset stored) {
    MediaAsset asset = stored.asset();
    return about(
            database
                .sql(
                    """
                    INSERT INTO tourism.media_assets
                      (id, form, files, seconds, about, revision, is_deleted, updated_at, updated_by)
                    VALUES (:id, :form, CAST(:files AS json), :seconds, CAST(:about AS json),
                            :revision, :deleted, :at, :by)
                    ON CONFLICT (id) DO UPDATE
                    SET about = excluded.about, revision = excluded.revision,
                        is_deleted = excluded.is_deleted, updated_at = excluded.updated_at,
                        updated_by = excluded.updated_by, unreferenced_since = NULL
                    """)
                .bind("id", asset.id())
                .bind("form", asset.form().name())
                .bind("files", JSON.writeValueAsString(asset.files()))
                .bind("seconds", asset.seconds())
                .bind("revision", stored.revision())
                .bind("deleted", stored.isDeleted())
                .bind("at", stored.updatedAt())
                .bind("by", stored.updatedBy()),
            stored)
        .fetch()
        .rowsUpdated();
  }

  private static DatabaseClient.GenericExecuteSpec about(
      DatabaseClient.GenericExecuteSpec statement, StoredAsset stored) {
    ObjectNode about = AboutJson.write(stored.asset().about());
    return about == null
        ? statement.bindNull("about", String.class)
        : statement.bind("about", about.toString());
  }

  private Mono<Long> remember(StoredAsset stored) {
    return about(
            database
                .sql(
                    """
                    INSERT INTO tourism.media_revisions
                      (asset_id, revision, about, is_deleted, at, by)
                    VALUES (:id, :revision, CAST(:about AS json), :deleted, :at, :by)
                    """)
                .bind("id", stored.asset().id())
                .bind("revision", stored.revision())
                .bind("deleted", stored.isDeleted())
                .bind("at", stored.updatedAt())
                .bind("by", stored.updatedBy()),
            stored)
        .fetch()
        .rowsUpdated();
  }

  Mono<Void> moveHead() {
    return database.sql("UPDATE tourism.media_head SET version = version + 1").then();
  }

  /**
   * What an asset was at some time.
   *
   * @param about as JSON; null when nothing was said of it yet
   */
  public record Revision(
      long revision, @Nullable String about, boolean isDeleted, Instant at, String by) {}

  /** What an asset has been since then, the newest first. */
  public Flux<Revision> revisions(String id, Instant oldest, int limit) {
    return database
        .sql(
            "SELECT revision, about::text AS about, is_deleted, at, by"
                + " FROM tourism.media_revisions WHERE asset_id = :id AND at >= :oldest"
                + " ORDER BY revision DESC LIMIT :limit")
        .bind("id", id)
        .bind("oldest", oldest)
        .bind("limit", limit)
        .map(row ->
            new Revision(
                number(row, "revision"),
                row.get("about", String.class),
                Boolean.TRUE.equals(row.get("is_deleted", Boolean.class)),
                Objects.requireNonNull(row.get("at", Instant.class)),
                text(row, "by")))
        .all();
  }

  /** Which documents show an asset now, drafts and what is published, as {@code tour/slug}. */
  public Flux<String> users(String id) {
    return database
        .sql(
            """
            SELECT kind || '/' || id AS name FROM tourism.drafts
            WHERE state <> 'DELETED' AND position(:id IN document::text) > 0
            UNION
            SELECT d.kind || '/' || d.id FROM tourism.drafts d
            JOIN tourism.versions v
              ON v.kind = d.kind AND v.id = d.id AND v.version = d.published_version
            WHERE position(:id IN v.document::text) > 0
            ORDER BY name LIMIT 50
            """)
        .bind("id", id)
        .map(row -> text(row, "name"))
        .all();
  }

  private static StoredAsset asset(Readable row) {
    MediaAsset.Form form = MediaAsset.Form.valueOf(text(row, "form"));
    MediaAsset asset =
        new MediaAsset(
            text(row, "id"),
            form,
            JSON.readValue(text(row, "files"), FILES),
            Objects.requireNonNull(row.get("seconds", Double.class)),
            Optional.ofNullable(row.get("about", String.class))
                .map(about -> AboutJson.stored(form, about))
                .orElse(null));
    return new StoredAsset(
        asset,
        number(row, "revision"),
        Boolean.TRUE.equals(row.get("is_deleted", Boolean.class)),
        Objects.requireNonNull(row.get("updated_at", Instant.class)),
        text(row, "updated_by"));
  }

  private static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }

  private static long number(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class));
  }
}
