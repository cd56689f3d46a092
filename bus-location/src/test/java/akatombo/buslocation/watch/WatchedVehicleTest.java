package akatombo.buslocation.watch;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.ServiceChanges;
import akatombo.buslocation.StopStatus;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Ambiguous;
import akatombo.buslocation.TripMatch.Evidence;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripMatch.OffRoute;
import akatombo.buslocation.TripMatch.Reason;
import akatombo.buslocation.TripMatch.Unmatched;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.watch.WatchedVehicle.LastSeen;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchedVehicleTest {

  private static final WatchedVehicle.Limits LIMITS =
      new WatchedVehicle.Limits(Duration.ofMinutes(15), Duration.ofMinutes(1), Duration.ofHours(2));
  private static final Instant NOW = Town.at("8:05");

  private static Matched late(int seconds) {
    return new Matched(
        Town.trip("n0800"),
        new RouteId(Town.FEED, "N"),
        1500,
        2,
        StopStatus.IN_TRANSIT_TO,
        seconds,
        Evidence.NONE);
  }

  private static WatchedVehicle seen(String id, TripMatch match, @Nullable Double speed) {
    return seen(
        new VehiclePosition(Town.report(id, NOW, 34.81, Town.LON, speed, TripHint.NONE), match),
        NOW);
  }

  private static WatchedVehicle seen(VehiclePosition position, Instant now) {
    return WatchedVehicle.seen(
        position, last(position.id().id(), null), Town.SCHEDULES, ServiceChanges.NONE, LIMITS, now);
  }

  private static LastSeen last(String id, @Nullable TripOnDate trip) {
    return new LastSeen(Town.vehicle(id), Town.at("8:03"), trip, "phone of " + id);
  }

  private static WatchedVehicle silent(String id, Instant now) {
    return WatchedVehicle.silent(last(id, Town.trip("n0800")), Town.SCHEDULES, LIMITS, now);
  }

  @Test
  void findsNothingWrongWithABusOnTime() {
    assertThat(seen("a", late(30), 8.0).attention()).isEmpty();
  }

  @Test
  void saysWhyABusNeedsAttention() {
    assertThat(seen("a", late(901), 8.0).attention()).containsExactly(Attention.VERY_LATE);
    assertThat(seen("a", late(-61), 8.0).attention()).containsExactly(Attention.EARLY);
    assertThat(seen("a", new OffRoute(late(0), NOW, Evidence.NONE), 8.0).attention())
        .containsExactly(Attention.OFF_ROUTE);
    assertThat(seen("a", new Ambiguous(Evidence.NONE), 8.0).attention())
        .containsExactly(Attention.AMBIGUOUS);
    assertThat(seen("a", new Unmatched(Reason.NO_HINT), 8.0).attention())
        .containsExactly(Attention.UNMATCHED);
  }

  @Test
  void leavesAParkedBusAlone() {
    assertThat(seen("a", new Unmatched(Reason.NO_HINT), 0.0).attention()).isEmpty();
  }

  @Test
  void missesASilentBusUntilItsTripShouldHaveEnded() {
    assertThat(silent("a", Town.at("8:12")).attention()).containsExactly(Attention.NO_SIGNAL);
    assertThat(silent("a", Town.at("8:12")).state()).isEqualTo(VehicleState.SILENT);
    assertThat(silent("a", Town.at("7:59")).state()).isEqualTo(VehicleState.NOT_BEGUN);
    assertThat(silent("a", Town.at("7:59")).attention()).isEmpty();
    assertThat(silent("a", Town.at("8:13")).attention()).isEmpty();
  }

  @Test
  void missesForAWhileASilentBusWhoseTripWasNotKnown() {
    LastSeen last = last("a", null);
    assertThat(WatchedVehicle.silent(last, Town.SCHEDULES, LIMITS, Town.at("10:02")).attention())
        .containsExactly(Attention.SILENT);
    assertThat(WatchedVehicle.silent(last, Town.SCHEDULES, LIMITS, Town.at("10:03")).attention())
        .isEmpty();
  }

  @Test
  void tellsOfABusThatDrivesWithoutATrip() {
    assertThat(seen("a", new TripMatch.Deadhead(Evidence.NONE), 8.0).attention())
        .containsExactly(Attention.NO_TRIP);
  }

  @Test
  void tellsOfADeviceThatNamesATripNobodyHas() {
    VehiclePosition position =
        new VehiclePosition(Town.north("a", "8:05", 600, Town.runs("n9999")), late(0));
    assertThat(seen(position, NOW).attention()).containsExactly(Attention.TRIP_NOT_FOUND);
  }

  @Test
  void isCalledAsItsDevice() {
    assertThat(seen("a", late(0), 8.0).label()).isEqualTo("phone of a");
    assertThat(silent("b", NOW).label()).isEqualTo("phone of b");
  }

  @Test
  void marksAPositionThatIsGettingOld() {
    VehiclePosition position =
        new VehiclePosition(Town.north("a", "8:04", 600, TripHint.NONE), late(0));
    assertThat(seen(position, Town.at("8:05:01")).attention()).containsExactly(Attention.STALE);
  }

  @Test
  void putsTheMostUrgentFirstAndTheSilentLast() {
    List<String> order =
        List.of(
                silent("sleeping", Town.at("9:00")),
                seen("fine", late(0), 8.0),
                seen("early", late(-90), 8.0),
                seen("late", late(1000), 8.0),
                silent("missing", NOW))
            .stream()
            .sorted(WatchedVehicle.NEEDS_ATTENTION_FIRST)
            .map(vehicle -> vehicle.id().id())
            .toList();
    assertThat(order).containsExactly("missing", "late", "early", "fine", "sleeping");
  }
}
