package akatombo.tourism;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Port: gives out the prizes of stamp rallies; a counter redeems them. */
public interface Prizes {

  /** The prize of a complete card: given once, however often and however fast it is asked for. */
  Mono<Given> give(String card, Slug tour, Instant now);

  /** The prize a card was given; empty when there was none yet. */
  Mono<Given> find(String card);

  /**
   * A prize.
   *
   * @param code to be shown at the counter
   * @param redeemedAt null until it was handed over
   * @param isNew whether this very call gave it
   */
  record Given(String code, Instant givenAt, @Nullable Instant redeemedAt, boolean isNew) {}
}
