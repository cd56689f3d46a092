package akatombo.security;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom to believe about staff.
 *
 * @param issuers OpenID Connect issuers of the city's and the operators' staff
 * @param rolesClaim the claim with a person's roles: office, inspector, admin, operator
 * @param agencyClaim the claim that says for which operator a person with that role works: the id
 *     of its account, or agencies as feedId:agencyId
 */
@ConfigurationProperties("akatombo.security")
record SecurityProperties(
    @DefaultValue List<Issuer> issuers,
    @DefaultValue("roles") String rolesClaim,
    @DefaultValue("agency") String agencyClaim) {

  /**
   * An issuer.
   *
   * @param uri as in the token's {@code iss}
   * @param jwkSetUri where its public keys are
   * @param audience what the token's {@code aud} must hold
   */
  record Issuer(String uri, URI jwkSetUri, String audience) {}
}
