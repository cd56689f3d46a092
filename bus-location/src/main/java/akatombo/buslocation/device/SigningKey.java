package akatombo.buslocation.device;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** A public key a device signs with: Ed25519 or P-256, as SubjectPublicKeyInfo. */
final class SigningKey {

  private static final int BYTES_MAX = 200;
  private static final int P256_BITS = 256;

  private SigningKey() {}

  static Optional<byte[]> decode(String base64) {
    try {
      byte[] bytes =
          Base64.getUrlDecoder()
              .decode(base64.strip().replace('+', '-').replace('/', '_').replace("=", ""));
      return of(bytes).map(PublicKey::getEncoded);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static Optional<PublicKey> of(byte[] encoded) {
    return encoded.length > BYTES_MAX
        ? Optional.empty()
        : of("Ed25519", encoded).or(() -> of("EC", encoded).filter(SigningKey::isP256));
  }

  private static Optional<PublicKey> of(String algorithm, byte[] encoded) {
    try {
      return Optional.of(
          KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private static boolean isP256(PublicKey key) {
    return key instanceof ECPublicKey curve
        && curve.getParams().getCurve().getField().getFieldSize() == P256_BITS;
  }
}
