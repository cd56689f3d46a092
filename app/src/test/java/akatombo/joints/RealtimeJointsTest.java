package akatombo.joints;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.IngestOutcome;
import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import akatombo.routing.LiveTrip;
import akatombo.routing.LiveTrips;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class RealtimeJointsTest {

  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
  private static final LiveTrips LIVE = new RealtimeJoints().liveTrips(new Buses());

  @Test
  void saysThatNobodyHasSeenATripOfWhichOnlyAPlanIsKnown() {
    LiveTrip planned = LIVE.find(trip("planned")).orElseThrow();
    assertThat(planned.reportedAt()).isNull();
    assertThat(planned.at(3).orElseThrow().isSkipped()).isTrue();
  }

  @Test
  void saysWhenATripWasSeenThatItsOperatorTellsOf() {
    assertThat(LIVE.find(trip("told")).orElseThrow().reportedAt()).isEqualTo(NOW);
  }

  private static TripOnDate trip(String id) {
    return new TripOnDate(new TripId("t", id), new ServiceDate(LocalDate.of(2026, 11, 24)));
  }

  private static final class Buses implements BusLocation {

    @Override
    public Fleet fleet() {
      StopPrediction skipped = stop(PredictionSource.SCHEDULE).asSkipped();
      return new Fleet(
          1,
          NOW,
          List.of(),
          List.of(
              prediction("planned", skipped),
              prediction("told", skipped, stop(PredictionSource.OPERATOR))),
          List.of());
    }

    @Override
    public Flux<Fleet> changes() {
      return Flux.empty();
    }

    @Override
    public Mono<IngestOutcome> accept(List<VehicleReport> reports) {
      return Mono.empty();
    }

    private static TripPrediction prediction(String id, StopPrediction... stops) {
      return new TripPrediction(
          trip(id), new RouteId("t", "r"), null, NOW, false, 0, List.of(stops));
    }

    private static StopPrediction stop(PredictionSource source) {
      return StopPrediction.exactly(3, 4, new StopId("t", "s"), NOW, NOW, source);
    }
  }
}
