package akatombo.buslocation.ingest;

import akatombo.buslocation.PlainRouteRules;
import akatombo.buslocation.RequestAllowance;
import akatombo.buslocation.request.Refusals;
import akatombo.buslocation.request.RequestTimers;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes positions by the shortest way where nothing stands against it before the body is read: an
 * operator whose key the filters have let in a moment ago, a plain JSON body of known length, no
 * limit reached, the database there. Whatever is not so falls through to the filters and {@link
 * IngestHandler}, which refuse it or take it; so nobody is let in or turned away here.
 */
final class PlainPositions implements NettyRouteProvider {

  private static final String PATH = "/v1/operator/positions";
  private static final String REQUEST_ID = "X-Request-Id";
  private static final Set<String> JSON =
      Set.of("application/json", "application/json;charset=utf-8");

  /** Whom the look at the request found, for when it is served. */
  private static final AttributeKey<Sender> SENDER =
      AttributeKey.valueOf(PlainPositions.class, "SENDER");

  private static final Logger LOG = LoggerFactory.getLogger(PlainPositions.class);

  /** Those of the filters. */
  private static final HttpHeaders ALWAYS = new DefaultHttpHeaders();

  static {
    ALWAYS
        .set("X-Content-Type-Options", "nosniff")
        .set("X-Frame-Options", "DENY")
        .set("X-XSS-Protection", "0")
        .set("Referrer-Policy", "strict-origin-when-cross-origin")
        .set(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
                + " frame-ancestors 'none'; form-action 'self'")
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store");
  }

  private final Reception reception;
  private final RequestAllowance allowance;
  private final PlainRouteRules rules;
  private final RequestTimers timers;
  private final JsonMapper json;

  PlainPositions(
      Reception reception,
      RequestAllowance allowance,
      PlainRouteRules rules,
      RequestTimers timers,
      JsonMapper json) {
    this.reception = reception;
    this.allowance = allowance;
    this.rules = rules;
    this.timers = timers;
    this.json = json;
  }

  @Override
  public HttpServerRoutes apply(HttpServerRoutes routes) {
    return routes.route(this::isReady, this::take);
  }

  private boolean isReady(HttpServerRequest request) {
    if (!request.method().equals(HttpMethod.POST)
        || !request.uri().equals(PATH)
        || !isPlain(request.requestHeaders())
        || rules.away() != null) {
      return false;
    }
    String authorization = request.requestHeaders().get(HttpHeaderNames.AUTHORIZATION);
    Sender sender = authorization == null ? null : reception.ready(authorization);
    if (sender == null || !allowance.take(request.remoteAddress())) {
      return false;
    }
    request.withConnection(connection -> connection.channel().attr(SENDER).set(sender));
    return true;
  }

  /**
   * Whether it is of known length, not too long, of the usual type, and of no page of a browser.
   */
  private static boolean isPlain(HttpHeaders headers) {
    String type = headers.get(HttpHeaderNames.CONTENT_TYPE);
    int length = headers.getInt(HttpHeaderNames.CONTENT_LENGTH, -1);
    return type != null
        && JSON.contains(type.replace(" ", "").toLowerCase(Locale.ROOT))
        && length > 0
        && length <= Reception.BYTES_MAX
        && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
        && !headers.contains(HttpHeaderNames.ORIGIN);
  }

  private Publisher<Void> take(HttpServerRequest request, HttpServerResponse response) {
    Arrival arrival =
        new Arrival(
            request,
            response,
            rules.requestId(request.requestHeaders().get(REQUEST_ID)),
            System.nanoTime());
    return request
        .receive()
        .aggregate()
        .asByteArray()
        .flatMap(body -> reply(body, sender(request), arrival))
        .flatMap(reply -> send(arrival, reply))
        .doFinally(signal -> ended(arrival));
  }

  private static Sender sender(HttpServerRequest request) {
    Sender[] found = new Sender[1];
    request.withConnection(connection -> found[0] = connection.channel().attr(SENDER).get());
    return found[0];
  }

  private Mono<Reply> reply(byte[] body, Sender sender, Arrival arrival) {
    return reception
        .take(body, sender, JsonReportDecoder::decode)
        .map(answer -> accepted(answer, arrival))
        .onErrorResume(ErrorResponseException.class, refusal -> refused(refusal, arrival))
        .onErrorResume(RuntimeException.class, bug -> failed(bug, arrival));
  }

  private Reply accepted(IngestAnswer answer, Arrival arrival) {
    ToldIn told = reception.toldIn(arrival.acceptLanguage());
    return new Reply(
        HttpStatus.ACCEPTED.value(),
        json.writeValueAsBytes(told.message(answer)),
        new DefaultHttpHeaders()
            .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
            .set(HttpHeaderNames.CONTENT_LANGUAGE, told.language().tag()));
  }

  private Mono<Reply> failed(RuntimeException bug, Arrival arrival) {
    LOG.error("POST {} failed", PATH, bug);
    return refused(
        Refusals.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal",
            "Something went wrong here; it was logged.",
            Map.of()),
        arrival);
  }

  private Mono<Reply> refused(ErrorResponseException refusal, Arrival arrival) {
    PlainRouteRules.Problem problem =
        rules.problem(refusal, new PlainRouteRules.Asked(null, arrival.acceptLanguage(), PATH));
    HttpHeaders headers = new DefaultHttpHeaders();
    refusal.getHeaders().forEach(headers::set);
    headers
        .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
        .set(HttpHeaderNames.CONTENT_LANGUAGE, problem.language());
    return Mono.just(
        new Reply(
            refusal.getStatusCode().value(),
            problem.json().getBytes(StandardCharsets.UTF_8),
            headers));
  }

  private static Mono<Void> send(Arrival arrival, Reply reply) {
    HttpServerResponse response = arrival.response.status(reply.status);
    response
        .responseHeaders()
        .add(ALWAYS)
        .add(reply.headers)
        .set(REQUEST_ID, arrival.requestId)
        .setInt(HttpHeaderNames.CONTENT_LENGTH, reply.body.length);
    return response.sendObject(Unpooled.wrappedBuffer(reply.body)).then();
  }

  private void ended(Arrival arrival) {
    int status = arrival.response.status().code();
    timers.count(HttpMethod.POST.name(), PATH, status, arrival.startedNanos);
    rules.log(
        new PlainRouteRules.Ended(
            HttpMethod.POST.name(), PATH, status, arrival.startedNanos, arrival.requestId));
  }

  /** A request on its way through. */
  private record Arrival(
      HttpServerRequest request, HttpServerResponse response, String requestId, long startedNanos) {

    @Nullable String acceptLanguage() {
      return request.requestHeaders().get(HttpHeaderNames.ACCEPT_LANGUAGE);
    }
  }

  /** What it is answered with. */
  @SuppressWarnings("ArrayRecordComponent") // nobody compares or keeps it
  private record Reply(int status, byte[] body, HttpHeaders headers) {}
}
