package akatombo.tourism.stamp.store;

import akatombo.tourism.Prizes;
import akatombo.tourism.Slug;
import akatombo.tourism.stamp.StampCodes;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Prizes as codes that a counter of the city redeems, each once. */
public final class PrizeCounter implements Prizes {

  private final DatabaseClient database;
  private final StampCodes codes;

  public PrizeCounter(DatabaseClient database, StampCodes codes) {
    this.database = database;
    this.codes = codes;
  }

  /**
   * The table takes one prize of a card: of several requests at once the first gives it. Both the
   * card and the trace of its code are the same then, so neither may be named as the conflict.
   */
  @Override
  public Mono<Given> give(String card, Slug tour, Instant now) {
    return database
        .sql(
            "INSERT INTO tourism.prizes (trace, card, tour, given_at) VALUES ($1, $2, $3, $4)"
                + " ON CONFLICT DO NOTHING")
        .bind(0, codes.trace(codes.prize(card)))
        .bind(1, card)
        .bind(2, tour.text())
        .bind(3, now)
        .fetch()
        .rowsUpdated()
        .flatMap(inserted -> given(card, inserted > 0));
  }

  @Override
  public Mono<Given> find(String card) {
    return given(card, false);
  }

  private Mono<Given> given(String card, boolean isNew) {
    return database
        .sql("SELECT given_at, redeemed_at FROM tourism.prizes WHERE card = $1")
        .bind(0, card)
        .map(row ->
            new Given(codes.prize(card), CardStore.time(row, 0), row.get(1, Instant.class), isNew))
        .one();
  }

  /** What became of a code at the counter. */
  public sealed interface Redemption {

    /** The prize is to be handed over now. */
    record Redeemed(String tour, Instant givenAt) implements Redemption {}

    /** It was handed over before. */
    record Before(String tour, Instant redeemedAt) implements Redemption {}

    /** Nobody was given this code. */
    record Unknown() implements Redemption {}
  }

  /** Redeems a code, which only the first who asks can. */
  public Mono<Redemption> redeem(String code, Instant now) {
    String trace = codes.trace(code);
    return database
        .sql(
            "UPDATE tourism.prizes SET redeemed_at = $2 WHERE trace = $1 AND redeemed_at IS NULL"
                + " RETURNING tour, given_at")
        .bind(0, trace)
        .bind(1, now)
        .<Redemption>map(
            row -> new Redemption.Redeemed(CardStore.text(row, 0), CardStore.time(row, 1)))
        .one()
        .switchIfEmpty(
            database
                .sql("SELECT tour, redeemed_at FROM tourism.prizes WHERE trace = $1")
                .bind(0, trace)
                .<Redemption>map(
                    row -> new Redemption.Before(CardStore.text(row, 0), CardStore.time(row, 1)))
                .one())
        .defaultIfEmpty(new Redemption.Unknown());
  }
}
