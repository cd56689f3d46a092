package akatombo.tourism.footfall.web;

import akatombo.tourism.footfall.Cell;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Who was counted in the hour in hand, so that nobody is counted twice in a cell: hashes under a
 * salt nobody has seen. Both are in memory only and are forgotten when the hour is over; as the
 * cell is hashed too, nothing tells that somebody came to two places.
 */
final class Visitors {

  private static final int REMEMBERED_MAX = 500_000;
  private static final int SALT_BYTES = 32;

  private final int arrivalsPerNetwork;
  private final int visitorsPerNetwork;
  private final SecureRandom random = new SecureRandom();
  private final Set<Hash> seen = new HashSet<>();
  private final Map<Hash, Integer> counts = new HashMap<>();
  private LocalDateTime hour = LocalDateTime.MIN;
  private byte[] salt = new byte[SALT_BYTES];

  Visitors(FootfallProperties properties) {
    this.arrivalsPerNetwork = properties.arrivalsPerNetwork();
    this.visitorsPerNetwork = properties.visitorsPerNetwork();
  }

  /** What becomes of an arrival. */
  enum Verdict {
    COUNTED,
    /** The visitor was counted in the cell before, or enough others of the same network were. */
    KNOWN,
    TOO_MANY
  }

  private record Hash(long high, long low) {}

  /**
   * Judges an arrival.
   *
   * @param now the hour by the city's clock
   * @param mark what the phone drew by lot for the day; empty stands for its network
   */
  synchronized Verdict judge(LocalDateTime now, Cell cell, String mark, String network) {
    forgetBefore(now);
    if (seen.size() >= REMEMBERED_MAX
        || counts.merge(hash("sent", network), 1, Integer::sum) > arrivalsPerNetwork) {
      return Verdict.TOO_MANY;
    }
    Hash ofNetwork = hash("cell", at(cell), network);
    if (counts.getOrDefault(ofNetwork, 0) >= visitorsPerNetwork
        || !seen.add(visitor(cell, mark, network))) {
      return Verdict.KNOWN;
    }
    counts.merge(ofNetwork, 1, Integer::sum);
    return Verdict.COUNTED;
  }

  /** Takes back a judgment that could not be written down, so that the phone may try again. */
  synchronized void takeBack(LocalDateTime then, Cell cell, String mark, String network) {
    if (then.equals(hour) && seen.remove(visitor(cell, mark, network))) {
      counts.merge(hash("cell", at(cell), network), -1, Integer::sum);
    }
  }

  /** Forgets all, and the salt, when an earlier hour than this is remembered. */
  synchronized void forgetBefore(LocalDateTime now) {
    if (hour.isBefore(now)) {
      seen.clear();
      counts.clear();
      hour = now;
      random.nextBytes(salt);
    }
  }

  private Hash visitor(Cell cell, String mark, String network) {
    return mark.isEmpty() ? hash("network", at(cell), network) : hash("mark", at(cell), mark);
  }

  private static String at(Cell cell) {
    return cell.tour() + '\n' + cell.waypoint() + '\n' + cell.hour();
  }

  private Hash hash(String... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(salt, "HmacSHA256"));
      ByteBuffer bytes =
          ByteBuffer.wrap(mac.doFinal(String.join("\n", parts).getBytes(StandardCharsets.UTF_8)));
      return new Hash(bytes.getLong(), bytes.getLong());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
