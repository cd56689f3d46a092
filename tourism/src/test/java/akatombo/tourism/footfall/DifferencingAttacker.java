package akatombo.tourism.footfall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Somebody who has the published figures, knows that each is the sum of its cells, and knows which
 * cells were empty and which were not. Finds the largest value a figure can have by the simplex
 * method. The sums of two trees over the same cells make a matrix that is totally unimodular, so
 * every pivot is 1 or -1 and the largest real value is the largest whole one.
 */
final class DifferencingAttacker {

  private static final double TINY = 1e-9;

  private final List<Cell> cells;
  private final Collection<Figure> published;

  DifferencingAttacker(Map<Cell, Long> truth, Collection<Figure> published) {
    this.cells =
        truth.entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(Map.Entry::getKey)
            .toList();
    this.published = published;
  }

  static boolean isPartOf(Cell cell, Figure figure) {
    return (figure.tour() == null || figure.tour().equals(cell.tour()))
        && (figure.waypoint() == null || figure.waypoint().equals(cell.waypoint()))
        && (figure.hour() == null || figure.hour() == cell.hour());
  }

  /** The most a figure can be; infinity when nothing bounds it. */
  double most(Figure figure) {
    return extreme(figure, 1);
  }

  /** The least a figure can be. */
  double least(Figure figure) {
    return -extreme(figure, -1);
  }

  /** Every cell is 1 more than a variable that is not negative. */
  private double extreme(Figure figure, int sign) {
    List<Figure> rows = new ArrayList<>(published);
    int n = cells.size();
    int m = rows.size();
    double[][] table = new double[m][n + m + 1];
    int[] basis = new int[m];
    for (int row = 0; row < m; row++) {
      double rest = rows.get(row).arrivals();
      for (int i = 0; i < n; i++) {
        if (isPartOf(cells.get(i), rows.get(row))) {
          table[row][i] = 1;
          rest--;
        }
      }
      table[row][n + row] = 1;
      table[row][n + m] = rest;
      basis[row] = n + row;
    }
    double[] first = new double[n + m + 1];
    for (double[] row : table) {
      for (int i = 0; i < n; i++) {
        first[i] += row[i];
      }
    }
    if (!climb(table, basis, first, n)) {
      throw new IllegalStateException("a sum of absences is bounded");
    }
    double[] gain = new double[n + m + 1];
    double known = 0;
    for (int i = 0; i < n; i++) {
      gain[i] = isPartOf(cells.get(i), figure) ? sign : 0;
      known += gain[i];
    }
    double[] reduced = gain.clone();
    for (int row = 0; row < m; row++) {
      for (int i = 0; i <= n + m; i++) {
        reduced[i] -= gain[basis[row]] * table[row][i];
      }
    }
    return climb(table, basis, reduced, n) ? known - reduced[n + m] : Double.POSITIVE_INFINITY;
  }

  /** Pivots by Bland's rule until nothing improves; false when there is no end to it. */
  private static boolean climb(double[][] table, int[] basis, double[] gain, int n) {
    int last = gain.length - 1;
    while (true) {
      int entering = 0;
      while (entering < n && gain[entering] <= TINY) {
        entering++;
      }
      if (entering == n) {
        return true;
      }
      int leaving = -1;
      for (int row = 0; row < table.length; row++) {
        if (isBetter(table, basis, row, leaving, entering)) {
          leaving = row;
        }
      }
      if (leaving < 0) {
        return false;
      }
      pivot(table, leaving, entering);
      double share = gain[entering];
      for (int i = 0; i <= last; i++) {
        gain[i] -= share * table[leaving][i];
      }
      basis[leaving] = entering;
    }
  }

  private static boolean isBetter(double[][] table, int[] basis, int row, int best, int entering) {
    int n = table[row].length - 1;
    // An absence that is left in the basis at nought may go either way.
    boolean isStuck =
        basis[row] >= n - table.length
            && Math.abs(table[row][n]) < TINY
            && Math.abs(table[row][entering]) > TINY;
    if (table[row][entering] <= TINY && !isStuck) {
      return false;
    }
    if (best < 0) {
      return true;
    }
    double mine = isStuck ? 0 : table[row][n] / table[row][entering];
    double other = Math.abs(table[best][n] / table[best][entering]);
    return mine < other - TINY || (mine < other + TINY && basis[row] < basis[best]);
  }

  private static void pivot(double[][] table, int leaving, int entering) {
    double by = table[leaving][entering];
    for (int i = 0; i < table[leaving].length; i++) {
      table[leaving][i] /= by;
    }
    for (int row = 0; row < table.length; row++) {
      double share = table[row][entering];
      if (row != leaving && share != 0) {
        for (int i = 0; i < table[row].length; i++) {
          table[row][i] -= share * table[leaving][i];
        }
      }
    }
  }
}
