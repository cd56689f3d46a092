package akatombo.buslocation.track;

import static akatombo.buslocation.Town.at;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.TripId;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Passengers' words beside an operator's, in every order. */
class RidersInTheFleetProperties {

  private static final TripId TRIP = new TripId(Town.FEED, "n0800");
  private static final Instant START = at("8:02");

  private static VehicleReport riders(int second, double meters) {
    Instant at = START.plusSeconds(second);
    return new VehicleReport(
        VehicleReport.RIDERS,
        VehicleReport.vehicleOfRiders(TRIP),
        at,
        34.80 + meters * Town.DEGREES,
        Town.LON,
        null,
        null,
        new TripHint(TRIP, Town.DATE, null, null, null),
        null,
        "riders",
        at);
  }

  private static VehicleReport bus(int second, double meters, boolean named) {
    return Town.report(
        "bus",
        START.plusSeconds(second),
        34.80 + meters * Town.DEGREES,
        Town.LON,
        null,
        named ? Town.runs("n0800") : TripHint.NONE);
  }

  private static Fleet fleet(List<VehicleReport> reports, Instant now) {
    FleetState state = FleetState.EMPTY;
    for (VehicleReport report : reports) {
      state = state.after(report, Town.SCHEDULES, now).state();
    }
    return state.fleet(1, now);
  }

  @Property(tries = 200)
  void theOperatorsBusAlwaysRunsTheTrip(
      @ForAll @IntRange(min = 0, max = 60) int busSecond,
      @ForAll @IntRange(min = 0, max = 60) int ridersSecond,
      @ForAll @DoubleRange(min = 0, max = 2_000) double ridersMeters,
      @ForAll boolean ridersFirst) {
    VehicleReport own = bus(busSecond, 556, true);
    VehicleReport theirs = riders(ridersSecond, ridersMeters);
    List<VehicleReport> reports = ridersFirst ? List.of(theirs, own) : List.of(own, theirs);
    Fleet fleet = fleet(reports, START.plusSeconds(70));
    assertThat(fleet.vehicles()).hasSize(1);
    assertThat(fleet.findVehicleOn(Town.trip("n0800")).orElseThrow().id())
        .isEqualTo(Town.vehicle("bus"));
  }

  /** What is found for a bus without hints is the same whether or not passengers speak. */
  @Property(tries = 100)
  void passengersDoNotPushABusOffItsTrip(
      @ForAll @DoubleRange(min = 0, max = 1_500) double ridersMeters) {
    List<VehicleReport> own =
        List.of(bus(0, 556, false), bus(15, 640, false), bus(30, 720, false), bus(45, 800, false));
    List<VehicleReport> both =
        List.of(
            riders(0, ridersMeters),
            own.get(0),
            own.get(1),
            riders(20, ridersMeters),
            own.get(2),
            own.get(3));
    Instant now = START.plusSeconds(50);
    assertThat(fleet(both, now).findVehicle(Town.vehicle("bus")).orElseThrow().match())
        .isEqualTo(fleet(own, now).findVehicle(Town.vehicle("bus")).orElseThrow().match());
  }

  @Property(tries = 20)
  void passengersShowTheBusWhileNobodyElseDoes(
      @ForAll @DoubleRange(min = 300, max = 900) double meters) {
    Fleet fleet = fleet(List.of(riders(0, meters)), START.plusSeconds(5));
    assertThat(fleet.findVehicleOn(Town.trip("n0800")).orElseThrow().report().isOfRiders())
        .isTrue();
    assertThat(fleet.findPrediction(Town.trip("n0800"))).isPresent();
    assertThat(fleet(List.of(riders(0, meters)), START.plusSeconds(91)).vehicles()).isEmpty();
  }
}
