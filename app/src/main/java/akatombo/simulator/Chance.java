package akatombo.simulator;

import java.util.SplittableRandom;

/** What happens by chance, the same each time for the same seed. */
final class Chance {

  private Chance() {}

  /** A stream of chances for a text, well mixed. */
  static SplittableRandom of(String text) {
    return new SplittableRandom(seed(text));
  }

  /** A number that differs between texts. */
  static long seed(String text) {
    long seed = 1_125_899_906_842_597L;
    for (int i = 0; i < text.length(); i++) {
      seed = 31 * seed + text.charAt(i);
    }
    return mixed(seed);
  }

  /** A number from −1 to 1 for a seed and a step. */
  static double at(long seed, long step) {
    return (mixed(seed + step * 0x9E3779B97F4A7C15L) >> 11) * 0x1.0p-52;
  }

  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
