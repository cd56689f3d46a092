package akatombo.tourism.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that is made for bundles; its content never changes. */
public final class Part {

  /** JSON that is not packed on the way, so that a phone can go on at any byte. */
  public static final String JSON = "application/vnd.akatombo.tour+json";

  private final String sha256;
  private final byte[] content;
  private final String contentType;

  /**
   * A part that was kept.
   *
   * @param content not to be changed afterwards
   */
  public Part(String sha256, byte[] content, String contentType) {
    this.sha256 = sha256;
    this.content = content;
    this.contentType = contentType;
  }

  /** The part of some bytes. */
  static Part of(byte[] content, String contentType) {
    return new Part(hash(content), content, contentType);
  }

  /** The hash of the content, 64 hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** The bytes, not to be changed. */
  public byte[] content() {
    return content;
  }

  /** What it is. */
  public String contentType() {
    return contentType;
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
