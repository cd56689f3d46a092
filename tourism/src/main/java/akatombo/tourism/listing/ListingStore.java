package akatombo.tourism.listing;

import akatombo.tourism.content.ContentKind;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The table of rows and the drafts they belong to. */
public final class ListingStore {

  private static final String COLUMNS =
      "SELECT row_ref, kind, id, document, seen, listed_at FROM tourism.listings ";

  private final DatabaseClient database;

  public ListingStore(DatabaseClient database) {
    this.database = database;
  }

  /** The row a draft belongs to; empty when it is in no list. */
  public Mono<Listing> find(ContentKind kind, String id) {
    return database
        .sql(COLUMNS + "WHERE kind = $1 AND id = $2 ORDER BY listed_at DESC LIMIT 1")
        .bind(0, kind.word())
        .bind(1, id)
        .map(ListingStore::read)
        .one();
  }

  Flux<Listing> ofRows(List<String> rows) {
    return database
        .sql(COLUMNS + "WHERE row_ref = ANY($1)")
        .bind(0, rows.toArray(String[]::new))
        .map(ListingStore::read)
        .all();
  }

  /** Keeps what rows say, in place of what they said. */
  public Mono<Void> put(List<Listing> listings) {
    return listings.isEmpty()
        ? Mono.empty()
        : database
            .sql(
                """
                INSERT INTO tourism.listings (row_ref, kind, id, document, seen, listed_at)
                SELECT t.r, t.k, t.i, t.d, t.s, t.a
                FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[],
                            $6::timestamptz[]) AS t(r, k, i, d, s, a)
                ON CONFLICT (row_ref) DO UPDATE SET kind = excluded.kind, id = excluded.id,
                  document = excluded.document, seen = excluded.seen,
                  listed_at = excluded.listed_at
                """)
            .bind(0, listings.stream().map(Listing::row).toArray(String[]::new))
            .bind(1, listings.stream().map(each -> each.kind().word()).toArray(String[]::new))
            .bind(2, listings.stream().map(Listing::id).toArray(String[]::new))
            .bind(3, listings.stream().map(Listing::document).toArray(String[]::new))
            .bind(4, listings.stream().map(Listing::seen).toArray(String[]::new))
            .bind(5, listings.stream().map(Listing::listedAt).toArray(Instant[]::new))
            .then();
  }

  private static Listing read(Readable row) {
    return new Listing(
        text(row, "row_ref"),
        ContentKind.ofWord(text(row, "kind")),
        text(row, "id"),
        text(row, "document"),
        row.get("seen", String.class),
        Objects.requireNonNull(row.get("listed_at", Instant.class)));
  }

  private static String text(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }
}
