package akatombo.tourism.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that is made for bundles; its content never changes.
 *
 * @param content not to be changed
 */
public record Part(String sha256, byte[] content, String contentType) {

  /** JSON that is not packed on the way, so that a phone can go on at any byte. */
  public static final String JSON = "application/vnd.akatombo.tour+json";

  /** The part of some bytes. */
  public static Part of(byte[] content, String contentType) {
    return new Part(hash(content), content, contentType);
  }

  static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Where it is served. */
  public String url() {
    return "/bundle-parts/" + sha256;
  }
}
