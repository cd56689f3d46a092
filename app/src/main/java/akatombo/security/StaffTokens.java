package akatombo.security;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;

/** Checks tokens of a configured issuer: signature, issuer, audience and time (RFC 8725). */
final class StaffTokens {

  private StaffTokens() {}

  static ReactiveJwtDecoder decoder(SecurityProperties.Issuer issuer) {
    NimbusReactiveJwtDecoder decoder =
        NimbusReactiveJwtDecoder.withJwkSetUri(issuer.jwkSetUri().toString())
            .jwsAlgorithms(algorithms -> {
              algorithms.add(SignatureAlgorithm.RS256);
              algorithms.add(SignatureAlgorithm.ES256);
            })
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(issuer.uri()),
            new JwtAudienceValidator(issuer.audience())));
    return decoder;
  }
}
