package akatombo.buslocation.device;

import akatombo.buslocation.DeviceGrant;
import akatombo.buslocation.Devices;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import reactor.core.publisher.Mono;

/**
 * Tells whose key it is. A key that was good is remembered for 30 s, and for as long as the
 * database is away, so that buses stay on the map; a revoked one is refused 30 s later at most.
 */
final class DeviceKeys implements Devices {

  private static final Duration REMEMBERED = Duration.ofSeconds(30);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(3);
  private static final int REMEMBERED_MAX = 100_000;

  private final DeviceStore store;
  private final Clock clock;
  private final Map<String, Remembered> remembered = new LinkedHashMap<>();

  private record Remembered(DeviceGrant grant, Instant at) {}

  DeviceKeys(DeviceStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Mono<DeviceGrant> find(String key) {
    byte[] hash = Secret.hashOfKey(key);
    String name = HexFormat.of().formatHex(hash);
    Remembered known = recall(name);
    Instant now = clock.instant();
    if (known != null && known.at.plus(REMEMBERED).isAfter(now)) {
      return Mono.just(known.grant);
    }
    return store
        .findByKey(hash)
        .map(DeviceKeys::grant)
        .doOnNext(grant -> remember(name, new Remembered(grant, now)))
        .switchIfEmpty(Mono.fromRunnable(() -> forget(name)))
        .timeout(ANSWER_LIMIT)
        .onErrorMap(TimeoutException.class, DeviceKeys::noAnswer)
        .onErrorResume(failure -> rememberedOr(name, known, failure));
  }

  /** Makes changed and revoked devices count at once, in this process. */
  synchronized void forgetAll() {
    remembered.clear();
  }

  private static DeviceGrant grant(DeviceStore.Known known) {
    Device device = known.device();
    return new DeviceGrant(
        device.id(), device.grant(), device.vehicle(), device.signs() ? known.publicKey() : null);
  }

  private static DataAccessException noAnswer(TimeoutException cause) {
    return new QueryTimeoutException("whose key it is could not be read", cause);
  }

  /** A database that is away is not asked again for each of a bus's reports. */
  private Mono<DeviceGrant> rememberedOr(
      String name, @Nullable Remembered known, Throwable failure) {
    if (known == null) {
      return Mono.error(failure);
    }
    remember(name, new Remembered(known.grant, clock.instant()));
    return Mono.just(known.grant);
  }

  private synchronized @Nullable Remembered recall(String name) {
    return remembered.get(name);
  }

  private synchronized void remember(String name, Remembered grant) {
    if (remembered.size() >= REMEMBERED_MAX) {
      remembered.remove(remembered.keySet().iterator().next());
    }
    remembered.put(name, grant);
  }

  private synchronized void forget(String name) {
    remembered.remove(name);
  }
}
