package akatombo.tourism.bundle.store;

import akatombo.tourism.bundle.Bundle;
import akatombo.tourism.bundle.Manifest;
import akatombo.tourism.bundle.Part;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The tables of bundles as they were given out. */
public final class BundleStore {

  private final DatabaseClient database;
  private final TransactionalOperator transaction;

  public BundleStore(ReactiveTransactionManager transactions, DatabaseClient database) {
    this.database = database;
    this.transaction = TransactionalOperator.create(transactions);
  }

  /** Keeps a bundle that is given out now; in one order, so that two do not wait for each other. */
  public Mono<Void> keep(Bundle bundle, Instant now) {
    return Flux.fromStream(
            () -> bundle.parts().values().stream().sorted(Comparator.comparing(Part::sha256)))
        .concatMap(part -> keep(part, now))
        .then(keep(bundle.manifest(), bundle, now))
        .as(transaction::transactional);
  }

  private Mono<Void> keep(Part part, Instant now) {
    return database
        .sql(
            "INSERT INTO tourism.bundle_parts (sha256, content, content_type, given_at)"
                + " VALUES ($1, $2, $3, $4)"
                + " ON CONFLICT (sha256) DO UPDATE SET given_at = excluded.given_at")
        .bind(0, part.sha256())
        .bind(1, ByteBuffer.wrap(part.content()))
        .bind(2, part.contentType())
        .bind(3, now)
        .then();
  }

  private Mono<Void> keep(Manifest manifest, Bundle bundle, Instant now) {
    return database
        .sql(
            "INSERT INTO tourism.bundle_manifests"
                + " (tour, language, version, manifest, parts, given_at)"
                + " VALUES ($1, $2, $3, $4, $5, $6)"
                + " ON CONFLICT (tour, language, version) DO UPDATE"
                + " SET given_at = excluded.given_at")
        .bind(0, manifest.tour())
        .bind(1, manifest.language())
        .bind(2, manifest.version())
        .bind(3, manifest.text())
        .bind(4, bundle.parts().keySet().stream().sorted().toArray(String[]::new))
        .bind(5, now)
        .then();
  }

  /** The manifest of a version; empty when nobody was given it, or long ago. */
  public Mono<Manifest> find(String tour, String language, String version) {
    return database
        .sql(
            "SELECT manifest FROM tourism.bundle_manifests"
                + " WHERE tour = $1 AND language = $2 AND version = $3")
        .bind(0, tour)
        .bind(1, language)
        .bind(2, version)
        .map(row -> Manifest.read(Objects.requireNonNull(row.get(0, String.class))))
        .one();
  }

  /** A part of some bundle. */
  public Mono<Part> findPart(String sha256) {
    return database
        .sql("SELECT content, content_type FROM tourism.bundle_parts WHERE sha256 = $1")
        .bind(0, sha256)
        .map(row ->
            new Part(
                sha256,
                bytes(Objects.requireNonNull(row.get(0, ByteBuffer.class))),
                Objects.requireNonNull(row.get(1, String.class))))
        .one();
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  /** Deletes what was last given out before a time, and parts that nothing else needs. */
  public Mono<Void> forget(Instant before) {
    return database
        .sql("DELETE FROM tourism.bundle_manifests WHERE given_at < $1")
        .bind(0, before)
        .then()
        .then(
            database
                .sql(
                    "DELETE FROM tourism.bundle_parts p WHERE given_at < $1 AND NOT EXISTS"
                        + " (SELECT 1 FROM tourism.bundle_manifests m"
                        + " WHERE p.sha256 = ANY (m.parts))")
                .bind(0, before)
                .then());
  }
}
