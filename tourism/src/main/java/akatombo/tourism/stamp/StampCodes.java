package akatombo.tourism.stamp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that only the holder of a secret can make: what a screen at a place shows for some seconds,
 * and what a prize is redeemed with. Letters and digits without I, L, O and U (Crockford's base
 * 32).
 */
public final class StampCodes {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;

  /** Seconds since 1970 until the year 3058. */
  private static final int TIME_CHARS = 7;

  private static final int MAC_CHARS = 10;
  private static final int PRIZE_CHARS = 10;

  private final SecretKeySpec secret;
  private final Duration every;

  /**
   * Codes under a secret.
   *
   * @param every how long a screen shows one
   */
  public StampCodes(byte[] secret, Duration every) {
    this.secret = new SecretKeySpec(secret, "HmacSHA256");
    this.every = every;
  }

  /** What a screen shows, and when the next is due. */
  public record Shown(String code, Instant from, Instant next) {}

  /** What the screen of a place shows at a moment. */
  public Shown at(String place, Instant now) {
    long step = every.toSeconds();
    long start = Math.floorDiv(now.getEpochSecond(), step) * step;
    String code = base32(start, TIME_CHARS) + "-" + mac(place, start);
    return new Shown(code, Instant.ofEpochSecond(start), Instant.ofEpochSecond(start + step));
  }

  /**
   * When the screen of a place began to show a code; empty when it never did. The code itself tells
   * the time, so that it holds whatever a phone's clock says.
   */
  public Optional<Instant> shownAt(String place, String code) {
    String plain = plain(code);
    if (plain.length() != TIME_CHARS + MAC_CHARS) {
      return Optional.empty();
    }
    long start = 0;
    for (int i = 0; i < TIME_CHARS; i++) {
      int digit = ALPHABET.indexOf(plain.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      start = (start << BITS) | digit;
    }
    return isSame(mac(place, start), plain.substring(TIME_CHARS))
        ? Optional.of(Instant.ofEpochSecond(start))
        : Optional.empty();
  }

  /** The code of the prize of a card: always the same, so that it need not be kept. */
  public String prize(String card) {
    String code = base32(hmac("prize\n" + card), PRIZE_CHARS);
    return code.substring(0, PRIZE_CHARS / 2) + "-" + code.substring(PRIZE_CHARS / 2);
  }

  /** What is kept of a code to find it again: without the secret nothing can be told from it. */
  public String trace(String code) {
    return HexFormat.of().formatHex(hmac("code\n" + plain(code)));
  }

  /** The text of random bytes as people read it out. */
  public static String spoken(byte[] random) {
    int half = random.length * Byte.SIZE / BITS / 2;
    String code = base32(random, 2 * half);
    return code.substring(0, half) + "-" + code.substring(half);
  }

  /** A code without what people add to it or mistake in it. */
  private static String plain(String code) {
    return code.toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  private String mac(String place, long start) {
    return base32(hmac("stamp\n" + place + "\n" + start), MAC_CHARS);
  }

  private static boolean isSame(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }

  private static String base32(long number, int chars) {
    StringBuilder text = new StringBuilder();
    for (int i = chars - 1; i >= 0; i--) {
      text.append(ALPHABET.charAt((int) (number >>> (i * BITS)) & 31));
    }
    return text.toString();
  }

  private static String base32(byte[] bytes, int chars) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < chars; i++) {
      int digit = 0;
      for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
        digit = (digit << 1) | ((bytes[bit / Byte.SIZE] >> (7 - bit % Byte.SIZE)) & 1);
      }
      text.append(ALPHABET.charAt(digit));
    }
    return text.toString();
  }

  private byte[] hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
