package akatombo.gtfs.csv;

import org.jspecify.annotations.Nullable;

/** Makes strings of characters, each distinct text once. */
public final class TextPool {

  private static final int TEXT_OVERHEAD_BYTES = 56;

  private @Nullable String[] texts = new String[1024];
  private int[] hashes = new int[1024];
  private int size;
  private long bytes;

  /** The one string of these characters. */
  public String intern(char[] chars, int from, int to) {
    int hash = CharHash.of(chars, from, to);
    int slot = hash & (texts.length - 1);
    for (String text = texts[slot]; text != null; text = texts[slot]) {
      if (hashes[slot] == hash && CharHash.isEqual(text, chars, from, to)) {
        return text;
      }
      slot = (slot + 1) & (texts.length - 1);
    }
    String text = new String(chars, from, to - from);
    texts[slot] = text;
    hashes[slot] = hash;
    bytes += TEXT_OVERHEAD_BYTES + text.length();
    if (++size * 2 > texts.length) {
      grow();
    }
    return text;
  }

  /** About how many bytes of memory the texts take. */
  public long bytes() {
    return bytes;
  }

  private void grow() {
    @Nullable String[] oldTexts = texts;
    int[] oldHashes = hashes;
    texts = new String[oldTexts.length * 2];
    hashes = new int[texts.length];
    for (int i = 0; i < oldTexts.length; i++) {
      if (oldTexts[i] != null) {
        int slot = oldHashes[i] & (texts.length - 1);
        while (texts[slot] != null) {
          slot = (slot + 1) & (texts.length - 1);
        }
        texts[slot] = oldTexts[i];
        hashes[slot] = oldHashes[i];
      }
    }
  }
}
