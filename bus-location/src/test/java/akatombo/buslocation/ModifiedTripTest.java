package akatombo.buslocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.buslocation.ModifiedTrip.Call;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModifiedTripTest {

  private static final Instant NINE = Instant.parse("2026-11-24T00:00:00Z");

  /** Else somebody would wait at a stop that the earlier detour closed. */
  @Test
  void leavesOutWhatEitherOfTwoDetoursLeavesOut() {
    ModifiedTrip both = trip("t", 60, true, false, false).and(trip("t", 120, false, false, true));
    assertThat(both.calls()).extracting(Call::isSkipped).containsExactly(true, false, true);
    assertThat(both.calls()).extracting(Call::delaySeconds).containsOnly(180);
    assertThat(both.skipsAll()).isFalse();
    assertThat(both.and(trip("t", 0, false, true, false)).skipsAll()).isTrue();
  }

  @Test
  void refusesAnotherTrip() {
    assertThatThrownBy(() -> trip("t", 0, true).and(trip("u", 0, true)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ModifiedTrip trip(String id, int delay, boolean... skipped) {
    List<Call> calls = new ArrayList<>();
    for (int i = 0; i < skipped.length; i++) {
      Instant time = NINE.plusSeconds(i * 60L);
      calls.add(new Call(i, i + 1, new StopId("f", "s" + i), time, time, skipped[i], delay));
    }
    return new ModifiedTrip(
        new TripOnDate(new TripId("f", id), new ServiceDate(LocalDate.of(2026, 11, 24))),
        new RouteId("f", "r"),
        false,
        calls);
  }
}
