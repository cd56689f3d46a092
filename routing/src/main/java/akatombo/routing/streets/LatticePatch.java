package akatombo.routing.streets;

import akatombo.gtfs.GeoPoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** One connected piece of a walking lattice: a square grid with its own scale of longitudes. */
final class LatticePatch {

  static final double METERS_PER_DEGREE = 111_195;

  private final double south;
  private final double west;
  private final double rowDegrees;
  private final double columnDegrees;
  private final int[][] columnsOfRow;
  private final int[] firstOfRow;

  private LatticePatch(
      double south, double west, double rowDegrees, double columnDegrees, int[][] columnsOfRow) {
    this.south = south;
    this.west = west;
    this.rowDegrees = rowDegrees;
    this.columnDegrees = columnDegrees;
    this.columnsOfRow = columnsOfRow;
    this.firstOfRow = new int[columnsOfRow.length + 1];
    for (int row = 0; row < columnsOfRow.length; row++) {
      firstOfRow[row + 1] = firstOfRow[row] + columnsOfRow[row].length;
    }
  }

  /** How much shorter a degree of longitude is than one of latitude, kept off zero at the poles. */
  static double shrink(double lat) {
    return Math.max(0.05, Math.cos(Math.toRadians(lat)));
  }

  /** A patch with a crossing wherever one of the stops, at least one, is within reach. */
  static LatticePatch around(List<GeoPoint> stops, double spacingMeters, double reachMeters) {
    double lowest = stops.stream().mapToDouble(GeoPoint::lat).min().orElseThrow();
    double highest = stops.stream().mapToDouble(GeoPoint::lat).max().orElseThrow();
    double leftmost = stops.stream().mapToDouble(GeoPoint::lon).min().orElseThrow();
    double rowDegrees = spacingMeters / METERS_PER_DEGREE;
    double columnDegrees = rowDegrees / shrink((lowest + highest) / 2);
    int reach = (int) Math.floor(reachMeters / spacingMeters);
    double south = lowest - reach * rowDegrees;
    double west = leftmost - reach * columnDegrees;
    BitSet[] rows = new BitSet[(int) Math.round((highest - lowest) / rowDegrees) + 2 * reach + 1];
    Arrays.setAll(rows, _ -> new BitSet());
    for (GeoPoint stop : stops) {
      int row = (int) Math.round((stop.lat() - south) / rowDegrees);
      int column = (int) Math.round((stop.lon() - west) / columnDegrees);
      markDisk(rows, row, column, reach);
    }
    int[][] columns = Arrays.stream(rows).map(row -> row.stream().toArray()).toArray(int[][]::new);
    return new LatticePatch(south, west, rowDegrees, columnDegrees, columns);
  }

  private static void markDisk(BitSet[] rows, int row, int column, int reach) {
    for (int up = -reach; up <= reach; up++) {
      int side = (int) Math.floor(Math.sqrt((double) reach * reach - (double) up * up));
      rows[row + up].set(column - side, column + side + 1);
    }
  }

  int nodeCount() {
    return firstOfRow[columnsOfRow.length];
  }

  void drawNodes(OsmSink sink, long firstId) throws IOException {
    long id = firstId;
    for (int row = 0; row < columnsOfRow.length; row++) {
      for (int column : columnsOfRow[row]) {
        sink.node(id++, south + row * rowDegrees, west + column * columnDegrees, Map.of());
      }
    }
  }

  /** Rows, columns and both diagonals as lines of node ids, each as long as it can be. */
  List<List<Long>> lines(long firstId) {
    List<List<Long>> lines = new ArrayList<>();
    for (int row = 0; row < columnsOfRow.length; row++) {
      for (int column : columnsOfRow[row]) {
        addLine(lines, firstId, row, column, 0, 1);
        addLine(lines, firstId, row, column, 1, -1);
        addLine(lines, firstId, row, column, 1, 0);
        addLine(lines, firstId, row, column, 1, 1);
      }
    }
    return lines;
  }

  private void addLine(
      List<List<Long>> lines, long firstId, int row, int column, int up, int right) {
    if (ordinal(row - up, column - right) >= 0) {
      return;
    }
    List<Long> line = new ArrayList<>();
    int next = ordinal(row, column);
    for (int step = 1; next >= 0; step++) {
      line.add(firstId + next);
      next = ordinal(row + step * up, column + step * right);
    }
    if (line.size() > 1) {
      lines.add(line);
    }
  }

  private int ordinal(int row, int column) {
    if (row < 0 || row >= columnsOfRow.length) {
      return -1;
    }
    int found = Arrays.binarySearch(columnsOfRow[row], column);
    return found < 0 ? -1 : firstOfRow[row] + found;
  }
}
