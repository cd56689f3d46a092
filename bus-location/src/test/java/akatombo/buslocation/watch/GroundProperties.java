package akatombo.buslocation.watch;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Town;
import akatombo.gtfs.GeoPoint;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Who is inside of a fence, and who is only near its edge. */
class GroundProperties {

  /** 400 m north by 400 m east, with a bay of 200 m by 200 m cut out of its north-east. */
  private static final Ground.Polygon YARD =
      new Ground.Polygon(
          List.of(
              at(0, 0),
              at(0, 400),
              at(200, 400),
              at(200, 200),
              at(400, 200),
              at(400, 0),
              at(0, 0)));

  private static GeoPoint at(double north, double east) {
    double meter = Town.DEGREES / Math.cos(Math.toRadians(34.80));
    return new GeoPoint(34.80 + north * Town.DEGREES, Town.LON + east * meter);
  }

  @Property(tries = 500)
  void holdsWhatIsInsideAndNothingElse(
      @ForAll @DoubleRange(min = -200, max = 600) double north,
      @ForAll @DoubleRange(min = -200, max = 600) double east) {
    boolean isInSquare = north > 0 && north < 400 && east > 0 && east < 400;
    boolean isInBay = north > 200 && east > 200;
    double toEdge =
        List.of(
                north,
                east,
                Math.abs(north - 400),
                Math.abs(east - 400),
                Math.abs(north - 200),
                Math.abs(east - 200))
            .stream()
            .mapToDouble(Math::abs)
            .min()
            .orElseThrow();
    if (toEdge > 0.5) {
      assertThat(YARD.holds(at(north, east), 0)).isEqualTo(isInSquare && !isInBay);
    }
  }

  @Property(tries = 500)
  void theMarginIsMeters(@ForAll @DoubleRange(min = 1, max = 100) double outside) {
    boolean isNear = outside <= 30;
    if (Math.abs(outside - 30) > 0.5) {
      assertThat(YARD.holds(at(-outside, 100), 30)).isEqualTo(isNear);
      assertThat(YARD.holds(at(300, 200 + outside), 30)).isEqualTo(isNear);
      assertThat(new Ground.Circle(at(0, 0), 100).holds(at(100 + outside, 0), 30))
          .isEqualTo(isNear);
    }
  }

  @Example
  void aCornerSticksOutNoFurtherThanItsMargin() {
    assertThat(YARD.holds(at(-20, -20), 30)).isTrue();
    assertThat(YARD.holds(at(-25, -25), 30)).isFalse();
  }
}
