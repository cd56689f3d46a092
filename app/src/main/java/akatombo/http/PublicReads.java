package akatombo.http;

import akatombo.routing.PlainRead;
import akatombo.routing.PlainRead.Asked;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.http.HttpStatus;
import org.springframework.util.CollectionUtils;
import org.springframework.util.MultiValueMap;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/**
 * Serves what everyone may read by the shortest way: beside a planner that has just used the whole
 * cache, Spring's filters and handlers cost a third of a millisecond for each plan.
 */
final class PublicReads implements NettyRouteProvider {

  private static final int PARAMETERS_MAX = 100;

  private final List<PlainRead> reads;
  private final RequestLimit limit;
  private final QueryRules rules;
  private final UnreadableAddresses unreadable;
  private final PublicReplies replies;

  PublicReads(
      List<PlainRead> reads,
      RequestLimit limit,
      QueryRules rules,
      UnreadableAddresses unreadable,
      PublicReplies replies) {
    this.reads = List.copyOf(reads);
    this.limit = limit;
    this.rules = rules;
    this.unreadable = unreadable;
    this.replies = replies;
  }

  @Override
  public HttpServerRoutes apply(HttpServerRoutes routes) {
    HttpServerRoutes all = routes;
    for (PlainRead read : reads) {
      all =
          all.get(read.path(), (request, response) -> answer(read, request, response))
              .head(read.path(), (request, response) -> answer(read, request, response));
    }
    return all;
  }

  private Publisher<Void> answer(
      PlainRead read, HttpServerRequest request, HttpServerResponse response) {
    if (!UnreadableAddresses.isReadable(request.uri())) {
      return unreadable.refuse(request, response);
    }
    PublicExchange exchange = new PublicExchange(request, response, read.path(), System.nanoTime());
    return Mono.defer(() -> read.answer().apply(asked(exchange)))
        .map(reply -> replies.send(exchange, reply))
        .onErrorResume(failure -> Mono.just(replies.refuse(exchange, failure)))
        .flatMap(Mono::from);
  }

  /** What is asked, once it is clear that it may be. */
  private Asked asked(PublicExchange exchange) {
    HttpServerRequest request = exchange.request();
    if (!limit.take(request.remoteAddress())) {
      throw RateLimitFilter.tooMany();
    }
    MultiValueMap<String, String> parameters =
        CollectionUtils.toMultiValueMap(
            new QueryStringDecoder(
                    request.uri(), StandardCharsets.UTF_8, true, PARAMETERS_MAX, true)
                .parameters());
    QueryRules.checkLanguage(parameters.getFirst(QueryRules.LANGUAGE));
    rules.check(exchange.path(), parameters);
    return new Asked(
        id(request.param("id")),
        parameters,
        request.requestHeaders().get(HttpHeaderNames.ACCEPT_LANGUAGE),
        request.requestHeaders().get(HttpHeaderNames.ACCEPT));
  }

  /** A plus in a path is a plus. */
  private static String id(@Nullable String raw) {
    try {
      return raw == null ? "" : QueryStringDecoder.decodeComponent(raw.replace("+", "%2B"));
    } catch (IllegalArgumentException malformed) {
      throw Problems.of(
          HttpStatus.BAD_REQUEST,
          "invalid-parameter",
          "id is \"%s\"; allowed is percent-encoded UTF-8.".formatted(raw),
          Map.of("field", "id", "value", String.valueOf(raw), "allowed", "percent-encoded UTF-8"));
    }
  }
}
