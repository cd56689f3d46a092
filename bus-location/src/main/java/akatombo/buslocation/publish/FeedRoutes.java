package akatombo.buslocation.publish;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/**
 * Serves the feeds straight from reactor-netty: a whole city reads them every few seconds, and
 * Spring's handler chain would cost several times the work itself. Unknown paths fall through.
 */
final class FeedRoutes implements NettyRouteProvider {

  private static final String PREFIX = "/gtfs-rt/";
  private static final HttpHeaders ALWAYS = new DefaultHttpHeaders();

  static {
    ALWAYS
        .set("X-Content-Type-Options", "nosniff")
        .set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .set("Referrer-Policy", "no-referrer")
        .set("Cross-Origin-Resource-Policy", "cross-origin")
        .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .set(HttpHeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Last-Modified")
        .set(HttpHeaderNames.CACHE_CONTROL, "public, max-age=1");
  }

  private final Supplier<PublishedFeeds> feeds;
  private final Counter sent;
  private final Counter unchanged;

  FeedRoutes(Supplier<PublishedFeeds> feeds, MeterRegistry registry) {
    this.feeds = feeds;
    this.sent = registry.counter("akatombo.gtfs.rt.requests", "status", "200");
    this.unchanged = registry.counter("akatombo.gtfs.rt.requests", "status", "304");
  }

  @Override
  public HttpServerRoutes apply(HttpServerRoutes routes) {
    return routes.route(this::isServed, this::serve);
  }

  private boolean isServed(HttpServerRequest request) {
    return request.uri().startsWith(PREFIX)
        && (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD))
        && find(request) != null;
  }

  private PublishedFeeds.@Nullable Target find(HttpServerRequest request) {
    String uri = request.uri();
    int query = uri.indexOf('?');
    return feeds.get().find(query < 0 ? uri : uri.substring(0, query));
  }

  private Publisher<Void> serve(HttpServerRequest request, HttpServerResponse response) {
    PublishedFeeds.Target target = find(request);
    if (target == null) {
      // A feed never goes away between the two looks; if one did, this would be the truth.
      return response.sendNotFound();
    }
    EncodedMessage message = target.message();
    HttpHeaders headers = response.responseHeaders();
    String etag = "\"" + message.etag() + (target.json() ? "-json\"" : "\"");
    headers
        .add(ALWAYS)
        .set(HttpHeaderNames.ETAG, etag)
        .set(HttpHeaderNames.LAST_MODIFIED, message.lastModified());
    RequestIds.echo(request, headers);
    if (isUnchanged(request.requestHeaders(), etag, message.at())) {
      unchanged.increment();
      return response.status(HttpResponseStatus.NOT_MODIFIED).send();
    }
    sent.increment();
    if (!target.json()) {
      return send(request, response, "application/x-protobuf", message.protobuf());
    }
    ByteBuf json = message.json();
    return json != null
        ? send(request, response, "application/json", json)
        : Mono.fromCallable(message::makeJson)
            .subscribeOn(Schedulers.boundedElastic())
            .flatMap(made -> Mono.from(send(request, response, "application/json", made)));
  }

  private static Publisher<Void> send(
      HttpServerRequest request, HttpServerResponse response, String type, ByteBuf body) {
    response
        .responseHeaders()
        .set(HttpHeaderNames.CONTENT_TYPE, type)
        .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
    return request.method().equals(HttpMethod.HEAD)
        ? response.send()
        : response.sendObject(body.duplicate());
  }

  /** If-None-Match decides alone when it is there (RFC 9110 §13.2.2). */
  private static boolean isUnchanged(HttpHeaders asked, String etag, Instant modified) {
    String tags = asked.get(HttpHeaderNames.IF_NONE_MATCH);
    if (tags != null) {
      return tags.equals("*") || tags.contains(etag);
    }
    String since = asked.get(HttpHeaderNames.IF_MODIFIED_SINCE);
    return since != null && !modified.isAfter(instant(since));
  }

  /** An HTTP date; one that is none lies before everything. */
  private static Instant instant(String httpDate) {
    try {
      return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate));
    } catch (DateTimeException e) {
      return Instant.MIN;
    }
  }
}
