package akatombo.security;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tokens of the demonstration's people. */
record DemoPeople(DemoIssuer issuer, SecurityProperties properties, Clock clock) {

  /** By role; staff of the operator under a name of its own, for its machine has the role's. */
  Map<String, String> tokens(String operatorId) {
    Map<String, String> tokens = new LinkedHashMap<>();
    for (Role role : new Role[] {Role.OFFICE, Role.INSPECTOR, Role.ADMIN}) {
      tokens.put(role.name().toLowerCase(Locale.ROOT), token(role, Map.of()));
    }
    tokens.put("operatorStaff", token(Role.OPERATOR, Map.of(properties.agencyClaim(), operatorId)));
    return tokens;
  }

  private String token(Role role, Map<String, Object> more) {
    String name = role.name().toLowerCase(Locale.ROOT);
    Map<String, Object> claims = new LinkedHashMap<>(more);
    claims.put(properties.rolesClaim(), List.of(name));
    return issuer.token("demo-" + name, claims, clock.instant());
  }
}
