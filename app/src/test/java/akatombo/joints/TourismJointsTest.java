package akatombo.joints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.IngestOutcome;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehicleReport;
import akatombo.gtfs.GeoPoint;
import akatombo.gtfs.Language;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.ServiceDate;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import akatombo.routing.Endpoint;
import akatombo.routing.ItineraryPlanner;
import akatombo.routing.Places;
import akatombo.routing.PlanOutcome;
import akatombo.routing.PlanRequest;
import akatombo.routing.RefreshOutcome;
import akatombo.tourism.TourTransport;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class TourismJointsTest {

  private static final GeoPoint CASTLE = new GeoPoint(34.868806, 134.544833);
  private static final Places PLACES =
      (id, language) ->
          id.equals("castle") ? Mono.just(new Endpoint.At(CASTLE, "龍野城")) : Mono.empty();

  private static final ItineraryPlanner NO_PLANNER =
      new ItineraryPlanner() {
        @Override
        public Mono<PlanOutcome> plan(PlanRequest request) {
          return Mono.just(new PlanOutcome.Unavailable(Duration.ofSeconds(2)));
        }

        @Override
        public Mono<RefreshOutcome> refresh(String itineraryId, Language language) {
          return Mono.empty();
        }
      };

  private final TourismJoints joints = new TourismJoints();

  @Test
  void knowsWhichTripsAreCanceled() {
    TourTransport transport = joints.tourTransport(new Buses(), PLACES, NO_PLANNER);
    assertThat(transport.isCanceled(trip("canceled"))).isTrue();
    assertThat(transport.isCanceled(trip("late"))).isFalse();
    assertThat(transport.isCanceled(trip("unknown"))).isFalse();
  }

  @Test
  void findsThePlacesOfTheSearch() {
    TourTransport transport = joints.tourTransport(new Buses(), PLACES, NO_PLANNER);
    assertThat(transport.findPlace("castle", Language.JAPANESE).block()).isEqualTo(CASTLE);
    assertThat(transport.findPlace("none", Language.JAPANESE).blockOptional()).isEmpty();
  }

  @Test
  void knowsNoFareWhileThePlannerIsAway() {
    TourTransport transport = joints.tourTransport(new Buses(), PLACES, NO_PLANNER);
    StopId stop = new StopId("t", "s");
    assertThatThrownBy(() -> transport.fares(stop, stop, trip("late"), Instant.EPOCH).block())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void namesThePersonOfTheOfficeWhoAsks() {
    String person =
        joints
            .officeStaff()
            .current()
            .contextWrite(
                ReactiveSecurityContextHolder.withAuthentication(
                    new TestingAuthenticationToken("demo-office", "")))
            .block();
    assertThat(person).isEqualTo("demo-office");
    assertThat(joints.officeStaff().current().blockOptional()).isEmpty();
  }

  private static TripOnDate trip(String id) {
    return new TripOnDate(new TripId("t", id), new ServiceDate(LocalDate.of(2026, 11, 24)));
  }

  /** A fleet with a canceled trip and a late one. */
  private static final class Buses implements BusLocation {

    @Override
    public Fleet fleet() {
      return new Fleet(
          1,
          Instant.EPOCH,
          List.of(),
          List.of(prediction("canceled", true), prediction("late", false)),
          List.of());
    }

    private static TripPrediction prediction(String id, boolean isCanceled) {
      return new TripPrediction(
          trip(id), new RouteId("t", "r"), null, Instant.EPOCH, isCanceled, 0, List.of());
    }

    @Override
    public Flux<Fleet> changes() {
      return Flux.just(fleet());
    }

    @Override
    public Mono<IngestOutcome> accept(List<VehicleReport> reports) {
      return Mono.empty();
    }
  }
}
