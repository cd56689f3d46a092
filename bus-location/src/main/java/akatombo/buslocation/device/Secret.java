package akatombo.buslocation.device;

import akatombo.buslocation.Devices;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Keys and codes: random, so a plain hash keeps them safe. */
final class Secret {

  private static final SecureRandom RANDOM = new SecureRandom();

  /** Without letters and digits that look alike. */
  private static final String CODE_LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789";

  private static final int KEY_BYTES = 24;
  private static final int CODE_GROUPS = 4;
  private static final int GROUP_LETTERS = 5;

  private Secret() {}

  /** A key of 192 random bits that fits into an address. */
  static String newKey() {
    byte[] bytes = new byte[KEY_BYTES];
    RANDOM.nextBytes(bytes);
    return Devices.KEY_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A code of 98 random bits that can be read aloud: four groups of five letters. */
  static String newCode() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_GROUPS * GROUP_LETTERS; i++) {
      if (i > 0 && i % GROUP_LETTERS == 0) {
        code.append('-');
      }
      code.append(CODE_LETTERS.charAt(RANDOM.nextInt(CODE_LETTERS.length())));
    }
    return code.toString();
  }

  static byte[] hashOfKey(String key) {
    return sha256(key);
  }

  /** However it was typed. */
  static byte[] hashOfCode(String code) {
    return sha256(code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
