package akatombo.buslocation.predict;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** By how many seconds the last predictions of one kind were wrong; immutable. */
public final class Residuals {

  /** Enough to tell what happens once in ten times, for ranges. */
  static final Residuals EMPTY = new Residuals(400, new int[0], 0, null);

  /** What all have in common changes within hours: only the newest tell it. */
  static final Residuals NEWEST = new Residuals(100, new int[0], 0, null);

  private static final int ENOUGH = 20;
  private static final double EARLY = 0.1;
  private static final double LATE = 0.9;

  /** Worked out again when that part of them is new. */
  private static final int REFRESH_PART = 20;

  private final int max;
  private final int[] errors;
  private final int next;
  private final double @Nullable [] quantiles;

  private Residuals(int max, int[] errors, int next, double @Nullable [] quantiles) {
    this.max = max;
    this.errors = errors;
    this.next = next;
    this.quantiles = quantiles;
  }

  /** Those kept somewhere, the oldest first. */
  public static Residuals of(int[] kept) {
    int from = Math.max(0, kept.length - EMPTY.max);
    int[] errors = Arrays.copyOfRange(kept, from, kept.length);
    return new Residuals(EMPTY.max, errors, 0, quantiles(errors));
  }

  /** To be kept somewhere, the oldest first. */
  public int[] errors() {
    int[] ordered = new int[errors.length];
    System.arraycopy(errors, next, ordered, 0, errors.length - next);
    System.arraycopy(errors, 0, ordered, errors.length - next, next);
    return ordered;
  }

  /** With one more; positive when the vehicle came later than predicted. */
  Residuals with(int error) {
    boolean isFull = isFull();
    int[] grown = Arrays.copyOf(errors, isFull ? max : errors.length + 1);
    grown[isFull ? next : errors.length] = error;
    int following = isFull ? (next + 1) % max : 0;
    int every = Math.max(1, grown.length / REFRESH_PART);
    boolean isStale = quantiles == null || (isFull ? following : grown.length) % every == 0;
    return new Residuals(max, grown, following, isStale ? quantiles(grown) : quantiles);
  }

  boolean isEnough() {
    return errors.length >= ENOUGH;
  }

  boolean isFull() {
    return errors.length == max;
  }

  double early() {
    return quantiles == null ? 0 : quantiles[0];
  }

  double median() {
    return quantiles == null ? 0 : quantiles[1];
  }

  double late() {
    return quantiles == null ? 0 : quantiles[2];
  }

  private static double[] quantiles(int[] errors) {
    int[] sorted = errors.clone();
    Arrays.sort(sorted);
    return new double[] {quantile(sorted, EARLY), quantile(sorted, 0.5), quantile(sorted, LATE)};
  }

  /** Below which the next one lies with that probability, which few errors make wider. */
  private static double quantile(int[] sorted, double share) {
    if (sorted.length == 0) {
      return 0;
    }
    double place = Math.clamp(share * (sorted.length + 1) - 1, 0, sorted.length - 1.0);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
