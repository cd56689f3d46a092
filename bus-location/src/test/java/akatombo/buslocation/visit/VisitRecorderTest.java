package akatombo.buslocation.visit;

import static akatombo.buslocation.Town.at;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.StopStatus;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripMatch.Evidence;
import akatombo.buslocation.TripMatch.Matched;
import akatombo.buslocation.match.TripRun;
import akatombo.gtfs.RouteId;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitRecorderTest {

  private static final TripRun RUN =
      TripRun.of(
              Town.SCHEDULE,
              Town.SCHEDULE.findTrip(Town.trip("n0800").tripId()).orElseThrow(),
              Town.DATE)
          .orElseThrow();

  private @Nullable VisitTrack track;
  private final List<StopVisit> visits = new ArrayList<>();

  private VisitRecorderTest sees(String time, double meters) {
    Matched match =
        new Matched(
            Town.trip("n0800"),
            new RouteId("t", "N"),
            meters,
            0,
            StopStatus.IN_TRANSIT_TO,
            0,
            Evidence.NONE);
    VisitRecorder.Step step =
        VisitRecorder.record(track, Town.vehicle("bus"), RUN, match, at(time));
    track = step.after();
    visits.addAll(step.visits());
    return this;
  }

  private static double stop(int position) {
    return RUN.shape().stopMeters(position);
  }

  private String text() {
    return visits.stream()
        .map(visit ->
            visit.stopId().id()
                + " "
                + clock(visit.actualArrival())
                + "-"
                + clock(visit.actualDeparture()))
        .collect(Collectors.joining(" | "));
  }

  private static String clock(@Nullable Instant time) {
    return time == null
        ? ""
        : DateTimeFormatter.ofPattern("HH:mm:ss").format(time.atZone(Town.ZONE));
  }

  @Test
  void interpolatesThePassageBetweenTwoReports() {
    sees("8:01", stop(1) - 500).sees("8:02", stop(1) + 500);
    assertThat(text()).isEqualTo("B 08:01:30-08:01:30");
  }

  @Test
  void tellsArrivalAndDepartureOfAVehicleThatWasSeenAtTheStop() {
    sees("8:01", stop(1) - 140)
        .sees("8:01:30", stop(1) + 1)
        .sees("8:02", stop(1) - 2)
        .sees("8:02:30", stop(1) + 140);
    assertThat(text()).isEqualTo("B 08:01:20-08:02:10");
  }

  @Test
  void recordsTheDepartureFromTheFirstStopAndTheArrivalAtTheLast() {
    sees("7:58", 0).sees("8:00", 5).sees("8:00:30", 70);
    sees("8:12", 3_300).sees("8:12:30", 3_336).sees("8:14", 3_336);
    assertThat(text()).isEqualTo("A -08:00:20 | D 08:12:05-");
  }

  @Test
  void saysNothingOfStopsInALongSilence() {
    sees("8:01", 600).sees("8:04:01", 1_700).sees("8:05", 2_300);
    assertThat(text()).startsWith("C ").doesNotContain("B ");
  }

  @Test
  void saysNothingOfTheStopWhereItFirstSawTheVehicle() {
    sees("8:04", 1_112).sees("8:05", 1_700);
    assertThat(text()).isEmpty();
  }

  @Test
  void isNotMovedBackByAPositionBehindTheLast() {
    sees("8:01", stop(1) - 500)
        .sees("8:02", stop(1) + 500)
        .sees("8:02:10", 900)
        .sees("8:02:20", 1_700);
    assertThat(text()).isEqualTo("B 08:01:30-08:01:30");
  }

  @Test
  void takesAReportForOneOnlyOnce() {
    sees("8:01", stop(1) - 500).sees("8:02", 1_612).sees("8:02", 1_612).sees("8:01:30", 1_100);
    assertThat(visits).hasSize(1);
  }
}
