package akatombo.routing.planner;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Which address is offered to clients, and word to those who use one that is lost. */
final class PlannerOffers {

  private final Map<URI, Sinks.Empty<Void>> usable = new ConcurrentHashMap<>();
  private volatile @Nullable URI current;

  Optional<URI> current() {
    return Optional.ofNullable(current);
  }

  /** Sends new calls here; calls on the way to another address go on. */
  void offer(URI address) {
    usable.computeIfAbsent(address, _ -> Sinks.empty());
    current = address;
  }

  /** Tells everybody who waits for an answer from there that none will come. */
  void withdraw(URI address) {
    if (address.equals(current)) {
      current = null;
    }
    Sinks.Empty<Void> lost = usable.remove(address);
    if (lost != null) {
      lost.tryEmitEmpty().orThrow();
    }
  }

  Mono<Void> lost(URI address) {
    Sinks.Empty<Void> lost = usable.get(address);
    return lost == null ? Mono.empty() : lost.asMono();
  }
}
