package akatombo.tourism.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import akatombo.gtfs.GeoPoint;
import akatombo.tourism.PublishedContent;
import akatombo.tourism.SampleTours;
import akatombo.tourism.Tour;
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
    int leg = 0;
    while (course.points().get(leg) == null
        || course.points().get(leg + 1) == null
        || course.points().get(leg).metersTo(course.points().get(leg + 1)) < 100
        || course.points().get(leg).metersTo(course.points().get(leg + 1)) > 2_000) {
      leg++;
    }
    GeoPoint from = course.points().get(leg);
    GeoPoint to = course.points().get(leg + 1);
    TourLine two =
        TourLine.of(
            tour, new TourCourse(List.of(from, to), 0, course.walking(), course.stays(), true));
    TourLine.Beside middle =
        two.beside(new GeoPoint((from.lat() + to.lat()) / 2, (from.lon() + to.lon()) / 2), 10_000)
            .orElseThrow();
    assertThat(middle.leg()).isZero();
    assertThat(middle.along()).isPositive();
  }
}
