package akatombo.buslocation.predict;

import akatombo.buslocation.PredictionSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How far predictions of a line are off, by how far ahead they look. Lives as long as a forecast
 * and remembers what it has looked up, for many stops lie about equally far ahead.
 */
final class Horizons {

  private static final int[] BOUNDS = {180, 360, 600, 900, 1_200, 1_800};
  private static final int[] CENTERS = {90, 270, 480, 750, 1_050, 1_500, 2_400};

  /** How much of the error that predictions so far ahead had in common is taken off. */
  private static final double COMMON_ERROR_SHARE = 0.65;

  private final TravelTimes learned;
  private final String line;
  private @Nullable PredictionSource source;
  private final @Nullable Doubt[] told = new Doubt[CENTERS.length];
  private final double[] common = new double[CENTERS.length];

  Horizons(TravelTimes learned, String line) {
    this.learned = learned;
    this.line = line;
  }

  static int index(long ahead) {
    int index = 0;
    while (index < BOUNDS.length && ahead >= BOUNDS[index]) {
      index++;
    }
    return index;
  }

  /** The error to be expected of what is told, that many seconds ahead. */
  Doubt at(double ahead, PredictionSource by) {
    lookAt(by);
    int above = above(ahead);
    if (above == 0) {
      return told(0, by);
    }
    if (above == CENTERS.length) {
      return told(above - 1, by).times(ahead / CENTERS[above - 1]);
    }
    return told(above - 1, by).towards(told(above, by), part(ahead, above));
  }

  /** What to add to a computed time, for lately all came that much later or earlier. */
  double correction(double ahead, PredictionSource by) {
    lookAt(by);
    int above = above(ahead);
    if (above == 0) {
      return COMMON_ERROR_SHARE * common(0, by);
    }
    double before = common(above - 1, by);
    double error =
        above == CENTERS.length
            ? before * ahead / CENTERS[above - 1]
            : before + part(ahead, above) * (common(above, by) - before);
    return COMMON_ERROR_SHARE * error;
  }

  private void lookAt(PredictionSource by) {
    if (source != by) {
      source = by;
      Arrays.fill(told, null);
      Arrays.fill(common, Double.NaN);
    }
  }

  private static int above(double ahead) {
    int above = 0;
    while (above < CENTERS.length && CENTERS[above] < ahead) {
      above++;
    }
    return above;
  }

  private static double part(double ahead, int above) {
    return (ahead - CENTERS[above - 1]) / (CENTERS[above] - CENTERS[above - 1]);
  }

  private Doubt told(int index, PredictionSource by) {
    Doubt known = told[index];
    if (known == null) {
      Residuals own = enough(learned.residuals(key(by, index)));
      Residuals used = own == null ? enough(learned.residuals(anyLine(by, index))) : own;
      known = used == null ? Doubt.unknown(CENTERS[index]) : new Doubt(used.early(), used.late());
      told[index] = known;
    }
    return known;
  }

  private double common(int index, PredictionSource by) {
    if (Double.isNaN(common[index])) {
      Residuals own = enough(learned.commonErrors(key(by, index)));
      Residuals used = own == null ? enough(learned.commonErrors(anyLine(by, index))) : own;
      common[index] = used == null ? 0 : used.median();
    }
    return common[index];
  }

  private ResidualKey key(PredictionSource by, int index) {
    return new ResidualKey(line, by, index);
  }

  private static ResidualKey anyLine(PredictionSource by, int index) {
    return new ResidualKey(ResidualKey.ANY_LINE, by, index);
  }

  private static @Nullable Residuals enough(@Nullable Residuals found) {
    return found != null && found.isEnough() ? found : null;
  }

  /** Quantiles of an error in seconds, positive when the vehicle comes later than told. */
  record Doubt(double early, double late) {

    static final Doubt NONE = new Doubt(0, 0);

    private static final double BEFORE_SECONDS = 20;
    private static final double BEFORE_SHARE = 0.14;
    private static final double AFTER_SECONDS = 40;
    private static final double AFTER_SHARE = 0.22;

    /** Where nothing was checked yet: a bus is held up more often than it gains. */
    static Doubt unknown(double ahead) {
      return new Doubt(-BEFORE_SECONDS - BEFORE_SHARE * ahead, AFTER_SECONDS + AFTER_SHARE * ahead);
    }

    /** Half of the time between the two. */
    double half() {
      return Math.max(0, late - early) / 2;
    }

    Doubt times(double factor) {
      return new Doubt(early * factor, late * factor);
    }

    Doubt towards(Doubt other, double part) {
      return new Doubt(early + part * (other.early - early), late + part * (other.late - late));
    }
  }
}
