package akatombo.http;

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

  private final RequestLimit limit;

  RateLimitFilter(RequestLimit limit) {
    this.limit = limit;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return limit.take(exchange.getRequest().getRemoteAddress())
        ? chain.filter(exchange)
        : Mono.error(tooMany());
  }

  static ErrorResponseException tooMany() {
    ErrorResponseException problem =
        Problems.of(
            HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", "Too many requests; slow down.");
    problem.getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
    return problem;
  }
}
