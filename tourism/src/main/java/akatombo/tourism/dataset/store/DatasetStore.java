package akatombo.tourism.dataset.store;

import akatombo.tourism.dataset.ColumnMapping;
import akatombo.tourism.dataset.Comparison;
import akatombo.tourism.dataset.DatasetKind;
import akatombo.tourism.dataset.DatasetSchema;
import akatombo.tourism.dataset.ImportRow;
import akatombo.tourism.dataset.IntakeOutcome.Understood;
import akatombo.tourism.dataset.KeptCells;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of datasets as they came in. */
public final class DatasetStore {

  private static final int ROWS_AT_ONCE = 500;
  private static final long NO_HEADER = -1;

  private static final String FIND_HEADER =
      """
      SELECT id FROM tourism.dataset_headers
      WHERE dataset = $1 AND columns = $2 AND preamble = $3 AND mapping = $4
      """;

  private static final String ADD_HEADER =
      """
      INSERT INTO tourism.dataset_headers (dataset, columns, preamble, mapping)
      VALUES ($1, $2, $3, $4) RETURNING id
      """;

  private static final String ROWS =
      """
      SELECT r.row_key, r.header_id, r.position, r.cells
      FROM tourism.dataset_rows r JOIN tourism.dataset_imports i ON i.id = r.import_id
      WHERE r.dataset = $1 ORDER BY i.started_at DESC, r.import_id, r.position
      """;

  private static final String HEADERS =
      """
      SELECT h.id, h.columns, h.preamble, h.mapping
      FROM tourism.dataset_headers h
      JOIN (SELECT r.header_id, max(i.started_at) AS used
            FROM tourism.dataset_rows r JOIN tourism.dataset_imports i ON i.id = r.import_id
            WHERE r.dataset = $1 GROUP BY r.header_id) u ON u.header_id = h.id
      ORDER BY u.used DESC, h.id DESC
      """;

  private static final String PUT =
      """
      INSERT INTO tourism.dataset_rows (dataset, row_key, header_id, import_id, position, cells)
      SELECT $1, t.k, $2, $3, t.p, t.c FROM unnest($4::text[], $5::int[], $6::text[]) AS t(k, p, c)
      ON CONFLICT (dataset, row_key) DO UPDATE SET header_id = excluded.header_id,
        import_id = excluded.import_id, position = excluded.position, cells = excluded.cells
      """;

  private static final String SEEN =
      """
      UPDATE tourism.dataset_rows r SET import_id = $2, position = t.p
      FROM unnest($3::text[], $4::int[]) AS t(k, p) WHERE r.dataset = $1 AND r.row_key = t.k
      """;

  private static final String CHANGED =
      """
      INSERT INTO tourism.dataset_versions (dataset, version, changed_at) VALUES ($1, 1, $2)
      ON CONFLICT (dataset) DO UPDATE SET version = dataset_versions.version + 1,
        changed_at = excluded.changed_at
      """;

  private final DatabaseClient database;

  public DatasetStore(DatabaseClient database) {
    this.database = database;
  }

  /** A row that is kept. */
  public record StoredRow(String key, long header, int position, List<String> cells) {}

  /** The columns rows came in with. */
  public record StoredHeader(
      long id, List<String> columns, List<String> preamble, ColumnMapping mapping) {}

  /** The version of a dataset; grows with every import that changes something. */
  public record Version(DatasetKind kind, long number, Instant changedAt, long rows) {}

  /** Makes imports of a dataset wait for each other until the transaction ends. */
  public Mono<Void> lock(DatasetKind kind) {
    return database
        .sql("SELECT pg_advisory_xact_lock(hashtext('akatombo.tourism'), hashtext($1))")
        .bind(0, kind.text())
        .then();
  }

  /** What a file would add and change. */
  public Mono<Comparison> compare(DatasetKind kind, Understood file) {
    Comparison comparison = new Comparison(file.checked().rows());
    return Mono.zip(
            header(FIND_HEADER, kind, file).defaultIfEmpty(NO_HEADER),
            headers(kind).collectMap(StoredHeader::id, StoredHeader::mapping),
            (header, others) -> new KeptCells(DatasetSchema.of(kind), file, header, others))
        .flatMap(kept ->
            rows(kind)
                .doOnNext(row -> comparison.kept(row.key(), kept.below(row.header(), row.cells())))
                .then())
        .thenReturn(comparison);
  }

