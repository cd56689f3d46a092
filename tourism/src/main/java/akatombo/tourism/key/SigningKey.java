package akatombo.tourism.key;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** An Ed25519 key (RFC 8032) as {@code openssl genpkey -algorithm ed25519} writes it. */
public final class SigningKey {

  private static final String ALGORITHM = "Ed25519";
  private static final int KEY_BYTES = 32;
  private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

  private final PrivateKey privateKey;
  private final String publicKey;
  private final String id;

  private SigningKey(PrivateKey privateKey, String publicKey, String id) {
    this.privateKey = privateKey;
    this.publicKey = publicKey;
    this.id = id;
  }

  /** The key of a file, made when it is asked for the first time. */
  public static SigningKey of(KeyFolder folder, String name) {
    String pem = folder.text(name, SigningKey::create);
    try {
      return of(pem);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw folder.unusable(name, "a private key of Ed25519 as PEM (PKCS#8)");
    }
  }

  static SigningKey of(String pem) throws GeneralSecurityException {
    byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    PrivateKey key =
        KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    PublicKey publicKey = publicKey((EdECPrivateKey) key);
    byte[] info = publicKey.getEncoded();
    String x = URL.encodeToString(Arrays.copyOfRange(info, info.length - KEY_BYTES, info.length));
    // RFC 7638 with the members of RFC 8037, in this order.
    String thumb = "{\"crv\":\"%s\",\"kty\":\"OKP\",\"x\":\"%s\"}".formatted(ALGORITHM, x);
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(thumb.getBytes(StandardCharsets.US_ASCII));
    SigningKey made = new SigningKey(key, x, URL.encodeToString(hash));
    made.check(publicKey);
    return made;
  }

  /** The JDK tells the public key of a private one by making the pair again from its seed. */
  private static PublicKey publicKey(EdECPrivateKey key) throws GeneralSecurityException {
    byte[] seed = key.getBytes().orElseThrow(IllegalArgumentException::new);
    KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
    return generator.generateKeyPair().getPublic();
  }

  /** A pair that does not fit is found at the start, not on phones. */
  private void check(PublicKey itsPublic) throws GeneralSecurityException {
    byte[] text = {1, 2, 3};
    Signature verifier = Signature.getInstance(ALGORITHM);
    verifier.initVerify(itsPublic);
    verifier.update(text);
    if (!verifier.verify(sign(text))) {
      throw new IllegalArgumentException("the public key does not fit");
    }
  }

  private static String create() {
    try {
      byte[] encoded =
          KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair().getPrivate().getEncoded();
      return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
          .formatted(Base64.getEncoder().encodeToString(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has Ed25519", e);
    }
  }

  /** Its id: the thumbprint of the public key (RFC 7638). */
  public String id() {
    return id;
  }

  /** The public key as a JWK (RFC 8037). */
  public Map<String, String> jwk() {
    Map<String, String> jwk = new LinkedHashMap<>();
    jwk.put("kty", "OKP");
    jwk.put("crv", ALGORITHM);
    jwk.put("x", publicKey);
    jwk.put("kid", id);
    jwk.put("alg", "EdDSA");
    jwk.put("use", "sig");
    return jwk;
  }

  /**
   * A compact JWS (RFC 7515).
   *
   * @param type of the payload, {@code typ} of the header
   */
  public String jws(String type, String payload) {
    String header = "{\"alg\":\"EdDSA\",\"kid\":\"%s\",\"typ\":\"%s\"}".formatted(id, type);
    String signed = url(header) + "." + url(payload);
    return signed + "." + URL.encodeToString(sign(signed.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String url(String text) {
    return URL.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key was tried at the start", e);
    }
  }

  /** Gives the bytes of a private key where its maker asks for random ones. */
  private static final class Seed extends SecureRandom {

    private static final long serialVersionUID = 1;

    private final byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
