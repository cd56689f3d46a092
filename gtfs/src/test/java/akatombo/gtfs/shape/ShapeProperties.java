package akatombo.gtfs.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Shape;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class ShapeProperties {

  @Property
  void stopsAreNeverPassedBackward(
      @ForAll @Size(min = 2, max = 40) List<@From("points") GeoPoint> points,
      @ForAll @Size(min = 1, max = 20) List<@From("points") GeoPoint> stops) {
    Shape shape = ShapeLines.along(line(points), stops);

    for (int i = 0; i < stops.size(); i++) {
      assertThat(shape.stopMeters(i))
          .isBetween(i == 0 ? 0 : shape.stopMeters(i - 1), shape.lengthMeters());
    }
  }

  @Property
  void noPlaceOnTheLineIsNearerThanTheProjection(
      @ForAll @Size(min = 2, max = 20) List<@From("points") GeoPoint> points,
      @ForAll("points") GeoPoint point,
      @ForAll @DoubleRange(min = 0, max = 1) double other) {
    Shape shape = ShapeLines.straight(points);

    Shape.Projection found = shape.project(point);

    assertThat(found.meters()).isBetween(0.0, shape.lengthMeters());
    assertThat(shape.at(found.meters()).metersTo(point))
        .isCloseTo(found.offsetMeters(), within(2.0 + found.offsetMeters() * 0.005));
    assertThat(shape.at(other * shape.lengthMeters()).metersTo(point))
        .isGreaterThan(found.offsetMeters() * 0.995 - 2);
  }

  @Property
  void aPlaceOnTheLineProjectsOnItself(
      @ForAll @Size(min = 2, max = 20) List<@From("points") GeoPoint> points,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    Shape shape = ShapeLines.straight(points);
    double meters = share * shape.lengthMeters();

    Shape.Projection found = shape.project(shape.at(meters), meters - 1, meters + 1);

    assertThat(found.meters()).isBetween(meters - 1.01, meters + 1.01);
    assertThat(found.offsetMeters()).isLessThan(1.0);
  }

  @Provide
  Arbitrary<GeoPoint> points() {
    Arbitrary<Double> lats = Arbitraries.doubles().between(34.80, 34.90).ofScale(5);
    Arbitrary<Double> lons = Arbitraries.doubles().between(134.50, 134.60).ofScale(5);
    return Combinators.combine(lats, lons).as(GeoPoint::new);
  }

  private static Polyline line(List<GeoPoint> points) {
    return new Polyline(
        points.stream().mapToDouble(GeoPoint::lat).toArray(),
        points.stream().mapToDouble(GeoPoint::lon).toArray());
  }
}
