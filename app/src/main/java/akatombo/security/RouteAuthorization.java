package akatombo.security;

import akatombo.http.Problems;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Mono;

/** Decides by the table; what it does not list is not there. */
final class RouteAuthorization implements ReactiveAuthorizationManager<AuthorizationContext> {

  private final RouteTable table;

  RouteAuthorization(RouteTable table) {
    this.table = table;
  }

  @Override
  public Mono<AuthorizationResult> authorize(
      Mono<Authentication> authentication, AuthorizationContext context) {
    ServerHttpRequest request = context.getExchange().getRequest();
    return switch (table.find(request.getMethod(), request.getPath().pathWithinApplication())) {
      case RouteTable.Lookup.Listed listed -> decide(listed.who(), authentication, request);
      case RouteTable.Lookup.OtherMethods others -> Mono.error(notAllowed(others.methods()));
      case RouteTable.Lookup.Unlisted() ->
          Mono.error(
              Problems.of(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address."));
    };
  }

  private static Mono<AuthorizationResult> decide(
      Set<Role> who, Mono<Authentication> authentication, ServerHttpRequest request) {
    if (who.contains(Role.EVERYONE) || (who.contains(Role.LOOPBACK) && isLoopback(request))) {
      return Mono.just(new AuthorizationDecision(true));
    }
    Set<String> authorities = who.stream().map(Role::authority).collect(Collectors.toSet());
    return authentication
        .filter(Authentication::isAuthenticated)
        .map(known ->
            known.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(authorities::contains))
        .defaultIfEmpty(false)
        .map(AuthorizationDecision::new);
  }

  private static boolean isLoopback(ServerHttpRequest request) {
    InetSocketAddress remote = request.getRemoteAddress();
    return remote != null && remote.getAddress() != null && remote.getAddress().isLoopbackAddress();
  }

  private static ErrorResponseException notAllowed(Set<HttpMethod> methods) {
    ErrorResponseException problem =
        Problems.of(
            HttpStatus.METHOD_NOT_ALLOWED,
            "method-not-allowed",
            "This address does not take that method.");
    problem.getHeaders().setAllow(methods);
    return problem;
  }
}
