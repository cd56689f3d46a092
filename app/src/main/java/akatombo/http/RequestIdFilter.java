package akatombo.http;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives every request an id, echoes the client's own if it is harmless, and writes the access log.
 *
 * <p>The log holds no address, no query and no token: method, path, status, milliseconds.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIdFilter implements WebFilter {

  static final String HEADER = "X-Request-Id";

  private static final Logger ACCESS = LoggerFactory.getLogger("akatombo.access");
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    String id = id(exchange.getRequest().getHeaders().getFirst(HEADER));
    long started = System.nanoTime();
    exchange.getResponse().getHeaders().set(HEADER, id);
    return chain.filter(exchange).doFinally(signal -> log(exchange, id, started));
  }

  /** The id of a request: the client's own, if it is harmless. */
  static String id(@Nullable String given) {
    return given != null && HARMLESS.matcher(given).matches()
        ? given
        : UUID.randomUUID().toString();
  }

  private static void log(ServerWebExchange exchange, String id, long startedNanos) {
    if (ACCESS.isInfoEnabled()) {
      ACCESS.info(
          "{} {} {} {} ms {}",
          exchange.getRequest().getMethod(),
          LoggedPath.of(exchange.getRequest().getPath()),
          exchange.getResponse().getStatusCode(),
          Duration.ofNanos(System.nanoTime() - startedNanos).toMillis(),
          id);
    }
  }
}
