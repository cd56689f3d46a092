package akatombo.buslocation.control;

import static akatombo.buslocation.Town.trip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import akatombo.buslocation.ModifiedTrip;
import akatombo.buslocation.PlannedDetour;
import akatombo.buslocation.PlannedDetour.Part;
import akatombo.buslocation.PlannedDetour.PathPoint;
import akatombo.buslocation.ServiceChanges;
import akatombo.buslocation.Town;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.StopId;
import akatombo.gtfs.StopTimes;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A trip of one date stands in one TripModifications, whatever an office decides. */
class DrawnDetoursTest {

  private static final double EAST = Town.LON + 0.01;

  private final DrawnDetours detours = new DrawnDetours(Town.SCHEDULES);
  private int decided;

  private void decide(String from, String to, List<TripOnDate> trips, GeoPoint... path) {
    ServiceChange.Detour detour =
        new ServiceChange.Detour(
            ServiceChange.Scope.NAMED,
            trips,
            new StopId(Town.FEED, from),
            new StopId(Town.FEED, to),
            60,
            List.of(),
            List.of(path),
            new AlertDraft(
                "OTHER_CAUSE",
                "DETOUR",
                "INFO",
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of()));
    detours.add(
        new StoredChange(
            "d" + ++decided,
            "op",
            StoredChange.State.PUBLISHED,
            1,
            Instant.ofEpochSecond(decided),
            Town.at("5:00"),
            Town.at("23:00"),
            detour),
        detour);
  }

  private List<PlannedDetour> planned() {
    return detours.planned(Set.of(), Map.of());
  }

  private static GeoPoint east(double lat) {
    return new GeoPoint(lat, EAST);
  }

  private static List<String> alerts(PlannedDetour detour) {
    return detour.parts().stream().map(Part::alertId).toList();
  }

  @Test
  void putsTwoDetoursOfATripIntoOne() {
    decide("C", "C", List.of(trip("n0800")), east(34.82));
    decide("A", "A", List.of(trip("n0800"), trip("n0820")), east(34.80));
    List<PlannedDetour> all = planned();
    assertThat(all).hasSize(2);
    assertThat(all.getFirst().runs()).containsExactly(trip("n0800"));
    assertThat(alerts(all.getFirst())).containsExactly("d2", "d1");
    assertThat(all.getLast().runs()).containsExactly(trip("n0820"));
    assertThat(alerts(all.getLast())).containsExactly("d2");
  }

  @Test
  void keepsTheNewestOfTwoThatShareAStop() {
    decide("B", "C", List.of(trip("n0800")), east(34.815));
    decide("C", "C", List.of(trip("n0800")), east(34.82));
    PlannedDetour one = planned().getFirst();
    assertThat(alerts(one)).containsExactly("d2");
    assertThat(one.parts().getFirst().first().stopId().id()).isEqualTo("C");
  }

  @Test
  void leadsNoTripThatDoesNotRun() {
    decide("B", "B", List.of(trip("n0800")), east(34.81));
    assertThat(detours.planned(Set.of(trip("n0800")), Map.of())).isEmpty();
  }

  @Test
  void tellsNothingTwiceOfATripThatIsToldWithAllItsCalls() {
    decide("B", "B", List.of(trip("n0800"), trip("n0820")), east(34.81));
    ModifiedTrip retimed =
        new ModifiedTrip(trip("n0800"), new RouteId(Town.FEED, "N"), true, List.of());
    assertThat(detours.planned(Set.of(), Map.of(retimed.trip(), retimed)))
        .extracting(PlannedDetour::runs, PlannedDetour::isReplaced)
        .containsExactlyInAnyOrder(
            tuple(Set.of(trip("n0800")), true), tuple(Set.of(trip("n0820")), false));
  }

  @Test
  void knowsWhichStopsItIsTheReasonFor() {
    decide("B", "B", List.of(trip("n0800")), east(34.81));
    ModifiedTrip led =
        new ModifiedTrip(
            trip("n0800"), new RouteId(Town.FEED, "N"), false, List.of(skipped(1), skipped(2)));
    ServiceChanges both =
        new ServiceChanges(Map.of(), Map.of(led.trip(), led), List.of(), planned(), List.of());
    assertThat(both.isLedUnseen(led.trip())).as("C is left out on an unknown way").isTrue();
    ModifiedTrip drawn = new ModifiedTrip(led.trip(), led.routeId(), false, List.of(skipped(1)));
    ServiceChanges one =
        new ServiceChanges(Map.of(), Map.of(led.trip(), drawn), List.of(), planned(), List.of());
    assertThat(one.isLedUnseen(led.trip())).isFalse();
  }

  private static ModifiedTrip.Call skipped(int position) {
    StopTimes times = Town.SCHEDULE.stopTimes(Town.SCHEDULE.trips().getFirst());
    return new ModifiedTrip.Call(
        position,
        times.sequence(position),
        times.stop(position).id(),
        Town.at("8:00"),
        Town.at("8:00"),
        true,
        0);
  }

  @Test
  void drawsTheWholeWayWithItsPlaceOnTheTimetables() {
    decide("B", "B", List.of(trip("n0800")), east(34.81));
    decide("C", "C", List.of(trip("n0800")), east(34.82));
    List<PathPoint> path = planned().getFirst().path();
    assertThat(path).extracting(PathPoint::meters).isSorted();
    List<GeoPoint> points = new ArrayList<>(path.stream().map(PathPoint::point).toList());
    assertThat(points).contains(east(34.81), east(34.82));
    assertThat(points.getFirst()).isEqualTo(new GeoPoint(34.80, Town.LON));
    assertThat(points.getLast()).isEqualTo(new GeoPoint(34.83, Town.LON));
    assertThat(path.getLast().meters()).isCloseTo(3_336, org.assertj.core.data.Offset.offset(1.0));
  }

  @Test
  void beginsAndEndsOnTheDetourWhereTheTripDoes() {
    decide("A", "D", List.of(trip("n0800")), east(34.80), east(34.83));
    List<PathPoint> path = planned().getFirst().path();
    assertThat(path).extracting(PathPoint::point).containsExactly(east(34.80), east(34.83));
    assertThat(path.getFirst().meters()).isZero();
  }
}
