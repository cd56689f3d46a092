package akatombo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.FeedFixtures;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Schedule;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TrafficTest {

  /** A Monday, 10:00 in Japan. */
  private static final Instant MORNING = Instant.parse("2026-11-02T01:00:00Z");

  private static Schedules schedules;

  @BeforeAll
  static void readTheSampleCity() {
    Schedule schedule = FeedFixtures.sampleSchedule();
    schedules = Schedules.NONE.with(schedule);
  }

  private static List<PositionReport> reports(Traffic traffic, Instant now) {
    return traffic.reports(schedules, now, trip -> false);
  }

  @Test
  void hasBusesAndTrainsOnTheRoadAtAnyHour() {
    Traffic traffic = new Traffic(300, "見本");
    for (int hour = 0; hour < 24; hour++) {
      assertThat(reports(traffic, MORNING.plusSeconds(3600L * hour))).hasSizeGreaterThan(2);
    }
    assertThat(reports(new Traffic(300, "見本"), MORNING))
        .anyMatch(report -> String.valueOf(report.tripId()).contains("kishin"));
  }

  @Test
  void namesVehiclesByBlockAndNumbersThem() {
    List<PositionReport> reports = reports(new Traffic(300, "見本"), MORNING);

    assertThat(reports).allMatch(report -> report.vehicleId().startsWith("tatsuno:sim-"));
    assertThat(reports).extracting(PositionReport::label).doesNotHaveDuplicates();
    assertThat(reports).extracting(PositionReport::vehicleId).doesNotHaveDuplicates();
    assertThat(reports).extracting(PositionReport::label).contains("見本 1");
  }

  @Test
  void keepsToTheRoomThereIs() {
    Traffic traffic = new Traffic(3, "見本");
    for (int minute = 0; minute < 120; minute++) {
      assertThat(reports(traffic, MORNING.plusSeconds(60L * minute))).hasSizeLessThanOrEqualTo(3);
    }
  }

  @Test
  void saysOnceThatItLeavesATripAlone() {
    Traffic traffic = new Traffic(300, "見本");
    TripId taken =
        reports(traffic, MORNING).stream()
            .map(PositionReport::tripId)
            .flatMap(id -> TripId.parse(String.valueOf(id)).stream())
            .findFirst()
            .orElseThrow();

    Predicate<TripOnDate> isTaken = trip -> trip.tripId().equals(taken);
    List<PositionReport> first = traffic.reports(schedules, MORNING, isTaken);
    List<PositionReport> second = traffic.reports(schedules, MORNING, isTaken);

    assertThat(first).noneMatch(report -> taken.text().equals(report.tripId()));
    assertThat(second).isNotEmpty().hasSize(first.size() - 1);
    assertThat(first).filteredOn(report -> report.tripId() == null).hasSize(1);
    assertThat(reports(traffic, MORNING)).anyMatch(report -> taken.text().equals(report.tripId()));
  }

  @Test
  void neverJumpsFromReportToReport() {
    Traffic traffic = new Traffic(300, "見本");
    Map<String, GeoPoint> last = new HashMap<>();
    for (int i = 0; i < 720; i++) {
      for (PositionReport report : reports(traffic, MORNING.plusSeconds(5L * i))) {
        GeoPoint here = new GeoPoint(report.lat(), report.lon());
        GeoPoint before = last.put(report.vehicleId(), here);
        if (before != null) {
          assertThat(here.metersTo(before)).as(report.toString()).isLessThan(5 * 30);
        }
      }
    }
  }

  @Test
  void isTheSameForTheSameInstant() {
    assertThat(reports(new Traffic(300, "見本"), MORNING))
        .isEqualTo(reports(new Traffic(300, "見本"), MORNING));
  }

  @Test
  void measuresWithAnErrorOfSomeMeters() {
    GeoPoint place = new GeoPoint(34.86, 134.55);
    double sum = 0;
    double most = 0;
    for (int i = 0; i < 1000; i++) {
      double error = GpsNoise.measured(place, 7, MORNING.plusSeconds(5L * i)).metersTo(place);
      sum += error;
      most = Math.max(most, error);
    }
    assertThat(sum / 1000).isBetween(2.0, 10.0);
    assertThat(most).isLessThan(15);
  }
}
