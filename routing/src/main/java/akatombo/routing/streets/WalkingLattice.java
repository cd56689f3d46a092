package akatombo.routing.streets;

import akatombo.gtfs.GeoPoint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Footways on a square grid with both diagonals around the stops of a city whose streets are not
 * known, so that walking to a stop can be estimated.
 *
 * <p>Distances on it are 1.00–1.08 of the straight line. Stops that are farther apart than twice
 * the reach get lattices of their own that do not touch.
 */
public final class WalkingLattice {

  static final double REACH_METERS = 800;
  static final double FINEST_METERS = 100;
  static final double COARSEST_METERS = 400;
  static final int MOST_NODES = 150_000;

  private static final Map<String, String> FOOTWAY = Map.of("highway", "footway");

  private final double spacingMeters;
  private final List<LatticePatch> patches;

  private WalkingLattice(double spacingMeters, List<LatticePatch> patches) {
    this.spacingMeters = spacingMeters;
    this.patches = patches;
  }

  /** The finest lattice around the stops that is not too large for a small planner. */
  public static WalkingLattice around(Collection<GeoPoint> stops) {
    return around(stops, MOST_NODES);
  }

  static WalkingLattice around(Collection<GeoPoint> stops, int mostNodes) {
    List<List<GeoPoint>> groups = groups(stops);
    double spacing = FINEST_METERS;
    WalkingLattice lattice = of(groups, spacing);
    while (lattice.nodeCount() > mostNodes && spacing < COARSEST_METERS) {
      spacing *= 2;
      lattice = of(groups, spacing);
    }
    return lattice;
  }

  /** How far apart neighbors in a row are. */
  public double spacingMeters() {
    return spacingMeters;
  }

  /** How many crossings there are. */
  public int nodeCount() {
    return patches.stream().mapToInt(LatticePatch::nodeCount).sum();
  }

  int patchCount() {
    return patches.size();
  }

  /** Hands the lattice over, nodes first. */
  public void drawOn(OsmSink sink) throws IOException {
    long firstId = 1;
    List<Long> firstIds = new ArrayList<>();
    for (LatticePatch patch : patches) {
      firstIds.add(firstId);
      patch.drawNodes(sink, firstId);
      firstId += patch.nodeCount();
    }
    long wayId = 1;
    for (int i = 0; i < patches.size(); i++) {
      for (List<Long> line : patches.get(i).lines(firstIds.get(i))) {
        sink.way(wayId++, line, FOOTWAY);
      }
    }
  }

  private static WalkingLattice of(List<List<GeoPoint>> groups, double spacing) {
    return new WalkingLattice(
        spacing,
        groups.stream().map(group -> LatticePatch.around(group, spacing, REACH_METERS)).toList());
  }

  /** Stops that are near each other, directly or over others, share a patch. */
  private static List<List<GeoPoint>> groups(Collection<GeoPoint> stops) {
    double highest = stops.stream().mapToDouble(stop -> Math.abs(stop.lat())).max().orElse(0);
    double rowDegrees = 2 * REACH_METERS / LatticePatch.METERS_PER_DEGREE;
    double columnDegrees = rowDegrees / LatticePatch.shrink(highest);
    Map<Cell, List<GeoPoint>> cells = new TreeMap<>();
    for (GeoPoint stop : stops) {
      Cell cell =
          new Cell(
              (int) Math.floor(stop.lat() / rowDegrees),
              (int) Math.floor(stop.lon() / columnDegrees));
      cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(stop);
    }
    List<List<GeoPoint>> groups = new ArrayList<>();
    while (!cells.isEmpty()) {
      groups.add(removeGroup(cells, cells.keySet().iterator().next()));
    }
    return groups;
  }

  private static List<GeoPoint> removeGroup(Map<Cell, List<GeoPoint>> cells, Cell first) {
    List<GeoPoint> group = new ArrayList<>();
    List<Cell> open = new ArrayList<>(List.of(first));
    while (!open.isEmpty()) {
      Cell cell = open.removeLast();
      List<GeoPoint> found = cells.remove(cell);
      if (found != null) {
        group.addAll(found);
        open.addAll(cell.withNeighbors());
      }
    }
    return group;
  }

  /** A square at least twice the reach wide; stops of squares that do not touch are never near. */
  private record Cell(int row, int column) implements Comparable<Cell> {

    List<Cell> withNeighbors() {
      List<Cell> all = new ArrayList<>();
      for (int r = row - 1; r <= row + 1; r++) {
        for (int c = column - 1; c <= column + 1; c++) {
          all.add(new Cell(r, c));
        }
      }
      return all;
    }

    @Override
    public int compareTo(Cell other) {
      return row != other.row
          ? Integer.compare(row, other.row)
          : Integer.compare(column, other.column);
    }
  }
}
