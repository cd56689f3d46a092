package akatombo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleId;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TripsOfOthersTest {

  private static final ServiceDate DAY = new ServiceDate(LocalDate.of(2026, 11, 2));
  private static final TripId TRIP = new TripId("t", "one");
  private static final TripOnDate TODAY = new TripOnDate(TRIP, DAY);

  private static Fleet fleet(String vehicle, @Nullable ServiceDate date) {
    VehicleReport report =
        new VehicleReport(
            "demo",
            new VehicleId("t", vehicle),
            Instant.EPOCH,
            34.8,
            134.5,
            null,
            null,
            new TripHint(TRIP, date, null, null, null),
            null,
            null,
            Instant.EPOCH);
    return new Fleet(
        1,
        Instant.EPOCH,
        List.of(new VehiclePosition(report, new TripMatch.Unmatched(TripMatch.Reason.TRIP_TAKEN))),
        List.of(),
        List.of());
  }

  @Test
  void leavesATripToWhoeverReportsIt() {
    assertThat(TripsOfOthers.of(fleet("bus-7", DAY)).test(TODAY)).isTrue();
    assertThat(TripsOfOthers.of(fleet("bus-7", null)).test(TODAY)).isTrue();
  }

  @Test
  void isNotScaredByItsOwnVehiclesOrAnotherDay() {
    assertThat(TripsOfOthers.of(fleet("sim-7", DAY)).test(TODAY)).isFalse();
    assertThat(TripsOfOthers.of(fleet("bus-7", DAY.plusDays(-1))).test(TODAY)).isFalse();
    assertThat(TripsOfOthers.of(Fleet.EMPTY).test(TODAY)).isFalse();
  }

  @Test
  void doesNotDriveACanceledTrip() {
    TripPrediction canceled =
        new TripPrediction(TODAY, new RouteId("t", "r"), null, Instant.EPOCH, true, 0, List.of());
    Fleet fleet = new Fleet(1, Instant.EPOCH, List.of(), List.of(canceled), List.of());

    assertThat(TripsOfOthers.of(fleet).test(TODAY)).isTrue();
  }
}
