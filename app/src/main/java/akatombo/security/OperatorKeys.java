package akatombo.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import reactor.core.publisher.Mono;

/**
 * Makes keys and tells whose they are; 256 random bits each, so a plain hash keeps them safe.
 *
 * <p>A key that was good is remembered for 30 s, and for as long as the database is away, so that
 * buses stay on the map; a revoked one is refused 30 s later at most.
 */
public final class OperatorKeys {

  static final String PREFIX = "aka_";

  private static final int KEY_BYTES = 32;
  private static final Duration REMEMBERED = Duration.ofSeconds(30);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);

  private final OperatorStore store;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(Operator operator, Instant at) {}

  /** A new key; the text is shown once and only its hash is kept. */
  record NewKey(UUID id, String text) {}

  OperatorKeys(OperatorStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The operator of a key; empty when it is nobody's. */
  public Mono<Operator> find(String key) {
    byte[] hash = sha256(key);
    String name = name(hash);
    Remembered known = remembered.get(name);
    Instant now = clock.instant();
    if (known != null && known.at.plus(REMEMBERED).isAfter(now)) {
      return Mono.just(known.operator);
    }
    return store
        .findByKey(hash)
        .doOnNext(operator -> remembered.put(name, new Remembered(operator, now)))
        .switchIfEmpty(Mono.fromRunnable(() -> remembered.remove(name)))
        .timeout(ANSWER_LIMIT)
        .onErrorMap(TimeoutException.class, OperatorKeys::noAnswer)
        .onErrorResume(failure -> rememberedOr(name, known, failure));
  }

  /** The operator of a key that was asked a moment ago; null when that has to be asked again. */
  @Nullable Operator remembered(String key) {
    Remembered known = remembered.get(name(sha256(key)));
    return known != null && known.at.plus(REMEMBERED).isAfter(clock.instant())
        ? known.operator
        : null;
  }

  private static String name(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  private static DataAccessException noAnswer(TimeoutException cause) {
    return new QueryTimeoutException("whose key it is could not be read", cause);
  }

  /** A database that is away is not asked again for each of a bus's reports. */
  private Mono<Operator> rememberedOr(String name, @Nullable Remembered known, Throwable failure) {
    if (known == null) {
      return Mono.error(failure);
    }
    remembered.put(name, new Remembered(known.operator, clock.instant()));
    return Mono.just(known.operator);
  }

  /** Makes a key for an operator. */
  Mono<NewKey> create(String operatorId) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    String text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    NewKey key = new NewKey(UUID.randomUUID(), text);
    return store.addKey(key.id, operatorId, sha256(text), clock.instant()).thenReturn(key);
  }

  /** Ends a key; 0 when there is none of that id in use. */
  Mono<Long> revoke(UUID keyId, String operatorId) {
    return store.revokeKey(keyId, operatorId, clock.instant()).doOnNext(rows -> remembered.clear());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
