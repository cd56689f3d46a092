package akatombo.tourism.dataset.web;

import akatombo.tourism.OpenDatasets;
import akatombo.tourism.dataset.DatasetKind;
import akatombo.tourism.dataset.DatasetSchema;
import akatombo.tourism.dataset.Layout;
import akatombo.tourism.dataset.SourceColumns;
import akatombo.tourism.dataset.TableFile;
import akatombo.tourism.dataset.Translation;
import akatombo.tourism.dataset.store.DatasetStore;
import akatombo.tourism.dataset.store.DatasetStore.StoredHeader;
import akatombo.tourism.dataset.store.DatasetStore.StoredRow;
import akatombo.tourism.dataset.store.DatasetStore.Version;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Makes the files of datasets; small ones are kept until they change. */
final class DatasetFiles implements OpenDatasets {

  private static final int KEPT_MAX_BYTES = 4 << 20;

  private final DatasetStore store;
  private final TransactionalOperator snapshot;
  private final Map<String, Made> made = new ConcurrentHashMap<>();

  /**
   * @param snapshot sees one state of the database throughout
   */
  DatasetFiles(DatasetStore store, TransactionalOperator snapshot) {
    this.store = store;
    this.snapshot = snapshot;
  }

  @SuppressWarnings("ArrayRecordComponent") // nobody compares it
  private record Made(long version, byte[] bytes) {}

  @Override
  public Mono<List<Published>> published() {
    return store
        .versions()
        .collectSortedList(Comparator.comparing(Version::kind))
        .map(versions -> versions.stream().map(DatasetFiles::published).toList());
  }

  private static Published published(Version version) {
    DatasetKind kind = version.kind();
    return new Published(
        kind.text(),
        kind.japanese(),
        kind.english(),
        "/opendata/" + kind.text() + ".csv",
        version.number(),
        version.changedAt(),
        version.rows());
  }

  /** The version of a dataset; empty when it holds nothing. */
  Mono<Version> version(DatasetKind kind) {
    return store.versions().filter(version -> version.kind() == kind).next();
  }

  /**
   * The file.
   *
   * @param layout null for the columns the rows came in with
   */
  Mono<byte[]> file(Version version, @Nullable Layout layout) {
    String key = version.kind().text() + "/" + (layout == null ? "source" : layout.text());
    Made kept = made.get(key);
    if (kept != null && kept.version == version.number()) {
      return Mono.just(kept.bytes);
    }
    return store
        .headers(version.kind())
        .collectList()
        .flatMap(headers -> rows(version.kind(), headers, layout))
        .as(snapshot::transactional)
        .map(TableFile::csv)
        .doOnNext(bytes -> keep(key, version.number(), bytes));
  }

  private void keep(String key, long version, byte[] bytes) {
    if (bytes.length <= KEPT_MAX_BYTES) {
      made.put(key, new Made(version, bytes));
    }
  }

  private Mono<List<List<String>>> rows(
      DatasetKind kind, List<StoredHeader> headers, @Nullable Layout layout) {
    List<List<String>> start = new ArrayList<>();
    Function<StoredRow, List<String>> cells =
        layout == null ? source(headers, start) : translated(kind, headers, layout, start);
    return store
        .rows(kind)
        .map(cells)
        .collectList()
        .map(rows -> {
          start.addAll(rows);
          return start;
        });
  }

  private static Function<StoredRow, List<String>> translated(
      DatasetKind kind, List<StoredHeader> headers, Layout layout, List<List<String>> start) {
    DatasetSchema schema = DatasetSchema.of(kind);
    Translation translation = new Translation(schema, layout);
    Map<Long, StoredHeader> byId =
        headers.stream().collect(Collectors.toMap(StoredHeader::id, header -> header));
    start.add(schema.columns(layout));
    return row ->
        translation.cells(Objects.requireNonNull(byId.get(row.header())).mapping(), row.cells());
  }

  /** What stood above the columns of the newest file comes back too. */
  private static Function<StoredRow, List<String>> source(
      List<StoredHeader> headers, List<List<String>> start) {
    SequencedMap<Long, List<String>> files = new LinkedHashMap<>();
    headers.forEach(header -> files.put(header.id(), header.columns()));
    SourceColumns columns = new SourceColumns(files);
    headers.stream()
        .limit(1)
        .flatMap(header -> header.preamble().stream())
        .forEach(row -> start.add(DatasetStore.cells(row)));
    start.add(columns.names());
    return row -> columns.cells(row.header(), row.cells());
  }
}
