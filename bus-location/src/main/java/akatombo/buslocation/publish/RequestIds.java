package akatombo.buslocation.publish;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.regex.Pattern;
import reactor.netty.http.server.HttpServerRequest;

/** Gives a request's own id back to it, when it is one. */
final class RequestIds {

  private static final String HEADER = "X-Request-Id";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private RequestIds() {}

  static void echo(HttpServerRequest request, HttpHeaders answer) {
    String id = request.requestHeaders().get(HEADER);
    if (id != null && ID.matcher(id).matches()) {
      answer.set(HEADER, id);
    }
  }
}
