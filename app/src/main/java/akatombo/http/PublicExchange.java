package akatombo.http;

import org.jspecify.annotations.Nullable;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A request that goes by a plain route, and its response.
 *
 * @param path the route's template, for metrics
 * @param startedNanos by {@link System#nanoTime()}
 */
record PublicExchange(
    HttpServerRequest request, HttpServerResponse response, String path, long startedNanos) {

  @Nullable String header(CharSequence name) {
    return request.requestHeaders().get(name);
  }

  /** The path as it stands in the request, without the query. */
  String instance() {
    String uri = request.uri();
    int query = uri.indexOf('?');
    return query < 0 ? uri : uri.substring(0, query);
  }
}
