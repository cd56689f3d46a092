package akatombo.buslocation.ingest;

import akatombo.buslocation.DeviceGrant;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Checks the signature of a device's request and tells how far its clock is off.
 *
 * <p>Signed is {@code method\npath\ntimestamp\nnonce\nhex(sha256(body))}, timestamp in milliseconds
 * since 1970. Within the window a nonce counts once.
 */
final class SignedRequests {

  static final String TIMESTAMP = "X-Akatombo-Timestamp";
  static final String NONCE = "X-Akatombo-Nonce";
  static final String SIGNATURE = "X-Akatombo-Signature";

  /** Less is the way through the network, not the clock. */
  private static final Duration SKEW_MIN = Duration.ofSeconds(2);

  /** A clock of an unsigned device that is off by more is left as it is, and judged. */
  private static final Duration SKEW_MAX = Duration.ofHours(24);

  private static final int P1363_BYTES = 64;

  private final Duration window;
  private final NonceMemory nonces;

  SignedRequests(Duration window) {
    this.window = window;
    this.nonces = new NonceMemory(window.multipliedBy(2));
  }

  /** What to add to the sender's clock; an error when a signature is needed and not there. */
  Duration check(
      ServerRequest request, byte[] body, @Nullable DeviceGrant device, Instant receivedAt) {
    if (device == null) {
      return Duration.ZERO;
    }
    String sent = request.headers().firstHeader(TIMESTAMP);
    PublicKey key = device.publicKey();
    if (key == null) {
      return sent == null ? Duration.ZERO : skew(sent, receivedAt, SKEW_MAX);
    }
    String nonce = request.headers().firstHeader(NONCE);
    String signature = request.headers().firstHeader(SIGNATURE);
    if (sent == null || nonce == null || signature == null || !nonce.matches("[!-~]{8,64}")) {
      throw IngestProblems.signatureMissing();
    }
    if (!verifies(key, signed(request, sent, nonce, body), signature)) {
      throw IngestProblems.signatureInvalid();
    }
    Instant moment = moment(sent);
    if (Duration.between(moment, receivedAt).abs().compareTo(window) > 0) {
      throw IngestProblems.signatureExpired(receivedAt);
    }
    if (!nonces.add(device.deviceId() + " " + nonce, receivedAt)) {
      throw IngestProblems.signatureReplayed();
    }
    return skew(sent, receivedAt, window);
  }

  static String signed(String method, String path, String sent, String nonce, byte[] body) {
    return String.join("\n", method, path, sent, nonce, HexFormat.of().formatHex(sha256(body)));
  }

  private static byte[] signed(ServerRequest request, String sent, String nonce, byte[] body) {
    return signed(
            request.method().name(),
            request.requestPath().pathWithinApplication().value(),
            sent,
            nonce,
            body)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Duration skew(String sent, Instant receivedAt, Duration max) {
    Duration skew = Duration.between(moment(sent), receivedAt);
    boolean isUsable = skew.abs().compareTo(SKEW_MIN) >= 0 && skew.abs().compareTo(max) <= 0;
    return isUsable ? skew : Duration.ZERO;
  }

  /** What is no number was sent in 1970 and is therefore outside every window. */
  private static Instant moment(String sent) {
    return Instant.ofEpochMilli(sent.matches("[0-9]{1,15}") ? Long.parseLong(sent) : 0);
  }

  private static boolean verifies(PublicKey key, byte[] signed, String signature) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(signature.replace("=", ""));
      Signature verifier = Signature.getInstance(algorithm(key, bytes.length));
      verifier.initVerify(key);
      verifier.update(signed);
      return verifier.verify(bytes);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Browsers sign with P-256 in one form, phones' keystores in the other. */
  private static String algorithm(PublicKey key, int signatureBytes) {
    if (!key.getAlgorithm().equals("EC")) {
      return "Ed25519";
    }
    return signatureBytes == P1363_BYTES ? "SHA256withECDSAinP1363Format" : "SHA256withECDSA";
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
