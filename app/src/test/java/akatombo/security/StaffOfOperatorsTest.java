package akatombo.security;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.AgencyId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which person may act for which operator, with real tokens of the demonstration's issuer. */
class StaffOfOperatorsTest {

  private static final AgencyId BLUE = new AgencyId("t", "blue");
  private static final AgencyId GREEN = new AgencyId("t", "green");
  private static final AgencyId SHARED = new AgencyId("t", "shared");
  private static final Operator WING = new Operator("wing", "Wing", "t", Set.of(BLUE, GREEN));
  private static final Operator ONE = new Operator("one", "One", "t", Set.of(SHARED));
  private static final Operator TWO = new Operator("two", "Two", "t", Set.of(SHARED));
  private static final Operator ALL = new Operator("all", "All", null, Set.of());

  private static final OperatorAccounts ACCOUNTS =
      new OperatorAccounts() {

        private final List<Operator> accounts = List.of(WING, ONE, TWO, ALL);

        @Override
        public Mono<Operator> find(String id) {
          return Flux.fromIterable(accounts).filter(account -> account.id().equals(id)).next();
        }

        @Override
        public Flux<Operator> ofAgency(AgencyId agency) {
          return Flux.fromIterable(accounts)
              .filter(account -> account.agencyIds().contains(agency));
        }
      };

  private final DemoIssuer issuer = new DemoIssuer();

  private final BearerTokens tokens =
      new BearerTokens(
          null,
          null,
          Map.of(DemoIssuer.URI, issuer.decoder()),
          "roles",
          new StaffOperators(ACCOUNTS, "agency"));

  private Authentication of(List<String> roles, @Nullable Object agency) {
    Map<String, Object> claims =
        agency == null ? Map.of("roles", roles) : Map.of("roles", roles, "agency", agency);
    String token = issuer.token("tanaka", claims, Clock.systemUTC().instant());
    return Objects.requireNonNull(
        tokens.authenticate(new BearerTokenAuthenticationToken(token)).block());
  }

  private static List<String> authorities(Authentication person) {
    return person.getAuthorities().stream().map(GrantedAuthority::getAuthority).sorted().toList();
  }

  private @Nullable Operator operator(Object agency) {
    return of(List.of("operator"), agency).getPrincipal() instanceof OperatorStaff staff
        ? staff.operator()
        : null;
  }

  @Test
  void actsForTheAccountItsTokenNames() {
    Authentication person = of(List.of("operator"), "wing");
    assertThat(person.getPrincipal()).isEqualTo(new OperatorStaff(WING, "tanaka"));
    assertThat(person.getName()).isEqualTo("tanaka");
    assertThat(authorities(person)).containsExactly("ROLE_OPERATOR");
    assertThat(operator("all")).isEqualTo(ALL);
  }

  @Test
  void actsForTheAgenciesItsTokenNamesAndNoOther() {
    assertThat(operator("t:blue")).isEqualTo(new Operator("wing", "Wing", "t", Set.of(BLUE)));
    assertThat(operator(List.of("t:blue", "t:green"))).isEqualTo(WING);
  }

  @Test
  void hasNoOperatorWhenInDoubt() {
    for (Object agency :
        List.of("", "nobody", "t:nothing", "t:shared", List.of("wing", "one"), List.of(), 7)) {
      Authentication person = of(List.of("operator"), agency);
      assertThat(authorities(person)).as("%s", agency).isEmpty();
    }
    assertThat(authorities(of(List.of("operator"), null))).isEmpty();
  }

  @Test
  void keepsTheOtherRoles() {
    assertThat(authorities(of(List.of("operator", "office"), "wing")))
        .containsExactly("ROLE_OFFICE", "ROLE_OPERATOR");
    assertThat(authorities(of(List.of("operator", "office"), "nobody")))
        .containsExactly("ROLE_OFFICE");
  }

  /** The claim alone gives nothing, nor does a role nobody knows. */
  @Test
  void needsTheRole() {
    assertThat(authorities(of(List.of("office"), "wing"))).containsExactly("ROLE_OFFICE");
    assertThat(authorities(of(List.of("device", "loopback", "OPERATOR"), "wing"))).isEmpty();
  }
}
