package akatombo.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.boot.reactor.netty.NettyRouteProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.HttpServerRoutes;

/**
 * Says what is wrong with an address that is no URI, such as one with {@code ひめじ} as it is.
 *
 * <p>Spring refuses it before any filter or handler of ours, with nothing but the status, so it is
 * answered here, behind the other plain routes and before Spring's own.
 */
@Order(Ordered.LOWEST_PRECEDENCE)
final class UnreadableAddresses implements NettyRouteProvider {

  private static final Pattern LANG = Pattern.compile("[?&]lang=([A-Za-z0-9-]{1,40})(?:&|$)");
  private static final int SHOWN_MAX = 200;

  private final ProblemWriter problems;

  UnreadableAddresses(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public HttpServerRoutes apply(HttpServerRoutes routes) {
    return routes.route(request -> !isReadable(request.uri()), this::refuse);
  }

  /** Whether it is a URI without letters beyond ASCII, which nobody could tell the encoding of. */
  static boolean isReadable(String address) {
    for (int i = 0; i < address.length(); i++) {
      if (address.charAt(i) <= ' ' || address.charAt(i) > '~') {
        return false;
      }
    }
    try {
      // Behind a host, as Spring reads it, so that // begins no host of its own.
      return !new URI(address.startsWith("/") ? "http://host" + address : address).isOpaque();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  Publisher<Void> refuse(HttpServerRequest request, HttpServerResponse response) {
    ProblemWriter.Worded problem = problem(request);
    HttpHeaders headers = response.responseHeaders();
    headers
        .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
        .set(HttpHeaderNames.CONTENT_LANGUAGE, problem.language())
        .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
        .set(HttpHeaderNames.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .set("X-Content-Type-Options", "nosniff")
        .set("Referrer-Policy", "no-referrer")
        .set(
            RequestIdFilter.HEADER,
            AccessLog.id(request.requestHeaders().get(RequestIdFilter.HEADER)));
    byte[] body = problem.json().getBytes(StandardCharsets.UTF_8);
    headers.setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
    response.status(problem.status());
    return request.method().equals(HttpMethod.HEAD)
        ? response.send()
        : response.sendByteArray(Mono.just(body));
  }

  private ProblemWriter.Worded problem(HttpServerRequest request) {
    String address = request.uri();
    int question = address.indexOf('?');
    String path = question < 0 ? address : address.substring(0, question);
    boolean isQuery = question >= 0 && isReadable(path);
    String field = isQuery ? "query" : "path";
    String value = shown(isQuery ? address.substring(question + 1) : path);
    String allowed = "percent-encoded UTF-8";
    return problems.worded(
        Problems.of(
            HttpStatus.BAD_REQUEST,
            "invalid-parameter",
            "%s is \"%s\"; allowed is %s.".formatted(field, value, allowed),
            Map.of("field", field, "value", value, "allowed", allowed)),
        lang(address),
        request.requestHeaders().get(HttpHeaderNames.ACCEPT_LANGUAGE),
        isReadable(path) ? path : "/");
  }

  /** The language an address asks for, whatever else is in it. */
  static @Nullable String lang(String address) {
    return Optional.of(LANG.matcher(address))
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .orElse(null);
  }

  /** As it was sent: netty has made a letter of each byte. */
  private static String shown(String raw) {
    String text =
        new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
            .replaceAll("\\p{Cntrl}", "\uFFFD");
    return text.length() > SHOWN_MAX ? text.substring(0, SHOWN_MAX) + "…" : text;
  }
}
