package akatombo.tourism.request;

import org.springframework.web.reactive.function.server.ServerRequest;

/** The address under which the sender of a request has reached us. */
public final class OwnAddress {

  private OwnAddress() {}

  /** Scheme, host and port, as the proxy forwards them where the city trusts it. */
  public static String of(ServerRequest request) {
    return request.uriBuilder().replacePath("").replaceQuery(null).build().toString();
  }
}
