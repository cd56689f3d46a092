package akatombo.buslocation.predict;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The usual seconds of a segment by time of day, lateness and type of day, in which a sample counts
 * the more the nearer it lies: midway between the weighted median, which is nearest to most of
 * them, and their mean without what is rare, for only means add up along a trip. Worked out cell by
 * cell when first asked for; two threads that ask at once work out the same and both see it whole,
 * for its fields are final.
 */
final class Profile {

  /**
   * What is usual.
   *
   * @param weight effective number of samples behind it
   * @param noticed mean of those that took time at all; 0 without any
   */
  record Usual(double weight, double seconds, double noticed) {}

  private static final int CELL_SECONDS = 1_800;
  private static final int CELLS = 30 * 3_600 / CELL_SECONDS;
  private static final int[] LATE_CENTERS = {-400, -180, -60, 0, 60, 180, 360, 700};
  private static final int ANY_LATENESS = Integer.MIN_VALUE;
  private static final double CLOCK_SPREAD = 1_800;
  private static final double LATE_FADING = 100;
  private static final double DAY_FADING = 20;
  private static final double FLOOR = 0.01;
  private static final double OTHER_DAY_TYPE = 0.3;

  /** Beyond that share on either side a sample counts as the one there. */
  private static final double RARE = 0.05;

  /** Weights by whole steps apart, for they are asked for some hundred times for each value. */
  private static final int CLOCK_STEP = 8;

  private static final double[] BY_CLOCK = bell(CLOCK_SPREAD / CLOCK_STEP);
  private static final double[] BY_LATE = fading(2_000, LATE_FADING);
  private static final double[] BY_DAY = fading(15 * DAY_FADING, DAY_FADING);

  private final long[] samples;
  private final @Nullable Usual[][] cells = new Usual[DayType.COUNT * 2][];

  /** The profile of samples that are sorted and never change. */
  Profile(long[] samples) {
    this.samples = samples;
  }

  /** The usual seconds whatever the lateness; weight 0 without samples. */
  Usual at(DayType dayType, double secondOfDay) {
    return between(dayType, secondOfDay, -1);
  }

  /** The usual seconds of a vehicle that is so late. */
  Usual at(DayType dayType, double secondOfDay, double late) {
    int nearest = 0;
    for (int i = 1; i < LATE_CENTERS.length; i++) {
      nearest =
          Math.abs(late - LATE_CENTERS[i]) < Math.abs(late - LATE_CENTERS[nearest]) ? i : nearest;
    }
    return between(dayType, secondOfDay, nearest);
  }

  private Usual between(DayType dayType, double secondOfDay, int late) {
    if (samples.length == 0) {
      return new Usual(0, 0, 0);
    }
    double place = Math.clamp(secondOfDay / CELL_SECONDS - 0.5, 0, CELLS - 1.001);
    int cell = (int) place;
    double part = place - cell;
    int row = dayType.code() * 2 + (late < 0 ? 0 : 1);
    int width = late < 0 ? 1 : LATE_CENTERS.length;
    int column = Math.max(late, 0);
    Usual one = cell(dayType, row, cell * width + column, cell, late);
    Usual other = cell(dayType, row, (cell + 1) * width + column, cell + 1, late);
    return new Usual(
        one.weight() * (1 - part) + other.weight() * part,
        one.seconds() * (1 - part) + other.seconds() * part,
        one.noticed() * (1 - part) + other.noticed() * part);
  }

  private Usual cell(DayType dayType, int row, int index, int clock, int late) {
    @Nullable Usual[] known = cells[row];
    if (known == null) {
      known = new Usual[CELLS * (late < 0 ? 1 : LATE_CENTERS.length)];
      cells[row] = known;
    }
    Usual usual = known[index];
    if (usual == null) {
      int center = clock * CELL_SECONDS + CELL_SECONDS / 2;
      usual = usual(dayType, center, late < 0 ? ANY_LATENESS : LATE_CENTERS[late]);
      known[index] = usual;
    }
    return usual;
  }

  private Usual usual(DayType dayType, int secondOfDay, int late) {
    int newest = 0;
    for (long sample : samples) {
      newest = Math.max(newest, Sample.day(sample));
    }
    double[] weight = new double[samples.length];
    double total = 0;
    for (int i = 0; i < samples.length; i++) {
      weight[i] = weight(samples[i], dayType, secondOfDay, late, newest);
      total += weight[i];
    }
    double usual = (quantile(weight, total / 2) + mean(weight, total)) / 2;
    return new Usual(total, usual, noticed(weight, total));
  }

  /** The seconds below which samples of that weight lie. */
  private double quantile(double[] weight, double below) {
    double passed = 0;
    double before = Double.NaN;
    for (int i = 0; i < samples.length; i++) {
      double middle = passed + weight[i] / 2;
      if (middle >= below) {
        double here = Sample.seconds(samples[i]);
        if (i == 0) {
          return here;
        }
        double part = (below - before) / Math.max(1e-12, middle - before);
        double previous = Sample.seconds(samples[i - 1]);
        return previous + part * (here - previous);
      }
      before = middle;
      passed += weight[i];
    }
    return Sample.seconds(samples[samples.length - 1]);
  }

  private double mean(double[] weight, double total) {
    double least = quantile(weight, RARE * total);
    double most = quantile(weight, (1 - RARE) * total);
    double sum = 0;
    for (int i = 0; i < samples.length; i++) {
      sum += weight[i] * Math.clamp(Sample.seconds(samples[i]), least, most);
    }
    return sum / total;
  }

  private double noticed(double[] weight, double total) {
    double most = quantile(weight, (1 - RARE) * total);
    double sum = 0;
    double part = 0;
    for (int i = 0; i < samples.length; i++) {
      int seconds = Sample.seconds(samples[i]);
      if (seconds > 0) {
        sum += weight[i] * Math.min(seconds, most);
        part += weight[i];
      }
    }
    return part == 0 ? 0 : sum / part;
  }

  private static double weight(
      long sample, DayType dayType, int secondOfDay, int late, int newest) {
    int apart = Math.abs(Sample.secondOfDay(sample) - secondOfDay);
    double near = at(BY_CLOCK, apart / CLOCK_STEP);
    if (late != ANY_LATENESS) {
      near *= at(BY_LATE, Math.abs(Math.clamp(Sample.late(sample), -600, 900) - late));
    }
    double alike = Sample.dayType(sample) == dayType ? 1 : OTHER_DAY_TYPE;
    return (near + FLOOR) * alike * at(BY_DAY, newest - Sample.day(sample));
  }

  private static double at(double[] fading, int steps) {
    return fading[Math.min(steps, fading.length - 1)];
  }

  private static double[] bell(double spread) {
    double[] weights = new double[(int) (5 * spread)];
    Arrays.setAll(weights, step -> Math.exp(-0.5 * step * step / spread / spread));
    return weights;
  }

  private static double[] fading(double steps, double scale) {
    double[] weights = new double[(int) steps];
    Arrays.setAll(weights, step -> Math.exp(-step / scale));
    return weights;
  }
}
