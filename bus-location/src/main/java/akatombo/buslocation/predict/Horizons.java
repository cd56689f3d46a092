package akatombo.buslocation.predict;

import akatombo.buslocation.PredictionSource;
import org.jspecify.annotations.Nullable;

/** How far predictions of a line are off, by how far ahead they look. */
final class Horizons {

  private static final int[] BOUNDS = {180, 360, 600, 900, 1_200, 1_800};
  private static final int[] CENTERS = {90, 270, 480, 750, 1_050, 1_500, 2_400};

  private final TravelTimes learned;
  private final String line;

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

  /** The error to be expected that many seconds ahead. */
  Doubt at(double ahead, PredictionSource source) {
    int above = 0;
    while (above < CENTERS.length && CENTERS[above] < ahead) {
      above++;
    }
    if (above == 0) {
      return center(0, source);
    }
    if (above == CENTERS.length) {
      return center(above - 1, source).times(ahead / CENTERS[above - 1]);
    }
    double part = (ahead - CENTERS[above - 1]) / (CENTERS[above] - CENTERS[above - 1]);
    return center(above - 1, source).towards(center(above, source), part);
  }

  private Doubt center(int index, PredictionSource source) {
    Residuals known = residuals(line, source, index);
    Residuals used = known == null ? residuals(ResidualKey.ANY_LINE, source, index) : known;
    return used == null
        ? Doubt.unknown(CENTERS[index])
        : new Doubt(used.early(), used.median(), used.late());
  }

  private @Nullable Residuals residuals(String name, PredictionSource source, int index) {
    Residuals found = learned.residuals(new ResidualKey(name, source, index));
    return found != null && found.isEnough() ? found : null;
  }

  /** Quantiles of an error in seconds, positive when the vehicle comes later than computed. */
  record Doubt(double early, double median, double late) {

    private static final double BEFORE_SECONDS = 20;
    private static final double BEFORE_SHARE = 0.14;
    private static final double AFTER_SECONDS = 40;
    private static final double AFTER_SHARE = 0.22;

    /** Where nothing was checked yet: a bus is held up more often than it gains. */
    static Doubt unknown(double ahead) {
      return new Doubt(
          -BEFORE_SECONDS - BEFORE_SHARE * ahead, 0, AFTER_SECONDS + AFTER_SHARE * ahead);
    }

    Doubt times(double factor) {
      return new Doubt(early * factor, median * factor, late * factor);
    }

    Doubt towards(Doubt other, double part) {
      return new Doubt(
          early + part * (other.early - early),
          median + part * (other.median - median),
          late + part * (other.late - late));
    }
  }
}
