package akatombo.buslocation.watch;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.StopStatus;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripMatch.Evidence;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.TripMatch.OffRoute;
import akatombo.buslocation.VehiclePosition;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.RouteId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventWatchTest {

  private static final Geofence DEPOT =
      new Geofence(
          new UUID(0, 1), "op", "depot", new Ground.Circle(new GeoPoint(34.80, Town.LON), 100));
  private static final Geofence OTHERS =
      new Geofence(
          new UUID(0, 2), "other", "theirs", new Ground.Circle(new GeoPoint(34.80, Town.LON), 100));
  private static final Matched ON_TRIP =
      new Matched(
          Town.trip("n0800"),
          new RouteId(Town.FEED, "N"),
          0,
          1,
          StopStatus.IN_TRANSIT_TO,
          0,
          Evidence.NONE);

  private EventWatch watch = EventWatch.EMPTY;

  private List<VehicleEvent.Type> sees(String time, double meters, double speed, TripMatch match) {
    Instant now = Town.at(time);
    VehiclePosition position =
        new VehiclePosition(
            Town.report("bus", now, 34.80 + meters * Town.DEGREES, Town.LON, speed, TripHint.NONE),
            match);
    return looks(time, new Fleet(1, now, List.of(position), List.of(), List.of()));
  }

  private List<VehicleEvent.Type> looks(String time, Fleet fleet) {
    EventWatch.Step step = watch.look(fleet, List.of(DEPOT, OTHERS), 22, Town.at(time));
    watch = step.watch();
    return step.events().stream().map(VehicleEvent::type).toList();
  }

  @Test
  void saysOnceThatAVehicleEntersAndLeaves() {
    assertThat(sees("8:00", 300, 8, ON_TRIP)).isEmpty();
    assertThat(sees("8:01", 90, 8, ON_TRIP)).containsExactly(VehicleEvent.Type.GEOFENCE_ENTER);
    // The error of a position at the edge is no leaving.
    assertThat(sees("8:02", 120, 8, ON_TRIP)).isEmpty();
    assertThat(sees("8:03", 95, 8, ON_TRIP)).isEmpty();
    assertThat(sees("8:04", 140, 8, ON_TRIP)).containsExactly(VehicleEvent.Type.GEOFENCE_LEAVE);
  }

  @Test
  void tellsNothingOfTheFirstLook() {
    assertThat(sees("8:00", 0, 30, ON_TRIP)).isEmpty();
  }

  @Test
  void saysOnceThatAVehicleIsTooFast() {
    assertThat(sees("8:00", 300, 20, ON_TRIP)).isEmpty();
    assertThat(sees("8:01", 300, 22.5, ON_TRIP)).containsExactly(VehicleEvent.Type.OVERSPEED);
    assertThat(sees("8:02", 300, 21, ON_TRIP)).isEmpty();
    assertThat(sees("8:03", 300, 23, ON_TRIP)).isEmpty();
    assertThat(sees("8:04", 300, 20, ON_TRIP)).isEmpty();
    assertThat(sees("8:05", 300, 23, ON_TRIP)).containsExactly(VehicleEvent.Type.OVERSPEED);
  }

  @Test
  void saysThatAVehicleLeavesItsPathAndComesBack() {
    assertThat(sees("8:00", 300, 8, ON_TRIP)).isEmpty();
    assertThat(sees("8:01", 300, 8, new OffRoute(ON_TRIP, Town.at("8:00"), Evidence.NONE)))
        .containsExactly(VehicleEvent.Type.OFF_ROUTE);
    assertThat(sees("8:02", 300, 8, ON_TRIP)).containsExactly(VehicleEvent.Type.BACK_ON_ROUTE);
  }

  @Test
  void missesAVehicleOnItsTripOnly() {
    assertThat(sees("8:00", 300, 8, ON_TRIP)).isEmpty();
    assertThat(looks("8:02", Fleet.EMPTY)).containsExactly(VehicleEvent.Type.NO_SIGNAL);
    assertThat(looks("8:03", Fleet.EMPTY)).isEmpty();
    assertThat(sees("8:04", 300, 8, ON_TRIP)).containsExactly(VehicleEvent.Type.SIGNAL_BACK);
    assertThat(sees("8:05", 300, 8, new TripMatch.Deadhead(Evidence.NONE))).isEmpty();
    assertThat(looks("8:07", Fleet.EMPTY)).isEmpty();
  }

  @Test
  void forgetsAVehicleAfterHalfAnHour() {
    assertThat(sees("8:00", 300, 8, ON_TRIP)).isEmpty();
    assertThat(looks("8:02", Fleet.EMPTY)).containsExactly(VehicleEvent.Type.NO_SIGNAL);
    assertThat(looks("8:31", Fleet.EMPTY)).isEmpty();
    assertThat(sees("8:32", 300, 8, ON_TRIP)).isEmpty();
  }
}
