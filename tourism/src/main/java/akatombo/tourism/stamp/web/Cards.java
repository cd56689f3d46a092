package akatombo.tourism.stamp.web;

import akatombo.tourism.stamp.store.CardStore;
import akatombo.tourism.stamp.store.StampCard;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** Makes cards, and finds them for who has their secret. */
final class Cards {

  /** Where a request tells the secret: not in its address, which is easily seen. */
  static final String SECRET_HEADER = "Card-Secret";

  private static final int ID_BYTES = 12;
  private static final int SECRET_BYTES = 24;

  private final CardStore store;
  private final SecureRandom random;

  Cards(CardStore store, SecureRandom random) {
    this.store = store;
    this.random = random;
  }

  /**
   * A new card.
   *
   * @param secret told once; only its hash is kept
   */
  record NewCard(StampCard card, String secret) {}

  Mono<NewCard> create(String tour, Instant now) {
    String secret = random(SECRET_BYTES);
    StampCard card = new StampCard(random(ID_BYTES), tour, hash(secret), now, List.of());
    return store.add(card).thenReturn(new NewCard(card, secret));
  }

  /** The card of a request; a wrong secret and an unknown card are answered the same. */
  Mono<StampCard> owned(ServerRequest request) {
    String id = request.pathVariable("id");
    return store.find(id).transform(found -> owned(request, id, found));
  }

  /** The same, locked until the transaction ends. */
  Mono<StampCard> locked(ServerRequest request) {
    String id = request.pathVariable("id");
    return store.lock(id).transform(found -> owned(request, id, found));
  }

  private static Mono<StampCard> owned(ServerRequest request, String id, Mono<StampCard> found) {
    String secret = Objects.requireNonNullElse(request.headers().firstHeader(SECRET_HEADER), "");
    return found
        .filter(card -> isSame(hash(secret), card.secretSha256()))
        .switchIfEmpty(Mono.error(() -> StampProblems.noCard(id)));
  }

  private static boolean isSame(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  private String random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
