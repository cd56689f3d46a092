package akatombo.tourism.dataset.store;

import akatombo.tourism.dataset.DatasetKind;
import io.r2dbc.spi.Readable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The mappings an office keeps under names. */
public final class MappingStore {

  private final DatabaseClient database;

  public MappingStore(DatabaseClient database) {
    this.database = database;
  }

  /**
   * A mapping.
   *
   * @param columns the name of a file's column to that of ours
   */
  public record KeptMapping(String name, DatasetKind kind, SequencedMap<String, String> columns) {

    public KeptMapping {
      columns = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(columns));
    }
  }

  /** Keeps a mapping, in place of another of the same name. */
  public Mono<Void> put(KeptMapping mapping) {
    return database
        .sql(
            """
            INSERT INTO tourism.dataset_mappings (name, dataset, columns) VALUES ($1, $2, $3)
            ON CONFLICT (name) DO UPDATE SET dataset = excluded.dataset, columns = excluded.columns
            """)
        .bind(0, mapping.name())
        .bind(1, mapping.kind().text())
        .bind(2, Json.write(mapping.columns()))
        .then();
  }

  public Mono<KeptMapping> find(String name) {
    return database
        .sql("SELECT name, dataset, columns FROM tourism.dataset_mappings WHERE name = $1")
        .bind(0, name)
        .map(MappingStore::read)
        .one();
  }

  public Flux<KeptMapping> list() {
    return database
        .sql("SELECT name, dataset, columns FROM tourism.dataset_mappings ORDER BY name")
        .map(MappingStore::read)
        .all();
  }

  /** Takes a mapping away; false when there was none. */
  public Mono<Long> remove(String name) {
    return database
        .sql("DELETE FROM tourism.dataset_mappings WHERE name = $1")
        .bind(0, name)
        .fetch()
        .rowsUpdated();
  }

  private static KeptMapping read(Readable row) {
    return new KeptMapping(
        Objects.requireNonNull(row.get(0, String.class)),
        DatasetKind.find(Objects.requireNonNull(row.get(1, String.class))).orElseThrow(),
        Json.words(Objects.requireNonNull(row.get(2, String.class))));
  }
}
