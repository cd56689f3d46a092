package akatombo.buslocation.history;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.ExtraTrip;
import akatombo.buslocation.ModifiedTrip;
import akatombo.buslocation.ServiceChanges;
import akatombo.buslocation.Town;
import akatombo.buslocation.predict.TravelTimeLearner;
import akatombo.buslocation.track.FleetState;
import akatombo.buslocation.visit.StopVisit;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.Schedules;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VisitObserverTest {

  private FleetState state = FleetState.EMPTY;

  /** A bus that passes A, B and C at a steady speed, and stays at D. */
  private List<String> visits() {
    return visits("n0800", Town.SCHEDULES);
  }

  private List<String> visits(String trip, Schedules schedules) {
    VisitObserver observer = new VisitObserver(() -> Town.SCHEDULES);
    TravelTimeLearner learner = new TravelTimeLearner();
    List<StopVisit> visits = new ArrayList<>();
    for (int second = 0; second <= 840; second += 30) {
      Instant now = Town.at("8:00").plusSeconds(second);
      double meters = Math.min(3_336, second * 4.5);
      state =
          state
              .after(
                  Town.report(
                      "bus", now, 34.80 + meters * Town.DEGREES, Town.LON, null, Town.runs(trip)),
                  schedules,
                  now)
              .state();
      visits.addAll(observer.observe(state.fleet(second, now), learner));
    }
    return visits.stream().map(visit -> visit.stopId().id()).toList();
  }

  @Test
  void seesAVehicleCallAtEachStop() {
    assertThat(visits()).containsExactly("A", "B", "C", "D");
  }

  @Test
  void seesTheCallsOfAnExtraTrip() {
    List<ExtraTrip.Call> calls =
        List.of(
            new ExtraTrip.Call(new StopId(Town.FEED, "A"), 8 * 3600, 8 * 3600),
            new ExtraTrip.Call(new StopId(Town.FEED, "B"), 8 * 3600 + 240, 8 * 3600 + 240),
            new ExtraTrip.Call(new StopId(Town.FEED, "D"), 8 * 3600 + 740, 8 * 3600 + 740));
    ExtraTrip extra =
        new ExtraTrip(
            new TripId(Town.FEED, "extra"),
            Town.DATE,
            new RouteId(Town.FEED, "N"),
            0,
            null,
            null,
            calls);
    ServiceChanges changes =
        new ServiceChanges(Map.of(), Map.of(), List.of(extra), List.of(), List.of());
    state = state.withChanges(changes);
    assertThat(visits("extra", changes.on(Town.SCHEDULES))).containsExactly("A", "B", "D");
  }

  /** On a detour it is told to be where it would be on its own path: beside the stop. */
  @Test
  void seesNoCallAtAStopThatIsLeftOut() {
    List<ModifiedTrip.Call> calls =
        IntStream.range(0, 4)
            .mapToObj(i ->
                new ModifiedTrip.Call(
                    i,
                    i + 1,
                    Town.SCHEDULE.stopTimes(Town.SCHEDULE.trips().getFirst()).stop(i).id(),
                    Town.at("8:00"),
                    Town.at("8:00"),
                    i == 2,
                    0))
            .toList();
    ModifiedTrip led =
        new ModifiedTrip(Town.trip("n0800"), new RouteId(Town.FEED, "N"), false, calls);
    state =
        state.withChanges(
            new ServiceChanges(Map.of(), Map.of(led.trip(), led), List.of(), List.of(), List.of()));
    assertThat(visits()).containsExactly("A", "B", "D");
  }
}
