package akatombo.tourism.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Who did what when; each entry carries the hash of the one before, so that none can be changed or
 * taken away unnoticed (promise S7).
 *
 * @param number from 1, without gaps
 * @param at to the microsecond
 * @param actor the person
 * @param action for example {@code tour published}
 * @param subject what it was done to
 * @param detail the new state as JSON
 * @param previous hash of the entry before, 64 zeros for the first
 * @param hash of all of this
 */
public record AuditEntry(
    long number,
    Instant at,
    String actor,
    String action,
    String subject,
    String detail,
    String previous,
    String hash) {

  /** What stands before the first entry. */
  public static final String START = "0".repeat(64);

  /** The entry after another. */
  public static AuditEntry after(
      long lastNumber, String lastHash, Instant at, String actor, Act act) {
    long number = lastNumber + 1;
    return new AuditEntry(
        number,
        at,
        actor,
        act.action(),
        act.subject(),
        act.detail(),
        lastHash,
        hash(number, at, actor, act, lastHash));
  }

  /** Whether nothing of it was changed and it follows the other. */
  public boolean follows(long lastNumber, String lastHash) {
    return number == lastNumber + 1
        && previous.equals(lastHash)
        && hash.equals(hash(number, at, actor, new Act(action, subject, detail), previous));
  }

  private static String hash(long number, Instant at, String actor, Act act, String previous) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part :
          new String[] {
            Long.toString(number),
            Long.toString(at.getEpochSecond()),
            Integer.toString(at.getNano()),
            actor,
            act.action(),
            act.subject(),
            act.detail(),
            previous
          }) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        // The length keeps "ab" + "c" apart from "a" + "bc".
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was done. */
  public record Act(String action, String subject, String detail) {}
}
