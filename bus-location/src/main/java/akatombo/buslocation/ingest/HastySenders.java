package akatombo.buslocation.ingest;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses who was told to wait and does not by the key alone, before anybody looks whose it is: a
 * refusal costs little, and the others hardly notice.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
final class HastySenders implements WebFilter {

  private static final Set<String> POSITIONS =
      Set.of(
          "/v1/operator/positions",
          "/v1/operator/vehicle-positions",
          "/v1/operator/siri",
          "/v1/operator/osmand");

  private final LongSupplier nanos;
  private final Map<String, Long> waiting = new ConcurrentHashMap<>();

  /**
   * @param nanos of a clock that nobody sets back
   */
  HastySenders(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Remembers that the sender of a request must wait; its key was good. */
  void told(ServerRequest request, Duration wait) {
    String key = request.headers().firstHeader(HttpHeaders.AUTHORIZATION);
    if (key != null) {
      long now = nanos.getAsLong();
      waiting.values().removeIf(until -> until - now <= 0);
      waiting.put(key, now + wait.toNanos());
    }
  }

  /** Whether whoever sends that header was told to wait. */
  boolean isWaiting(String authorization) {
    return waiting.containsKey(authorization);
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String key = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    Long until = key == null ? null : waiting.get(key);
    if (until == null || !POSITIONS.contains(exchange.getRequest().getPath().value())) {
      return chain.filter(exchange);
    }
    Duration wait = Duration.ofNanos(until - nanos.getAsLong());
    return wait.isPositive() ? Reception.tooMuch(wait) : chain.filter(exchange);
  }
}
