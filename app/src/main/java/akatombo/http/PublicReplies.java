package akatombo.http;

import akatombo.routing.PlainRead.Reply;
import akatombo.status.DatabaseState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** Sends replies and problems by plain routes, with what every other answer also has. */
final class PublicReplies {

  private static final Logger LOG = LoggerFactory.getLogger(PublicReplies.class);
  private static final String NO_STORE = "no-store";
  private static final HttpHeaders ALWAYS = new DefaultHttpHeaders();

  static {
    ALWAYS
        .set("X-Content-Type-Options", "nosniff")
        .set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .set("Referrer-Policy", "no-referrer")
        .set("Cross-Origin-Resource-Policy", "cross-origin")
        .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .set(
            HttpHeaderNames.ACCESS_CONTROL_EXPOSE_HEADERS,
            "Content-Language, Retry-After, " + DatabaseGate.DEGRADED_HEADER);
  }

  private final ProblemWriter problems;
  private final DatabaseState database;
  private final MeterRegistry meters;
  private final Map<TimerKey, Timer> timers = new ConcurrentHashMap<>();

  PublicReplies(ProblemWriter problems, DatabaseState database, MeterRegistry meters) {
    this.problems = problems;
    this.database = database;
    this.meters = meters;
  }

  Publisher<Void> send(PublicExchange exchange, Reply reply) {
    HttpHeaders headers = open(exchange);
    headers
        .set(HttpHeaderNames.CONTENT_TYPE, reply.contentType())
        .set(HttpHeaderNames.CONTENT_LANGUAGE, reply.language())
        .set(HttpHeaderNames.VARY, "Accept, Accept-Language");
    return body(exchange, HttpStatus.OK.value(), reply.body());
  }

  /** Sends the problem that fits the failure, in the reader's language (RFC 9457). */
  Publisher<Void> refuse(PublicExchange exchange, Throwable failure) {
    ProblemWriter.Worded problem =
        problems.worded(
            failure,
            UnreadableAddresses.lang(exchange.request().uri()),
            exchange.header(HttpHeaderNames.ACCEPT_LANGUAGE),
            exchange.instance());
    if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      LOG.error("GET {} failed", exchange.path(), failure);
    }
    HttpHeaders headers = open(exchange);
    if (failure instanceof ErrorResponse refusal) {
      refusal.getHeaders().forEach(headers::set);
    }
    headers
        .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
        .set(HttpHeaderNames.CONTENT_LANGUAGE, problem.language());
    return body(exchange, problem.status(), StandardCharsets.UTF_8.encode(problem.json()));
  }

  private HttpHeaders open(PublicExchange exchange) {
    HttpHeaders headers = exchange.response().responseHeaders().add(ALWAYS);
    headers
        .set(HttpHeaderNames.CACHE_CONTROL, NO_STORE)
        .set(RequestIdFilter.HEADER, AccessLog.id(exchange.header(RequestIdFilter.HEADER)));
    if (!database.isAvailable()) {
      headers.set(DatabaseGate.DEGRADED_HEADER, "database");
    }
    return headers;
  }

  private Publisher<Void> body(PublicExchange exchange, int status, ByteBuffer body) {
    HttpServerResponse response = exchange.response().status(status);
    response.responseHeaders().setInt(HttpHeaderNames.CONTENT_LENGTH, body.remaining());
    Mono<Void> sent =
        exchange.request().method().equals(HttpMethod.HEAD)
            ? response.send()
            : response.sendObject(Unpooled.wrappedBuffer(body)).then();
    return sent.doFinally(end -> ended(exchange, status));
  }

  /** What is noted of a request must not keep its reader waiting. */
  private void ended(PublicExchange exchange, int status) {
    String method = exchange.request().method().name();
    timers
        .computeIfAbsent(new TimerKey(method, exchange.path(), status), this::timer)
        .record(Duration.ofNanos(System.nanoTime() - exchange.startedNanos()));
    AccessLog.write(
        method,
        exchange.path(), // an id in a path may be a key put there by mistake
        HttpStatus.valueOf(status),
        exchange.startedNanos(),
        exchange.response().responseHeaders().get(RequestIdFilter.HEADER));
  }

  /** Named as Spring names its own, so that one query finds them all. */
  private Timer timer(TimerKey key) {
    return Timer.builder("http.server.requests")
        .tag("method", key.method)
        .tag("uri", key.path)
        .tag("status", Integer.toString(key.status))
        .tag("outcome", outcome(key.status))
        .tag("exception", "none")
        .tag("error", "none")
        .register(meters);
  }

  private static String outcome(int status) {
    return switch (status / 100) {
      case 2 -> "SUCCESS";
      case 5 -> "SERVER_ERROR";
      default -> "CLIENT_ERROR";
    };
  }

  private record TimerKey(String method, String path, int status) {}
}
