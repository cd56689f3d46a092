package akatombo.security;

import com.nimbusds.jwt.JWTParser;
import java.text.ParseException;
import java.util.Optional;

/**
 * The issuer a JWT claims, read before its signature is checked, only to choose whose key to use.
 */
final class TokenIssuer {

  private TokenIssuer() {}

  static Optional<String> of(String token) {
    try {
      return Optional.ofNullable(JWTParser.parse(token).getJWTClaimsSet())
          .map(claims -> claims.getIssuer());
    } catch (ParseException e) {
      return Optional.empty();
    }
  }
}
