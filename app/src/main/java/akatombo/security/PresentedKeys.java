package akatombo.security;

import akatombo.buslocation.Devices;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
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

  /** The first is a key only; the others may be a device's name. */
  private static final List<String> KEYS = List.of("key", "id", "deviceid");

  private final ServerAuthenticationConverter header =
      new ServerBearerTokenAuthenticationConverter();

  @Override
  public Mono<Authentication> convert(ServerWebExchange exchange) {
    return header
        .convert(exchange)
        .switchIfEmpty(Mono.defer(() -> ofAddress(exchange.getRequest())));
  }

  /** What stands where a key belongs and is no device's is refused like a key nobody has. */
  private static Mono<Authentication> ofAddress(ServerHttpRequest request) {
    String path = request.getPath().pathWithinApplication().value();
    if (path.startsWith(OSMAND + "/")) {
      return authentication(path.substring(OSMAND.length() + 1));
    }
    if (!path.equals(OSMAND)) {
      return Mono.empty();
    }
    List<String> given =
        KEYS.stream()
            .flatMap(
                name -> request.getQueryParams().getOrDefault(name, List.of()).stream().limit(1))
            .filter(Objects::nonNull)
            .toList();
    String key = request.getQueryParams().getFirst(KEYS.getFirst());
    return given.stream()
        .filter(text -> text.startsWith(Devices.KEY_PREFIX))
        .findFirst()
        .or(() -> Optional.ofNullable(key))
        .map(PresentedKeys::authentication)
        .orElse(Mono.empty());
  }

  private static Mono<Authentication> authentication(String key) {
    return key.startsWith(Devices.KEY_PREFIX)
        ? Mono.just(new BearerTokenAuthenticationToken(key))
        : Mono.error(new InvalidBearerTokenException("This is no device's key."));
  }
}
