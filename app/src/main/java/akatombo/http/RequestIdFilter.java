package akatombo.http;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives every request an id, echoes the client's own if it is harmless, and writes the access log.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIdFilter implements WebFilter {

  static final String HEADER = "X-Request-Id";

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String id = AccessLog.id(exchange.getRequest().getHeaders().getFirst(HEADER));
    long started = System.nanoTime();
    exchange.getResponse().getHeaders().set(HEADER, id);
    return chain.filter(exchange).doFinally(signal -> log(exchange, id, started));
  }

  private static void log(ServerWebExchange exchange, String id, long startedNanos) {
    AccessLog.write(
        exchange.getRequest().getMethod().name(),
        LoggedPath.of(exchange.getRequest().getPath()),
        exchange.getResponse().getStatusCode(),
        startedNanos,
        id);
  }
}
