package akatombo.security;

import akatombo.buslocation.Devices;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.server.authentication.ServerBearerTokenAuthenticationConverter;
import org.springframework.security.web.server.authentication.ServerAuthenticationConverter;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Finds the key or token of a request: in its header or, for phones' apps that can set an address
 * only, a device's key in the address of the OsmAnd protocol. No other kind of key is taken from an
 * address, where it is easily seen.
 */
final class PresentedKeys implements ServerAuthenticationConverter {

  private static final String OSMAND = "/v1/operator/osmand";

  private final ServerAuthenticationConverter header =
      new ServerBearerTokenAuthenticationConverter();

  @Override
  public Mono<Authentication> convert(ServerWebExchange exchange) {
    return header
        .convert(exchange)
        .switchIfEmpty(
            Mono.defer(() -> Mono.justOrEmpty(ofAddress(exchange.getRequest())))
                .map(BearerTokenAuthenticationToken::new));
  }

  private static Optional<String> ofAddress(ServerHttpRequest request) {
    String path = request.getPath().pathWithinApplication().value();
    if (!path.equals(OSMAND) && !path.startsWith(OSMAND + "/")) {
      return Optional.empty();
    }
    Stream<String> inPath =
        path.startsWith(OSMAND + "/")
            ? Stream.of(path.substring(OSMAND.length() + 1))
            : Stream.empty();
    Stream<String> inQuery =
        Stream.of("key", "id", "deviceid")
            .flatMap(
                name -> request.getQueryParams().getOrDefault(name, List.of()).stream().limit(1));
    return Stream.concat(inPath, inQuery)
        .filter(text -> text != null && text.startsWith(Devices.KEY_PREFIX))
        .findFirst();
  }
}
