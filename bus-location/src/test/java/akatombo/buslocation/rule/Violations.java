package akatombo.buslocation.rule;

import com.google.transit.realtime.GtfsRealtime.Alert;
import com.google.transit.realtime.GtfsRealtime.EntitySelector;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor;
import com.google.transit.realtime.GtfsRealtime.TripDescriptor.ScheduleRelationship;
import com.google.transit.realtime.GtfsRealtime.TripUpdate.StopTimeUpdate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One way to break each rule. */
final class Violations {

  private static final Map<String, Consumer<Scene>> BY_RULE = new TreeMap<>();

  static {
    header();
    times();
    trips();
    frequencies();
    calls();
    stops();
    vehicles();
    alerts();
  }

  private Violations() {}

  static Map<String, Consumer<Scene>> all() {
    return BY_RULE;
  }

  private static void breaking(String rule, Consumer<Scene> change) {
    BY_RULE.put(rule, change);
  }

  private static void header() {
    breaking("E017", scene -> scene.positions.getHeaderBuilder().setTimestamp(Scene.SECOND - 15));
    breaking("E018", scene -> scene.updates.getHeaderBuilder().setTimestamp(Scene.SECOND - 16));
    breaking("E038", scene -> scene.alerts.getHeaderBuilder().setGtfsRealtimeVersion("3.1"));
    breaking("E039", scene -> scene.positions.addEntityBuilder().setId("x").setIsDeleted(true));
    breaking("E048", scene -> scene.alerts.getHeaderBuilder().clearTimestamp());
    breaking("E049", scene -> scene.alerts.getHeaderBuilder().clearIncrementality());
    breaking("W007", scene -> scene.alerts.getHeaderBuilder().setTimestamp(Scene.SECOND + 21));
    breaking("W008", scene -> scene.fetched = Scene.NOW.plusSeconds(66));
  }

  private static void times() {
    breaking("E001", scene -> scene.vehicle().setTimestamp(Scene.SECOND * 1000));
    breaking("E012", scene -> scene.vehicle().setTimestamp(Scene.SECOND + 1));
    breaking("E050", scene -> scene.fetched = Scene.NOW.minusSeconds(61));
    breaking("W001", scene -> scene.vehicle().clearTimestamp());
  }

  private static void trips() {
    breaking("E003", scene -> scene.run("nowhere"));
    breaking("E004", scene -> scene.vehicle().getTripBuilder().setRouteId("nowhere"));
    breaking(
        "E016",
        scene -> scene.update().getTripBuilder().setScheduleRelationship(ScheduleRelationship.NEW));
    breaking("E020", scene -> scene.update().getTripBuilder().setStartTime("8 o'clock"));
    breaking("E021", scene -> scene.update().getTripBuilder().setStartDate("2027-04-01"));
    breaking("E023", scene -> scene.update().getTripBuilder().setStartTime("08:01:00"));
    breaking("E024", scene -> scene.update().getTripBuilder().setDirectionId(1));
    breaking("E035", scene -> scene.vehicle().getTripBuilder().setRouteId("R2"));
    breaking("E041", scene -> scene.update().clearStopTimeUpdate());
    breaking("W006", scene -> scene.update().getTripBuilder().clearTripId());
    breaking("W009", scene -> scene.call(0).clearScheduleRelationship());
  }

  private static void frequencies() {
    breaking(
        "E006",
        scene -> {
          scene.run("headway");
          scene.update().getTripBuilder().clearStartTime();
        });
    breaking("E013", scene -> scene.run("headway"));
    breaking(
        "E019",
        scene -> {
          scene.run("exact");
          scene.update().getTripBuilder().setStartTime("06:15:00");
        });
    breaking(
        "W005",
        scene -> {
          scene.run("headway");
          scene.update().clearVehicle();
        });
  }

  private static void calls() {
    breaking("E002", scene -> scene.call(1).setStopSequence(1));
    breaking(
        "E022",
        scene -> {
          scene.call(1).getArrivalBuilder().setTime(Scene.SECOND + 370);
          scene.call(1).getDepartureBuilder().setTime(Scene.SECOND + 370);
        });
    breaking("E025", scene -> scene.call(1).getDepartureBuilder().setTime(Scene.SECOND + 839));
    breaking("E036", scene -> scene.call(1).setStopSequence(2));
    breaking("E037", scene -> scene.call(1).setStopId("B"));
    breaking("E040", scene -> scene.call(0).clearStopId().clearStopSequence());
    breaking("E042", scene -> relate(scene, StopTimeUpdate.ScheduleRelationship.NO_DATA));
    breaking("E043", scene -> scene.call(0).clearArrival().clearDeparture());
    breaking("E044", scene -> scene.call(0).getArrivalBuilder().clearTime());
    breaking(
        "E046",
        scene -> {
          scene.run("untimed");
          scene.call(0).getArrivalBuilder().clearTime().setDelay(60);
        });
  }

  private static void relate(Scene scene, StopTimeUpdate.ScheduleRelationship relationship) {
    scene.call(0).setScheduleRelationship(relationship);
  }

  private static void stops() {
    breaking(
        "E009",
        scene -> {
          scene.run("loop");
          scene.call(0).clearStopSequence();
        });
    breaking("E011", scene -> scene.call(0).setStopId("nowhere"));
    breaking("E015", scene -> scene.vehicle().setStopId("S"));
    breaking("E045", scene -> scene.call(0).setStopId("A"));
    breaking("E051", scene -> scene.call(1).setStopSequence(7));
  }

  private static void vehicles() {
    breaking("E026", scene -> scene.vehicle().getPositionBuilder().setLatitude(91));
    breaking("E027", scene -> scene.vehicle().getPositionBuilder().setBearing(-1));
    breaking("E028", scene -> scene.vehicle().getPositionBuilder().setLatitude(35.5f));
    breaking("E029", scene -> scene.vehicle().getPositionBuilder().setLongitude(134.543f));
    breaking("E047", scene -> scene.update().getTripBuilder().setTripId("loop"));
    breaking(
        "E052", scene -> scene.positions.addEntityBuilder().setId("w").setVehicle(scene.vehicle()));
    breaking("W002", scene -> scene.vehicle().clearVehicle());
    breaking("W003", scene -> scene.updates.clearEntity());
    breaking("W004", scene -> scene.vehicle().getPositionBuilder().setSpeed(27));
  }

  private static void alerts() {
    breaking("E030", scene -> about(scene, TripDescriptor.newBuilder().setTripId("T2")));
    breaking("E031", scene -> about(scene, TripDescriptor.newBuilder().setRouteId("R2")));
    breaking("E032", scene -> scene.alert().clearInformedEntity());
    breaking("E033", scene -> scene.informed().clearRouteId());
    breaking("E034", scene -> scene.informed().setAgencyId("nobody"));
  }

  private static void about(Scene scene, TripDescriptor.Builder trip) {
    scene
        .alert()
        .setInformedEntity(0, EntitySelector.newBuilder().setRouteId("R").setTrip(trip))
        .setEffect(Alert.Effect.NO_SERVICE);
  }
}
