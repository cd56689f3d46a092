package akatombo.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses an address that asks too often; the planner and health checks come by loopback. */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class RateLimitFilter implements WebFilter {

  private final RateLimit limit;

  RateLimitFilter(HttpProperties properties) {
    this.limit = new RateLimit(properties.requestsPerSecond(), properties.burst());
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
    InetAddress address = remote == null ? null : remote.getAddress();
    if (address == null
        || address.isLoopbackAddress()
        || limit.take(address.getHostAddress(), System.nanoTime())) {
      return chain.filter(exchange);
    }
    return Mono.error(tooMany());
  }

  private static ErrorResponseException tooMany() {
    ErrorResponseException problem =
        Problems.of(
            HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests; slow down.");
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
    return problem;
  }
}
