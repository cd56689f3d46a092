package akatombo.gtfs.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapeLinesTest {

  /** About 91 m of longitude and 111 m of latitude at Tatsuno. */
  private static final double STEP = 0.001;

  @Test
  void straightLinesPassTheStopsExactly() {
    List<GeoPoint> stops = List.of(at(0, 0), at(0, 10), at(10, 10));

    Shape shape = ShapeLines.straight(stops);

    assertThat(shape.stopMeters(0)).isZero();
    assertThat(shape.stopMeters(1)).isCloseTo(at(0, 0).metersTo(at(0, 10)), within(0.1));
    assertThat(shape.stopMeters(2)).isEqualTo(shape.lengthMeters());
    assertThat(shape.at(shape.stopMeters(1)).metersTo(at(0, 10))).isLessThan(0.1);
  }

  @Test
  void aLoopEndsWhereItBeganAtItsFullLength() {
    Polyline loop = line(at(0, 0), at(0, 10), at(10, 10), at(10, 0), at(0, 0));

    Shape shape = ShapeLines.along(loop, List.of(at(0, 0), at(10, 10), at(0, 0)));

    assertThat(shape.stopMeters(0)).isZero();
    assertThat(shape.stopMeters(2)).isEqualTo(shape.lengthMeters());
  }

  @Test
  void aLineThatCrossesItselfIsPassedInOrder() {
    Polyline eight = line(at(0, 0), at(10, 10), at(10, 0), at(0, 10));
    GeoPoint crossing = at(5, 5);

    Shape shape =
        ShapeLines.along(eight, List.of(at(0, 0), crossing, at(10, 5), crossing, at(0, 10)));

    assertThat(shape.stopMeters(1)).isLessThan(shape.stopMeters(2));
    assertThat(shape.stopMeters(2)).isLessThan(shape.stopMeters(3));
    assertThat(shape.at(shape.stopMeters(1)).metersTo(crossing)).isLessThan(1);
    assertThat(shape.at(shape.stopMeters(3)).metersTo(crossing)).isLessThan(1);
  }

  @Test
  void outAndBackOnTheSameRoadKeepsTheOrderOfTheStops() {
    Polyline spur = line(at(0, 0), at(0, 20), at(0, 0));

    Shape shape =
        ShapeLines.along(spur, List.of(at(0, 0), at(0.1, 5), at(0, 20), at(-0.1, 5), at(0, 0)));

    assertThat(shape.stopMeters(1)).isLessThan(shape.lengthMeters() / 2);
    assertThat(shape.stopMeters(3)).isGreaterThan(shape.lengthMeters() / 2);
    assertThat(shape.stopMeters(4)).isEqualTo(shape.lengthMeters());
  }

  @Test
  void aPlacePassedTwiceIsTakenTheFirstTime() {
    Polyline spur = line(at(0, 0), at(0, 20), at(0, 0));

    Shape shape = ShapeLines.along(spur, List.of(at(0, 0), at(0, 5), at(0, 0)));

    assertThat(shape.stopMeters(1)).isCloseTo(at(0, 0).metersTo(at(0, 5)), within(1.0));
  }

  @Test
  void oneStopFarFromTheLineDoesNotMoveTheOthers() {
    Polyline straight = line(at(0, 0), at(0, 50));

    Shape shape = ShapeLines.along(straight, List.of(at(0, 10), at(3, 0), at(0, 20), at(0, 30)));

    assertThat(shape.at(shape.stopMeters(2)).metersTo(at(0, 20))).isLessThan(1);
    assertThat(shape.at(shape.stopMeters(3)).metersTo(at(0, 30))).isLessThan(1);
  }

  @Test
  void aLineThatLeavesOutItsFirstStopsIsMendedStraight() {
    Polyline partial = line(at(0, 20), at(5, 30), at(0, 40));

    Shape shape = ShapeLines.along(partial, List.of(at(0, 0), at(0, 10), at(0, 20), at(0, 40)));

    assertThat(shape.stopMeters(1)).isCloseTo(at(0, 0).metersTo(at(0, 10)), within(1.0));
    assertThat(shape.at(shape.stopMeters(0)).metersTo(at(0, 0))).isLessThan(1);
    assertThat(shape.stopMeters(3) - shape.stopMeters(2))
        .isGreaterThan(at(0, 20).metersTo(at(0, 40)) + 100);
    assertThat(shape.stopMeters(3)).isEqualTo(shape.lengthMeters());
  }

  @Test
  void distancesOfTheFeedDecideBetweenTwoPasses() {
    Polyline spur = line(at(0, 0), at(0, 20), at(0, 0));
    List<GeoPoint> stops = List.of(at(0, 0), at(0, 5), at(0, 0));

    Shape shape = ShapeLines.along(spur, stops, new double[] {0, 2, 4}, new double[] {0, 3.5, 4});

    assertThat(shape.stopMeters(1)).isCloseTo(shape.lengthMeters() * 3.5 / 4, within(1.0));
  }

  @Test
  void distancesThatPutAStopElsewhereAreNotTrusted() {
    Polyline straight = line(at(0, 0), at(0, 20), at(0, 40));
    List<GeoPoint> stops = List.of(at(0, 0), at(0, 5), at(0, 40));

    Shape shape =
        ShapeLines.along(straight, stops, new double[] {0, 20, 40}, new double[] {0, 30, 40});

    assertThat(shape.at(shape.stopMeters(1)).metersTo(at(0, 5))).isLessThan(1);
  }

  @Test
  void missingDistancesAreNotTrusted() {
    Polyline straight = line(at(0, 0), at(0, 20));
    List<GeoPoint> stops = List.of(at(0, 0), at(0, 5));

    Shape shape =
        ShapeLines.along(straight, stops, new double[] {0, 1}, new double[] {0, Double.NaN});

    assertThat(shape.at(shape.stopMeters(1)).metersTo(at(0, 5))).isLessThan(1);
  }

  @Test
  void bearingsAreClockwiseFromNorth() {
    Shape shape = ShapeLines.straight(List.of(at(0, 0), at(10, 0), at(10, 10), at(0, 10)));

    assertThat(shape.bearing(1)).isCloseTo(0, within(0.5));
    assertThat(shape.bearing(shape.stopMeters(1) + 1)).isCloseTo(90, within(0.5));
    assertThat(shape.bearing(shape.lengthMeters())).isCloseTo(180, within(0.5));
  }

  @Test
  void stopsAtOnePlaceMakeALineWithoutLength() {
    Shape shape = ShapeLines.straight(List.of(at(0, 0), at(0, 0)));

    assertThat(shape.lengthMeters()).isZero();
    assertThat(shape.bearing(0)).isZero();
    assertThat(shape.at(5)).isEqualTo(shape.at(0));
    assertThat(shape.project(at(0, 1)).offsetMeters()).isCloseTo(91, within(1.0));
  }

  @Test
  void projectsWithinTheAskedPartOnly() {
    Shape shape =
        ShapeLines.along(
            line(at(0, 0), at(0, 20), at(0, 0)), List.of(at(0, 0), at(0, 20), at(0, 0)));
    double half = shape.lengthMeters() / 2;

    assertThat(shape.project(at(0, 5), 0, half).meters()).isLessThan(half);
    assertThat(shape.project(at(0, 5), half, shape.lengthMeters()).meters()).isGreaterThan(half);
    assertThat(shape.project(at(0, 5), half, half).meters()).isEqualTo(half);
    assertThat(shape.project(at(1, 5)).offsetMeters()).isCloseTo(111, within(1.0));
  }

  @Test
  void aVeryLongLineIsThinnedOutAndStillRight() {
    GeoPoint[] points = new GeoPoint[100_001];
    Arrays.setAll(points, i -> new GeoPoint(34.8, 134.5 + i * 0.00001));
    List<GeoPoint> stops = IntStream.range(0, 200).mapToObj(i -> points[i * 500]).toList();

    Shape shape = ShapeLines.along(line(points), stops);

    for (int i = 0; i < stops.size(); i++) {
      assertThat(shape.at(shape.stopMeters(i)).metersTo(stops.get(i))).isLessThan(1);
    }
  }

  private static GeoPoint at(double north, double east) {
    return new GeoPoint(34.86 + north * STEP, 134.54 + east * STEP);
  }

  private static Polyline line(GeoPoint... points) {
    return new Polyline(
        Arrays.stream(points).mapToDouble(GeoPoint::lat).toArray(),
        Arrays.stream(points).mapToDouble(GeoPoint::lon).toArray());
  }
}
