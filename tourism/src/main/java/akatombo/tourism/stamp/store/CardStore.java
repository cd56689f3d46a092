package akatombo.tourism.stamp.store;

import akatombo.tourism.Rally.Proof;
import akatombo.tourism.stamp.Stamp;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The tables of cards and their stamps. */
public final class CardStore {

  private final DatabaseClient database;

  public CardStore(DatabaseClient database) {
    this.database = database;
  }

  /** Adds a card that has no stamps yet. */
  public Mono<Void> add(StampCard card) {
    return database
        .sql(
            "INSERT INTO tourism.stamp_cards (id, tour, secret_sha256, created_at)"
                + " VALUES ($1, $2, $3, $4)")
        .bind(0, card.id())
        .bind(1, card.tour())
        .bind(2, card.secretSha256())
        .bind(3, card.createdAt())
        .then();
  }

  /** A card; empty when there is none of that id. */
  public Mono<StampCard> find(String id) {
    return card(id, "");
  }

  /** A card that nobody else changes until the transaction ends. */
  public Mono<StampCard> lock(String id) {
    return card(id, " FOR UPDATE");
  }

  private Mono<StampCard> card(String id, String how) {
    return database
        .sql("SELECT tour, secret_sha256, created_at FROM tourism.stamp_cards WHERE id = $1" + how)
        .bind(0, id)
        .map(row -> new StampCard(id, text(row, 0), text(row, 1), time(row, 2), List.of()))
        .one()
        .flatMap(card -> stamps(id).map(stamps -> with(card, stamps)));
  }

  private static StampCard with(StampCard card, List<Stamp> stamps) {
    return new StampCard(card.id(), card.tour(), card.secretSha256(), card.createdAt(), stamps);
  }

  private Mono<List<Stamp>> stamps(String card) {
    return database
        .sql("SELECT place, proof, at FROM tourism.stamps WHERE card = $1 ORDER BY at, place")
        .bind(0, card)
        .map(row -> new Stamp(text(row, 0), Proof.valueOf(text(row, 1)), time(row, 2)))
        .all()
        .collectList();
  }

  /** Puts a stamp on a card that is locked. */
  public Mono<Void> add(String card, Stamp stamp) {
    return database
        .sql("INSERT INTO tourism.stamps (card, place, proof, at) VALUES ($1, $2, $3, $4)")
        .bind(0, card)
        .bind(1, stamp.place())
        .bind(2, stamp.proof().name())
        .bind(3, stamp.at())
        .then();
  }

  /** Deletes a card and its stamps. */
  public Mono<Void> delete(String id) {
    return database.sql("DELETE FROM tourism.stamp_cards WHERE id = $1").bind(0, id).then();
  }

  /** Deletes the cards made before a time; gives how many. */
  public Mono<Long> forget(Instant before) {
    return database
        .sql("DELETE FROM tourism.stamp_cards WHERE created_at < $1")
        .bind(0, before)
        .fetch()
        .rowsUpdated();
  }

  static String text(Readable row, int column) {
    return Objects.requireNonNull(row.get(column, String.class));
  }

  static Instant time(Readable row, int column) {
    return Objects.requireNonNull(row.get(column, Instant.class));
  }
}
