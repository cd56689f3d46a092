package akatombo.gtfs.csv;

/**
 * Hashes and compares texts without making strings of them. Not {@link String#hashCode()}: texts
 * that collide there are made with a pencil, and the tables that use this have no other defense.
 */
final class CharHash {

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private CharHash() {}

  static int of(char[] chars, int from, int to) {
    long hash = (long) to - from;
    for (int i = from; i < to; i++) {
      hash = (hash ^ chars[i]) * MULTIPLIER;
      hash ^= hash >>> 32;
    }
    return (int) (hash ^ (hash >>> 29));
  }

  static int of(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * MULTIPLIER;
      hash ^= hash >>> 32;
    }
    return (int) (hash ^ (hash >>> 29));
  }

  static boolean isEqual(String text, char[] chars, int from, int to) {
    int length = to - from;
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != chars[from + i]) {
        return false;
      }
    }
    return true;
  }
}
