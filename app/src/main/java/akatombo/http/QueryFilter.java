package akatombo.http;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Checks the query parameters of every read, after it is clear that the caller may ask at all. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class QueryFilter implements WebFilter {

  private final QueryRules rules;

  QueryFilter(QueryRules rules) {
    this.rules = rules;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return Mono.defer(() -> {
      check(exchange.getRequest());
      return chain.filter(exchange);
    });
  }

  private void check(ServerHttpRequest request) {
    QueryRules.checkLanguage(request.getQueryParams().getFirst(QueryRules.LANGUAGE));
    if (request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD)) {
      rules
          .route(request.getPath().pathWithinApplication())
          .ifPresent(route -> rules.check(route, request.getQueryParams()));
    }
  }
}
