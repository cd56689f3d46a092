package akatombo.buslocation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.quality.QualityCounts.Count;
import akatombo.buslocation.track.FleetState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetCheckTest {

  private static Count count(Measure measure, String time, VehicleReport... reports) {
    Instant now = Town.at(time);
    Fleet fleet =
        FleetState.EMPTY.after(List.of(reports), Town.SCHEDULES, now).state().fleet(1, now);
    QualityCounts counts = new QualityCounts();
    FleetCheck.count(Town.SCHEDULE, fleet, now, counts);
    return QualitySummary.of(counts.drain()).count(measure);
  }

  @Test
  void countsEveryTripThatShouldRun() {
    // n0820 alone runs at 8:25; nobody tells anything of it.
    assertThat(count(Measure.AVAILABILITY, "8:25")).isEqualTo(new Count(1, 0, 0));
    assertThat(
            count(
                Measure.AVAILABILITY, "8:25", Town.north("bus", "8:25", 1300, Town.runs("n0820"))))
        .isEqualTo(new Count(1, 1, 0));
  }

  @Test
  void asksForNoMoreStopsThanAreLeft() {
    assertThat(
            count(
                Measure.AVAILABILITY, "8:32", Town.north("bus", "8:32", 3000, Town.runs("n0820"))))
        .isEqualTo(new Count(1, 1, 0));
  }

  @Test
  void countsVehiclesThatShouldHaveATrip() {
    assertThat(
            count(
                Measure.MATCHED,
                "8:25",
                Town.north("bus", "8:25", 1300, Town.runs("n0820")),
                Town.report("lost", Town.at("8:25"), 34.8165, 134.505, 8.0, TripHint.NONE),
                Town.report("parked", Town.at("8:25"), 34.8165, 134.505, 0.0, TripHint.NONE)))
        .isEqualTo(new Count(2, 1, 0));
  }
}
