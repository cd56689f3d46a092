package akatombo.buslocation.visit;

import static akatombo.buslocation.Town.at;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.StopStatus;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripHint;
import akatombo.buslocation.TripMatch.Evidence;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.match.TripRun;
import akatombo.gtfs.RouteId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StayTest {

  private static final TripRun RUN =
      TripRun.of(
              Town.SCHEDULE,
              Town.SCHEDULE.findTrip(Town.trip("n0800").tripId()).orElseThrow(),
              Town.DATE)
          .orElseThrow();

  private @Nullable VehiclePosition last;
  private @Nullable Stay stay;

  private @Nullable Stay sees(String time, double meters, int next, StopStatus status) {
    Instant at = at(time);
    Matched place =
        new Matched(
            Town.trip("n0800"), new RouteId("t", "N"), meters, next, status, 0, Evidence.NONE);
    stay = Stay.of(stay, last, RUN, place, at);
    VehicleReport report =
        new VehicleReport(
            "op", Town.vehicle("bus"), at, 34.8, 134.5, null, null, TripHint.NONE, null, null, at);
    last = new VehiclePosition(report, place);
    return stay;
  }

  private @Nullable Stay drives(String time, double meters, int next) {
    return sees(time, meters, next, StopStatus.IN_TRANSIT_TO);
  }

  private static double stop(int position) {
    return RUN.shape().stopMeters(position);
  }

  private static Stay stay(int position, String since) {
    return new Stay(Town.trip("n0800"), position, at(since));
  }

  @Test
  void isAtAStopThatNoiseLaysBehindIt() {
    assertThat(drives("8:01", stop(1) - 140, 1)).isNull();
    assertThat(drives("8:01:30", stop(1) + 20, 2)).isEqualTo(stay(1, "8:01:20"));
  }

  @Test
  void staysSinceItCame() {
    assertThat(drives("8:01", stop(1) - 70, 1)).isNull();
    assertThat(drives("8:01:30", stop(1) - 5, 1)).isEqualTo(stay(1, "8:01:10"));
    assertThat(sees("8:02", stop(1), 1, StopStatus.STOPPED_AT)).isEqualTo(stay(1, "8:01:10"));
    assertThat(drives("8:02:30", stop(1) + 24, 2)).isEqualTo(stay(1, "8:01:10"));
    assertThat(drives("8:03", stop(1) + 26, 2)).isNull();
  }

  @Test
  void cameNoEarlierThanItCanBeKnown() {
    assertThat(drives("8:01", stop(1), 1)).isEqualTo(stay(1, "8:01"));
    assertThat(drives("8:01:10", stop(2), 2)).isEqualTo(stay(2, "8:01:10"));
    last = null;
    stay = null;
    assertThat(drives("8:01", stop(1) - 70, 1)).isNull();
    assertThat(drives("8:05", stop(1), 1)).isEqualTo(stay(1, "8:05"));
  }

  @Test
  void isAtTheFirstStopOnlyWhenItStands() {
    assertThat(drives("7:58", stop(0) + 10, 1)).isNull();
    assertThat(sees("7:59", stop(0), 0, StopStatus.STOPPED_AT)).isEqualTo(stay(0, "7:58"));
  }
}
