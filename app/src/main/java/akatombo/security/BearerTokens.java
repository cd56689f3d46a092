package akatombo.security;

import akatombo.buslocation.Devices;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;

/**
 * Tells who sent a bearer token: an operator's machine or a driver's device by its key, staff of
 * the city and of operators by their issuer's JWT.
 */
final class BearerTokens implements ReactiveAuthenticationManager {

  private static final String UNKNOWN = "The token is not valid.";

  private static final String OPERATOR = "operator";

  private static final Map<String, Role> STAFF =
      Map.of("office", Role.OFFICE, "inspector", Role.INSPECTOR, "admin", Role.ADMIN);

  private final OperatorKeys keys;
  private final Devices devices;
  private final Map<String, ReactiveJwtDecoder> decoders;
  private final String rolesClaim;
  private final StaffOperators operators;

  /**
   * @param decoders by issuer
   * @param rolesClaim the claim that holds the roles of staff
   */
  BearerTokens(
      OperatorKeys keys,
      Devices devices,
      Map<String, ReactiveJwtDecoder> decoders,
      String rolesClaim,
      StaffOperators operators) {
    this.keys = keys;
    this.devices = devices;
    this.decoders = Map.copyOf(decoders);
    this.rolesClaim = rolesClaim;
    this.operators = operators;
  }

  @Override
  public Mono<Authentication> authenticate(Authentication authentication) {
    String token = ((BearerTokenAuthenticationToken) authentication).getToken();
    if (token.startsWith(Devices.KEY_PREFIX)) {
      return ofDevice(token);
    }
    return token.startsWith(OperatorKeys.PREFIX) ? ofOperator(token) : ofStaff(token);
  }

  private Mono<Authentication> ofOperator(String key) {
    return keys.find(key)
        .<Authentication>map(OperatorAuthentication::new)
        .switchIfEmpty(Mono.error(() -> new InvalidBearerTokenException(UNKNOWN)));
  }

  private Mono<Authentication> ofDevice(String key) {
    return devices
        .find(key)
        .<Authentication>map(DeviceAuthentication::new)
        .switchIfEmpty(Mono.error(() -> new InvalidBearerTokenException(UNKNOWN)));
  }

  private Mono<Authentication> ofStaff(String token) {
    return Mono.justOrEmpty(TokenIssuer.of(token))
        .mapNotNull(decoders::get)
        .flatMap(decoder -> decoder.decode(token))
        .onErrorMap(BadJwtException.class, e -> new InvalidBearerTokenException(UNKNOWN, e))
        .onErrorMap(JwtException.class, e -> new InvalidBearerTokenException(UNKNOWN, e))
        .flatMap(this::authenticated)
        .switchIfEmpty(Mono.error(() -> new InvalidBearerTokenException(UNKNOWN)));
  }

  /** The role of an operator counts only with an account to act for. */
  private Mono<Authentication> authenticated(Jwt jwt) {
    List<String> claimed =
        Optional.ofNullable(jwt.getClaimAsStringList(rolesClaim)).orElse(List.of());
    Collection<GrantedAuthority> roles = roles(claimed);
    Authentication person = new JwtAuthenticationToken(jwt, roles);
    return claimed.contains(OPERATOR)
        ? operators
            .find(jwt)
            .<Authentication>map(staff -> new StaffAuthentication(staff, with(roles)))
            .defaultIfEmpty(person)
        : Mono.just(person);
  }

  private static Collection<GrantedAuthority> with(Collection<GrantedAuthority> roles) {
    return Stream.concat(
            roles.stream(), Stream.of(new SimpleGrantedAuthority(Role.OPERATOR.authority())))
        .toList();
  }

  private static Collection<GrantedAuthority> roles(List<String> claimed) {
    return claimed.stream()
        .filter(STAFF::containsKey)
        .<GrantedAuthority>map(
            role -> new SimpleGrantedAuthority(STAFF.getOrDefault(role, Role.EVERYONE).authority()))
        .toList();
  }
}
