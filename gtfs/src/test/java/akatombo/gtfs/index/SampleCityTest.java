package akatombo.gtfs.index;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.SampleCity;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Stop;
import akatombo.gtfs.TripPattern;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SampleCityTest {

  private final Schedule schedule = SampleCity.schedule();

  @Test
  void atAnyHourOfTheFirstWeeksAtLeastThreeVehiclesRun() {
    Instant start = schedule.validity().first().plusDays(1).start(schedule.zone());

    for (int hour = 0; hour < 14 * 24; hour++) {
      Instant at = start.plus(Duration.ofHours(hour));
      assertThat(schedule.running(at, Duration.ZERO)).as(at.toString()).hasSizeGreaterThan(2);
    }
  }

  @Test
  void everyStopLiesByTheShapesThatCallAtIt() {
    for (TripPattern pattern : schedule.patterns()) {
      for (int i = 0; i < pattern.stops().size(); i++) {
        GeoPoint onShape = pattern.shape().at(pattern.shape().stopMeters(i));
        Stop stop = pattern.stops().get(i);
        assertThat(stop.point()).as("%s in %s", stop.id(), pattern.id()).isNotNull();
        assertThat(onShape.metersTo(stop.point())).as(stop.id().text()).isLessThan(100);
      }
    }
  }

  @Test
  void everyStopHasAReadingAndAnEnglishName() {
    for (Stop stop : schedule.stops()) {
      assertThat(schedule.name(stop, Language.READING).language())
          .as(stop.id().text())
          .isEqualTo(Language.READING);
      assertThat(schedule.name(stop, Language.ENGLISH).language())
          .as(stop.id().text())
          .isEqualTo(Language.ENGLISH);
    }
  }
}
