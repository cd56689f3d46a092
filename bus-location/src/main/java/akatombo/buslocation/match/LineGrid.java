package akatombo.buslocation.match;

import akatombo.buslocation.match.Line.Pass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which stretches of which lines are near a point: cells of a grid that list what reaches them. */
final class LineGrid {

  private static final double CELL_METERS = 250;

  /** A line that goes that much farther away and comes back passes twice. */
  private static final double SEPARATE_METERS = 30;

  private static final double BACK_METERS = 5;

  private final List<Line> lines;
  private final Map<Long, int[]> cells;

  LineGrid(List<Line> lines) {
    this.lines = lines;
    Map<Long, Stretches> filling = new HashMap<>();
    for (int line = 0; line < lines.size(); line++) {
      for (int segment = 0; segment < lines.get(line).segments(); segment++) {
        add(line, segment, filling);
      }
    }
    this.cells = HashMap.newHashMap(filling.size());
    filling.forEach((cell, stretches) -> cells.put(cell, stretches.trimmed()));
  }

  private void add(int index, int segment, Map<Long, Stretches> filling) {
    Line line = lines.get(index);
    double reach = line.reach(segment);
    double ax = line.x(segment);
    double ay = line.y(segment);
    double bx = line.x(segment + 1);
    double by = line.y(segment + 1);
    long toX = cell(Math.max(ax, bx) + reach);
    long toY = cell(Math.max(ay, by) + reach);
    for (long cx = cell(Math.min(ax, bx) - reach); cx <= toX; cx++) {
      for (long cy = cell(Math.min(ay, by) - reach); cy <= toY; cy++) {
        if (isNear(line, segment, cx, cy, reach)) {
          filling.computeIfAbsent(key(cx, cy), any -> new Stretches()).add(index, segment);
        }
      }
    }
  }

  private static boolean isNear(Line line, int segment, long cx, long cy, double reach) {
    double x = (cx + 0.5) * CELL_METERS;
    double y = (cy + 0.5) * CELL_METERS;
    return line.offset(segment, line.fraction(segment, x, y), x, y)
        <= reach + CELL_METERS * Math.sqrt(0.5);
  }

  /** Every separate passing of a line that reaches the point. */
  List<Pass> passes(double x, double y) {
    int[] stretches = cells.get(key(cell(x), cell(y)));
    if (stretches == null) {
      return List.of();
    }
    List<Pass> found = new ArrayList<>();
    for (int i = 0; i < stretches.length; i += 3) {
      addPasses(lines.get(stretches[i]), stretches[i + 1], stretches[i + 2], x, y, found);
    }
    return found;
  }

  private static void addPasses(Line line, int from, int to, double x, double y, List<Pass> found) {
    Approach approach = new Approach(line, found);
    for (int segment = from; segment <= to; segment++) {
      approach.see(segment, 0, line.offset(segment, 0, x, y));
      double fraction = line.fraction(segment, x, y);
      approach.see(segment, fraction, line.offset(segment, fraction, x, y));
    }
    approach.see(to, 1, line.offset(to, 1, x, y));
    approach.end();
  }

  /** Follows a line past a point and notes where it comes nearest each time. */
  private static final class Approach {

    private final Line line;
    private final List<Pass> found;
    private int segment;
    private double fraction;
    private double nearest = Double.POSITIVE_INFINITY;
    private double farthest;
    private boolean leaving;

    Approach(Line line, List<Pass> found) {
      this.line = line;
      this.found = found;
    }

    void see(int atSegment, double atFraction, double offset) {
      if (leaving && offset < farthest - BACK_METERS) {
        leaving = false;
        nearest = Double.POSITIVE_INFINITY;
      }
      if (leaving) {
        farthest = Math.max(farthest, offset);
      } else if (offset < nearest) {
        segment = atSegment;
        fraction = atFraction;
        nearest = offset;
      } else if (offset > nearest + SEPARATE_METERS) {
        end();
        leaving = true;
        farthest = offset;
      }
    }

    void end() {
      if (!leaving && nearest <= line.reach(segment)) {
        found.add(new Pass(line, segment, line.meters(segment, fraction), nearest));
      }
    }
  }

  private static long cell(double meters) {
    return (long) Math.floor(meters / CELL_METERS);
  }

  private static long key(long cx, long cy) {
    return (cx << 32) ^ (cy & 0xFFFF_FFFFL);
  }

  /** Stretches of consecutive segments: line, first, last. */
  private static final class Stretches {

    private int[] values = new int[3];
    private int size;

    void add(int line, int segment) {
      if (size > 0 && values[size - 3] == line && values[size - 1] == segment - 1) {
        values[size - 1] = segment;
        return;
      }
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = line;
      values[size++] = segment;
      values[size++] = segment;
    }

    int[] trimmed() {
      return Arrays.copyOf(values, size);
    }
  }
}
