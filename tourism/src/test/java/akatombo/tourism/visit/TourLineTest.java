package akatombo.tourism.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.SampleTours;
import akatombo.tourism.Tour;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TourLineTest {

  private final PublishedContent content = SampleTours.content();
  private final Tour tour = content.tours().values().iterator().next();
  private final TourCourse course = TourCourse.of(tour, content);
  private final TourLine line = TourLine.of(tour, course);

  @Test
  void itsWaypointsLieOnIt() {
    for (int i = 0; i < course.points().size(); i++) {
      GeoPoint point = course.points().get(i);
      if (point != null) {
        assertThat(line.beside(point, 1).orElseThrow().meters()).isCloseTo(0, within(0.5));
      }
    }
  }

  @Test
  void whatLiesFartherIsNotBesideIt() {
    GeoPoint start = course.start();
    assertThat(line.beside(new GeoPoint(start.lat() + 0.05, start.lon()), 150)).isEmpty();
    assertThat(line.around(150).orElseThrow().contains(start.lat(), start.lon())).isTrue();
  }

  @Test
  void thingsInTheMiddleOfALegLieAfterItsWaypoint() {
    GeoPoint from = new GeoPoint(34.86, 134.54);
    GeoPoint to = new GeoPoint(34.87, 134.54);
    TourLine two = TourLine.of(tour, course(from, to, false));
    GeoPoint middle = new GeoPoint(34.865, 134.541);
    TourLine.Beside beside = two.beside(middle, 200).orElseThrow();
    assertThat(beside.leg()).isZero();
    assertThat(beside.along()).isCloseTo(556, within(2.0));
    assertThat(beside.meters()).isCloseTo(91, within(1.0));
    assertThat(TourLine.of(tour, course(from, to, true)).beside(middle, 200)).isEmpty();
  }

  private static TourCourse course(GeoPoint from, GeoPoint to, boolean isRidden) {
    TourCourse.Stretch way = new TourCourse.Stretch(Duration.ZERO, isRidden, true);
    return new TourCourse(List.of(from, to), 0, List.of(way), Duration.ZERO);
  }
}