  /**
   * Keeps the rows of a file, within a transaction that holds the lock.
   *
   * @param done is told how many rows are written
   */
  public Mono<Void> apply(
      DatasetKind kind, UUID importId, Understood file, Comparison found, IntConsumer done) {
    List<ImportRow> written =
        Stream.concat(found.added().stream(), found.changed().stream()).toList();
    return header(FIND_HEADER, kind, file)
        .switchIfEmpty(Mono.defer(() -> header(ADD_HEADER, kind, file)))
        .flatMapMany(header ->
            Flux.fromIterable(written)
                .buffer(ROWS_AT_ONCE)
                .concatMap(rows -> put(kind, header, importId, rows)))
        .concatWith(
            Flux.fromIterable(found.unchanged())
                .buffer(ROWS_AT_ONCE)
                .concatMap(rows -> seen(kind, importId, rows)))
        .scan(0, Integer::sum)
        .doOnNext(done::accept)
        .then();
  }

  private Mono<Integer> put(DatasetKind kind, long header, UUID importId, List<ImportRow> rows) {
    return database
        .sql(PUT)
        .bind(0, kind.text())
        .bind(1, header)
        .bind(2, importId)
        .bind(3, keys(rows))
        .bind(4, positions(rows))
        .bind(5, rows.stream().map(row -> Json.write(row.cells())).toArray(String[]::new))
        .then()
        .thenReturn(rows.size());
  }

  private Mono<Integer> seen(DatasetKind kind, UUID importId, List<ImportRow> rows) {
    return database
        .sql(SEEN)
        .bind(0, kind.text())
        .bind(1, importId)
        .bind(2, keys(rows))
        .bind(3, positions(rows))
        .then()
        .thenReturn(rows.size());
  }

  private static String[] keys(List<ImportRow> rows) {
    return rows.stream().map(ImportRow::key).toArray(String[]::new);
  }

  private static Integer[] positions(List<ImportRow> rows) {
    return rows.stream().map(ImportRow::position).toArray(Integer[]::new);
  }

  private Mono<Long> header(String sql, DatasetKind kind, Understood file) {
    return database
        .sql(sql)
        .bind(0, kind.text())
        .bind(1, Json.write(file.table().columns()))
        .bind(2, Json.write(file.table().preamble().stream().map(Json::write).toList()))
        .bind(3, Json.sorted(file.mapping().columns()))
        .map(row -> Objects.requireNonNull(row.get(0, Long.class)))
        .one();
  }

  /** Says that a dataset has changed. */
  public Mono<Void> changed(DatasetKind kind, Instant now) {
    return database.sql(CHANGED).bind(0, kind.text()).bind(1, now).then();
  }

  /** All rows: those of the newest import first, each import in its order. */
  public Flux<StoredRow> rows(DatasetKind kind) {
    return database
        .sql(ROWS)
        .bind(0, kind.text())
        .map(row ->
            new StoredRow(
                text(row, 0),
                Objects.requireNonNull(row.get(1, Long.class)),
                Objects.requireNonNull(row.get(2, Integer.class)),
                Json.list(text(row, 3))))
        .all();
  }

  /** The columns the rows came in with, the newest first. */
  public Flux<StoredHeader> headers(DatasetKind kind) {
    return database
        .sql(HEADERS)
        .bind(0, kind.text())
        .map(row ->
            new StoredHeader(
                Objects.requireNonNull(row.get(0, Long.class)),
                Json.list(text(row, 1)),
                Json.list(text(row, 2)),
                new ColumnMapping(Json.numbers(text(row, 3)))))
        .all();
  }

  /** The cells of a row above the columns. */
  public static List<String> cells(String preamble) {
    return Json.list(preamble);
  }

  /** The versions of the datasets that have any rows. */
  public Flux<Version> versions() {
    return database
        .sql(
            """
            SELECT v.dataset, v.version, v.changed_at,
              (SELECT count(*) FROM tourism.dataset_rows r WHERE r.dataset = v.dataset)
            FROM tourism.dataset_versions v
            """)
        .map(row ->
            new Version(
                DatasetKind.find(text(row, 0)).orElseThrow(),
                Objects.requireNonNull(row.get(1, Long.class)),
                Objects.requireNonNull(row.get(2, Instant.class)),
                Objects.requireNonNull(row.get(3, Long.class))))
        .all();
  }

  private static String text(Readable row, int column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }
}
