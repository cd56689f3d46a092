package akatombo.gtfs.csv;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import org.jspecify.annotations.Nullable;

/** Finds the number of a text, given as a string or as characters. */
public final class TextIndex {

  private @Nullable String[] keys = new String[64];
  private int[] values = new int[64];
  private int size;

  /** Gives a text its number; false, and nothing changed, when it has one already. */
  @CanIgnoreReturnValue
  public boolean putIfAbsent(String key, int value) {
    int slot = CharHash.of(key) & (keys.length - 1);
    for (String other = keys[slot]; other != null; other = keys[slot]) {
      if (other.equals(key)) {
        return false;
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    values[slot] = value;
    if (++size * 2 > keys.length) {
      grow();
    }
    return true;
  }

  /** The number of a text, −1 when it has none. */
  public int find(@Nullable String key) {
    if (key == null) {
      return -1;
    }
    int slot = CharHash.of(key) & (keys.length - 1);
    for (String other = keys[slot]; other != null; other = keys[slot]) {
      if (other.equals(key)) {
        return values[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return -1;
  }

  /** The number of the text of these characters, −1 when it has none. */
  public int find(char[] chars, int from, int to) {
    int slot = CharHash.of(chars, from, to) & (keys.length - 1);
    for (String other = keys[slot]; other != null; other = keys[slot]) {
      if (CharHash.isEqual(other, chars, from, to)) {
        return values[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return -1;
  }

  /** How many texts have a number. */
  public int size() {
    return size;
  }

  private void grow() {
    @Nullable String[] oldKeys = keys;
    int[] oldValues = values;
    keys = new String[oldKeys.length * 2];
    values = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      String key = oldKeys[i];
      if (key != null) {
        int slot = CharHash.of(key) & (keys.length - 1);
        while (keys[slot] != null) {
          slot = (slot + 1) & (keys.length - 1);
        }
        keys[slot] = key;
        values[slot] = oldValues[i];
      }
    }
  }
}
