package akatombo.status;

import java.net.URI;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** The address under which a reader knows us. */
final class RequestBase {

  private RequestBase() {}

  /** Scheme, host and port, without a slash at the end. */
  static String of(ServerRequest request) {
    URI uri = request.uri();
    return UriComponentsBuilder.newInstance()
        .scheme(uri.getScheme())
        .host(uri.getHost())
        .port(uri.getPort())
        .build()
        .toUriString();
  }
}
