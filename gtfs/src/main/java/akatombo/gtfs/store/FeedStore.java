package akatombo.gtfs.store;

import akatombo.gtfs.FeedStatus.Outcome;
import akatombo.gtfs.Notice;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.fetch.Validators;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The history of all feeds in PostgreSQL, schema {@code gtfs}. */
public final class FeedStore {

  private static final int NOTICES_MAX = 200;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String SAVE =
      """
      insert into gtfs.feed_version as version
        (feed_id, sha256, fetched_at, etag, last_modified, outcome, decided_at, label,
         valid_from, valid_to, counts, notice_count, notices, zip)
      values (:feedId, :sha256, :fetchedAt, :etag, :lastModified, :outcome, :decidedAt, :label,
         :validFrom, :validTo, cast(:counts as jsonb), :noticeCount, cast(:notices as jsonb), :zip)
      on conflict (feed_id, sha256) do update set
        etag = excluded.etag, last_modified = excluded.last_modified, outcome = excluded.outcome,
        decided_at = excluded.decided_at, label = excluded.label,
        valid_from = excluded.valid_from, valid_to = excluded.valid_to, counts = excluded.counts,
        notice_count = excluded.notice_count, notices = excluded.notices,
        zip = coalesce(excluded.zip, version.zip)
      """;

  private static final String FORGET =
      """
      update gtfs.feed_version set zip = null
      where feed_id = :feedId and zip is not null and sha256 not in (
        select sha256 from gtfs.feed_version
        where feed_id = :feedId and outcome = 'IMPORTED' and zip is not null
        order by decided_at desc, id desc limit :keep)
      """;

  private static final String COLUMNS =
      "feed_id, sha256, fetched_at, etag, last_modified, outcome, decided_at, label, valid_from,"
          + " valid_to, counts::text as counts, notices::text as notices";

  private final DatabaseClient database;

  /** The store in that database. */
  public FeedStore(DatabaseClient database) {
    this.database = database;
  }

  /**
   * Writes a version, or brings the line of one that came before up to date, and forgets the bytes
   * of all but the newest good ones.
   *
   * @param zip the source's bytes; null when they are too large to be kept here
   */
  public Mono<Void> save(VersionRecord version, @Nullable ByteBuffer zip, int keep) {
    return insert(version, zip).then().then(Mono.defer(() -> forget(version.feedId(), keep)));
  }

  /** The newest versions of a feed first. */
  public Flux<VersionRecord> history(String feedId, int limit) {
    return database
        .sql(
            "select %s from gtfs.feed_version where feed_id = :feedId order by decided_at desc, id desc limit :limit"
                .formatted(COLUMNS))
        .bind("feedId", feedId)
        .bind("limit", limit)
        .map(FeedStore::version)
        .all();
  }

  /** The newest good version whose bytes are kept here. */
  public Mono<StoredVersion> findLastGood(String feedId) {
    return database
        .sql(
            """
            select %s, zip from gtfs.feed_version
            where feed_id = :feedId and outcome = 'IMPORTED' and zip is not null
            order by decided_at desc, id desc limit 1
            """
                .formatted(COLUMNS))
        .bind("feedId", feedId)
        .map(row -> new StoredVersion(version(row), requiredBytes(row)))
        .one();
  }

  private Mono<Long> insert(VersionRecord version, @Nullable ByteBuffer zip) {
    Schedule.@Nullable DateRange validity = version.validity();
    GenericExecuteSpec sql =
        database
            .sql(SAVE)
            .bind("feedId", version.feedId())
            .bind("sha256", version.sha256())
            .bind("fetchedAt", version.fetchedAt().atOffset(ZoneOffset.UTC))
            .bind("outcome", version.outcome().name())
            .bind("decidedAt", version.decidedAt().atOffset(ZoneOffset.UTC))
            .bind("noticeCount", version.notices().size())
            .bind("notices", JSON.writeValueAsString(first(version.notices())))
            .bind("etag", text(version.validators().etag()))
            .bind("lastModified", text(version.validators().lastModified()))
            .bind("label", text(version.label()))
            .bind("validFrom", date(validity == null ? null : validity.first()))
            .bind("validTo", date(validity == null ? null : validity.last()))
            .bind(
                "counts",
                text(version.counts() == null ? null : JSON.writeValueAsString(version.counts())));
    return sql.bind(
            "zip",
            zip == null
                ? Parameters.in(R2dbcType.VARBINARY)
                : Parameters.in(R2dbcType.VARBINARY, zip))
        .fetch()
        .rowsUpdated();
  }

  private Mono<Void> forget(String feedId, int keep) {
    return database
        .sql(FORGET)
        .bind("feedId", feedId)
        .bind("keep", keep)
        .fetch()
        .rowsUpdated()
        .then();
  }

  private static List<Notice> first(List<Notice> notices) {
    return notices.subList(0, Math.min(NOTICES_MAX, notices.size()));
  }

  private static VersionRecord version(Readable row) {
    @Nullable LocalDate from = row.get("valid_from", LocalDate.class);
    @Nullable LocalDate to = row.get("valid_to", LocalDate.class);
    @Nullable String counts = row.get("counts", String.class);
    return new VersionRecord(
        required(row, "feed_id"),
        required(row, "sha256"),
        instant(row, "fetched_at"),
        new Validators(row.get("etag", String.class), row.get("last_modified", String.class)),
        Outcome.valueOf(required(row, "outcome")),
        instant(row, "decided_at"),
        row.get("label", String.class),
        from == null || to == null
            ? null
            : new Schedule.DateRange(new ServiceDate(from), new ServiceDate(to)),
        counts == null ? null : JSON.readValue(counts, Schedule.Counts.class),
        JSON.readValue(required(row, "notices"), new TypeReference<List<Notice>>() {}));
  }

  private static ByteBuffer requiredBytes(Readable row) {
    return Objects.requireNonNull(row.get("zip", ByteBuffer.class), "zip");
  }

  private static String required(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class), column);
  }

  private static Instant instant(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, OffsetDateTime.class), column).toInstant();
  }

  private static Object text(@Nullable String value) {
    return value == null
        ? Parameters.in(R2dbcType.VARCHAR)
        : Parameters.in(R2dbcType.VARCHAR, value);
  }

  private static Object date(@Nullable ServiceDate value) {
    return value == null
        ? Parameters.in(R2dbcType.DATE)
        : Parameters.in(R2dbcType.DATE, value.date());
  }

  /** A version with the bytes of its source. */
  public record StoredVersion(VersionRecord version, ByteBuffer zip) {}
}
