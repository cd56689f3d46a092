package akatombo.gtfs.csv;

/** Hashes and compares texts without making strings of them. */
final class CharHash {

  private CharHash() {}

  /** As {@link String#hashCode()} of the same characters. */
  static int of(char[] chars, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + chars[i];
    }
    return hash;
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

  /** Moves the high bits down, as ids that only differ in a late digit hash to neighbors. */
  static int spread(int hash) {
    int h = hash * 0x9E3779B9;
    return h ^ (h >>> 16);
  }
}
