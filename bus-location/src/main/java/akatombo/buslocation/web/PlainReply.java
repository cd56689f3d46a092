package akatombo.buslocation.web;

import akatombo.buslocation.PlainRouteRules;
import akatombo.buslocation.request.RequestTimers;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.reactivestreams.Publisher;
import org.springframework.web.ErrorResponseException;

/**
 * Sends answers and problems without Spring's handler chain, with the headers and the metric they
 * have there.
 */
final class PlainReply {

  private static final String REQUEST_ID = "X-Request-Id";
  private static final String DEGRADED = "X-Akatombo-Degraded";
  private static final Pattern REQUEST_ID_TEXT = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final String VARY = "Accept-Language, Accept";

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
            "ETag, Content-Language, Retry-After, " + DEGRADED);
  }

  private final RequestTimers timers;
  private final PlainRouteRules rules;

  PlainReply(MeterRegistry meters, PlainRouteRules rules) {
    this.timers = new RequestTimers(meters);
    this.rules = rules;
  }

  /** Sends an answer, or says that the client has it already. */
  Publisher<Void> send(Exchange exchange, Answer answer) {
    HttpHeaders headers = open(exchange);
    headers.set(HttpHeaderNames.ETAG, answer.etag());
    headers.set(HttpHeaderNames.CACHE_CONTROL, answer.caching().header());
    headers.set(HttpHeaderNames.VARY, VARY);
    headers.set(HttpHeaderNames.CONTENT_LANGUAGE, answer.language().tag());
    if (Etags.match(exchange.header(HttpHeaderNames.IF_NONE_MATCH), answer)) {
      count(exchange, HttpResponseStatus.NOT_MODIFIED.code());
      return exchange.response().status(HttpResponseStatus.NOT_MODIFIED).send();
    }
    headers.set(HttpHeaderNames.CONTENT_TYPE, answer.media().type());
    count(exchange, HttpResponseStatus.OK.code());
    return body(exchange, answer.body());
  }

  /** Sends a problem in the reader's language (RFC 9457). */
  Publisher<Void> refuse(Exchange exchange, ErrorResponseException refusal) {
    PlainRouteRules.Problem problem = rules.problem(refusal, asked(exchange));
    HttpHeaders headers = open(exchange);
    refusal.getHeaders().forEach(headers::set);
    headers.set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json");
    headers.set(HttpHeaderNames.CONTENT_LANGUAGE, problem.language());
    headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    int status = refusal.getStatusCode().value();
    exchange.response().status(status);
    count(exchange, status);
    return body(exchange, problem.json().getBytes(StandardCharsets.UTF_8));
  }

  private static PlainRouteRules.Asked asked(Exchange exchange) {
    String lang;
    try {
      lang = exchange.parameters().text("lang");
    } catch (ErrorResponseException malformedQuery) {
      lang = null;
    }
    return new PlainRouteRules.Asked(
        lang, exchange.header(HttpHeaderNames.ACCEPT_LANGUAGE), exchange.instance());
  }

  /** The headers every answer has. */
  HttpHeaders open(Exchange exchange) {
    HttpHeaders headers = exchange.response().responseHeaders().add(ALWAYS);
    String id = exchange.header(REQUEST_ID);
    if (id != null && REQUEST_ID_TEXT.matcher(id).matches()) {
      headers.set(REQUEST_ID, id);
    }
    String away = rules.away();
    if (away != null) {
      headers.set(DEGRADED, away);
    }
    return headers;
  }

  /** Counts the request as Spring counts its own, so that one query finds them all. */
  void count(Exchange exchange, int status) {
    timers.count(
        exchange.request().method().name(), exchange.path(), status, exchange.startedNanos());
  }

  private static Publisher<Void> body(Exchange exchange, byte[] body) {
    exchange.response().responseHeaders().setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
    return exchange.request().method().equals(HttpMethod.HEAD)
        ? exchange.response().send()
        : exchange.response().sendObject(Unpooled.wrappedBuffer(body));
  }
}
