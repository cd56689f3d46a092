package akatombo.http;

import org.reactivestreams.Publisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers HEAD as GET would be answered, without the body, which the server leaves out by itself
 * (RFC 9110 §9.3.2); a stream is not waited for.
 */
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class HeadFilter implements WebFilter {

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    if (!exchange.getRequest().getMethod().equals(HttpMethod.HEAD)) {
      return chain.filter(exchange);
    }
    ServerHttpRequest asGet = exchange.getRequest().mutate().method(HttpMethod.GET).build();
    return chain.filter(
        exchange.mutate().request(asGet).response(new WithoutStream(exchange)).build());
  }

  /** Ends instead of streaming, and where the length is told without reading what it is of. */
  private static final class WithoutStream extends ServerHttpResponseDecorator {

    WithoutStream(ServerWebExchange exchange) {
      super(exchange.getResponse());
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
      return getHeaders().getContentLength() > 0 ? setComplete() : super.writeWith(body);
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
      return setComplete();
    }
  }
}
