package akatombo.buslocation.web;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A request that goes by a plain route, and its response.
 *
 * @param path the route's template, for metrics
 * @param startedNanos by {@link System#nanoTime()}
 */
record Exchange(
    HttpServerRequest request, HttpServerResponse response, String path, long startedNanos) {

  private static final int PARAMETERS_MAX = 100;

  /** The query parameters; the first of a name counts. */
  Parameters parameters() {
    var values = query();
    return new Parameters(name -> first(values.get(name)));
  }

  /** All values of the query parameters. */
  Map<String, List<String>> query() {
    if (request.uri().indexOf('?') < 0) {
      return Map.of();
    }
    if (request.uri().chars().anyMatch(letter -> letter > '~')) {
      throw malformed();
    }
    try {
      return new QueryStringDecoder(
              request.uri(), StandardCharsets.UTF_8, true, PARAMETERS_MAX, true)
          .parameters();
    } catch (IllegalArgumentException malformed) {
      throw malformed();
    }
  }

  private ReadProblem.Refusal malformed() {
    // netty has made a letter of each byte.
    String sent =
        new String(request.uri().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return ReadProblem.invalid("query", sent, "percent-encoded UTF-8");
  }

  /** A path variable, percent-decoded: an id may hold slashes and any letter. */
  String variable(String name) {
    String raw = request.param(name);
    try {
      return raw == null ? "" : QueryStringDecoder.decodeComponent(raw.replace("+", "%2B"));
    } catch (IllegalArgumentException malformed) {
      throw ReadProblem.invalid(name, String.valueOf(raw), "percent-encoded UTF-8");
    }
  }

  @Nullable String header(CharSequence name) {
    return request.requestHeaders().get(name);
  }

  /** How the client wants the answer written. */
  Answer.Media media() {
    return Answer.Media.accepted(header(HttpHeaderNames.ACCEPT));
  }

  /** The path as it stands in the request, without the query. */
  String instance() {
    String uri = request.uri();
    int query = uri.indexOf('?');
    return query < 0 ? uri : uri.substring(0, query);
  }

  private static @Nullable String first(@Nullable List<String> values) {
    return values == null || values.isEmpty() ? null : values.getFirst();
  }
}
