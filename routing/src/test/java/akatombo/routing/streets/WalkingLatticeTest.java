package akatombo.routing.streets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import akatombo.gtfs.GeoPoint;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WalkingLatticeTest {

  private static final GeoPoint STATION = new GeoPoint(34.8636, 134.5515);

  @Test
  void isADiskOfCrossingsAroundOneStop() throws IOException {
    Drawing drawing = draw(WalkingLattice.around(List.of(STATION)));
    assertThat(drawing.nodes).hasSize(197);
    assertThat(drawing.nodes.values())
        .allSatisfy(node -> assertThat(node.metersTo(STATION)).isLessThan(860));
    assertThat(drawing.pieces()).isEqualTo(1);
  }

  @Test
  void hasACrossingWithinHalfADiagonalOfEveryPlaceNearAStop() throws IOException {
    Drawing drawing = draw(WalkingLattice.around(List.of(STATION)));
    for (int east = -500; east <= 500; east += 50) {
      GeoPoint place = new GeoPoint(STATION.lat() + 0.0021, STATION.lon() + east / 91_240.0);
      assertThat(drawing.nearest(place)).isLessThan(72);
    }
  }

  @Test
  void walksAtMostAnEighthFartherThanTheBirdFlies() throws IOException {
    Drawing drawing = draw(WalkingLattice.around(List.of(STATION)));
    for (int degrees = 0; degrees < 360; degrees += 10) {
      double north = 600 * Math.cos(Math.toRadians(degrees)) / 111_195;
      double east = 600 * Math.sin(Math.toRadians(degrees)) / 91_240;
      long from = drawing.idNear(STATION);
      long to = drawing.idNear(new GeoPoint(STATION.lat() + north, STATION.lon() + east));
      double straight = drawing.nodes.get(from).metersTo(drawing.nodes.get(to));
      assertThat(drawing.meters(from, to) / straight).isBetween(0.99, 1.09);
    }
  }

  @Test
  void isSquareInMetersAtAnyLatitude() throws IOException {
    for (double lat : new double[] {-45, 0, 34.9, 60}) {
      Drawing drawing = draw(WalkingLattice.around(List.of(new GeoPoint(lat, 10))));
      List<Long> row =
          drawing.ways.stream()
              .filter(way -> way.size() > 10 && way.get(1) == way.get(0) + 1)
              .findFirst()
              .orElseThrow();
      assertThat(drawing.meters(row.get(0), row.get(1))).isCloseTo(100, within(2.0));
    }
  }

  @Test
  void leavesFarStopsApart() throws IOException {
    GeoPoint far = new GeoPoint(STATION.lat() + 0.1, STATION.lon());
    WalkingLattice lattice = WalkingLattice.around(List.of(STATION, far));
    assertThat(lattice.patchCount()).isEqualTo(2);
    assertThat(draw(lattice).pieces()).isEqualTo(2);
  }

  @Test
  void joinsStopsThatAreNear() throws IOException {
    List<GeoPoint> row = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      row.add(new GeoPoint(STATION.lat() + i * 0.009, STATION.lon()));
    }
    WalkingLattice lattice = WalkingLattice.around(row);
    assertThat(lattice.patchCount()).isEqualTo(1);
    assertThat(draw(lattice).pieces()).isEqualTo(1);
  }

  @Test
  void growsCoarserRatherThanTooLarge() {
    List<GeoPoint> stops = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      stops.add(new GeoPoint(30 + (i % 20) * 0.05, 130 + (i / 20) * 0.05));
    }
    assertThat(WalkingLattice.around(stops).spacingMeters()).isEqualTo(100);
    WalkingLattice bounded = WalkingLattice.around(stops, 20_000);
    assertThat(bounded.spacingMeters()).isEqualTo(200);
    assertThat(bounded.nodeCount()).isLessThan(20_000);
    assertThat(WalkingLattice.around(stops, 10).spacingMeters()).isEqualTo(400);
  }

  @Test
  void givesTheSameLatticeForTheSameStops() throws IOException {
    List<GeoPoint> stops = List.of(STATION, new GeoPoint(34.87, 134.56));
    Drawing one = draw(WalkingLattice.around(stops));
    Drawing other = draw(WalkingLattice.around(stops));
    assertThat(one.nodes).isEqualTo(other.nodes);
    assertThat(one.ways).isEqualTo(other.ways);
  }

  private static Drawing draw(WalkingLattice lattice) throws IOException {
    Drawing drawing = new Drawing();
    lattice.drawOn(drawing);
    assertThat(drawing.nodes).hasSize(lattice.nodeCount());
    return drawing;
  }

  /** What was drawn, as a graph. */
  private static final class Drawing implements OsmSink {

    private final Map<Long, GeoPoint> nodes = new LinkedHashMap<>();
    private final List<List<Long>> ways = new ArrayList<>();
    private final Map<Long, Set<Long>> neighbors = new HashMap<>();

    @Override
    public void node(long id, double lat, double lon, Map<String, String> tags) {
      assertThat(nodes.put(id, new GeoPoint(lat, lon))).isNull();
    }

    @Override
    public void way(long id, List<Long> refs, Map<String, String> tags) {
      assertThat(tags).containsEntry("highway", "footway");
      assertThat(nodes.keySet()).containsAll(refs);
      ways.add(refs);
      for (int i = 1; i < refs.size(); i++) {
        neighbors.computeIfAbsent(refs.get(i), _ -> new HashSet<>()).add(refs.get(i - 1));
        neighbors.computeIfAbsent(refs.get(i - 1), _ -> new HashSet<>()).add(refs.get(i));
      }
    }

    @Override
    public void relation(long id, List<Member> members, Map<String, String> tags) {
      throw new AssertionError("a lattice has no relations");
    }

    double nearest(GeoPoint place) {
      return nodes.get(idNear(place)).metersTo(place);
    }

    long idNear(GeoPoint place) {
      return nodes.keySet().stream()
          .min((a, b) -> Double.compare(nodes.get(a).metersTo(place), nodes.get(b).metersTo(place)))
          .orElseThrow();
    }

    double meters(long from, long to) {
      Map<Long, Double> best = new HashMap<>(Map.of(from, 0.0));
      Deque<Long> open = new ArrayDeque<>(List.of(from));
      while (!open.isEmpty()) {
        long here = open.removeFirst();
        for (long next : neighbors.get(here)) {
          double meters = best.get(here) + nodes.get(here).metersTo(nodes.get(next));
          if (meters < best.getOrDefault(next, Double.MAX_VALUE) - 1e-6) {
            best.put(next, meters);
            open.addLast(next);
          }
        }
      }
      return best.get(to);
    }

    int pieces() {
      Set<Long> left = new HashSet<>(nodes.keySet());
      int pieces = 0;
      while (!left.isEmpty()) {
        pieces++;
        Deque<Long> open = new ArrayDeque<>(List.of(left.iterator().next()));
        while (!open.isEmpty()) {
          long here = open.removeFirst();
          if (left.remove(here)) {
            open.addAll(neighbors.get(here));
          }
        }
      }
      return pieces;
    }
  }
}
