package akatombo.buslocation.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.BusLocation;
import akatombo.buslocation.ExtraTrip;
import akatombo.buslocation.FixedFeeds;
import akatombo.buslocation.Fleet;
import akatombo.buslocation.IngestOutcome;
import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.OperatorGrants;
import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.ServiceChanges;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.StopStatus;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripMatch;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.VehiclePosition;
import akatombo.buslocation.VehicleReport;
import akatombo.buslocation.quality.Measure;
import akatombo.buslocation.quality.QualityCounts.Count;
import akatombo.buslocation.quality.QualitySummary;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.StopId;
import akatombo.gtfs.TripOnDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The service is examined as its office has it today, not as the timetable says. */
class ExaminerTest {

  private static final RouteId ROUTE = new RouteId(Town.FEED, "N");
  private static final StopId B = new StopId(Town.FEED, "B");
  private static final TripOnDate EXTRA = Town.trip("extra");

  private static final ServiceChanges CHANGES =
      new ServiceChanges(
          Map.of(),
          Map.of(),
          List.of(
              new ExtraTrip(
                  EXTRA.tripId(),
                  Town.DATE,
                  ROUTE,
                  0,
                  null,
                  null,
                  List.of(
                      new ExtraTrip.Call(new StopId(Town.FEED, "A"), 31_200, 31_200),
                      new ExtraTrip.Call(B, 31_800, 31_800),
                      new ExtraTrip.Call(new StopId(Town.FEED, "C"), 32_400, 32_400)))),
          List.of(),
          List.of());

  private Fleet fleet = Fleet.EMPTY;

  private final BusLocation bus =
      new BusLocation() {
        @Override
        public Fleet fleet() {
          return fleet;
        }

        @Override
        public Flux<Fleet> changes() {
          return Flux.never();
        }

        @Override
        public Mono<IngestOutcome> accept(List<VehicleReport> reports) {
          return Mono.empty();
        }
      };

  private final Examiner examiner =
      new Examiner(
          bus,
          new FixedFeeds(Town.SCHEDULES),
          feed -> Optional.empty(),
          new OperatorAgencies(
              new OperatorGrants() {
                @Override
                public Mono<OperatorGrant> current() {
                  return Mono.empty();
                }
              },
              bus),
          new ScorecardProperties(
              Duration.ofMinutes(1),
              Duration.ofMinutes(1),
              100,
              Duration.ofMinutes(1),
              7,
              Duration.ofDays(400)));

  /** The bus of the extra trip at a time, that many meters from A, with B expected at 8:50. */
  private void seen(String time, double meters, int next) {
    Instant now = Town.at(time);
    Instant arrival = Town.at("8:50");
    fleet =
        new Fleet(
            fleet.version() + 1,
            now,
            List.of(
                new VehiclePosition(
                    Town.north("bus", time, meters, Town.runs("extra")),
                    new TripMatch.Matched(
                        EXTRA,
                        ROUTE,
                        meters,
                        next,
                        StopStatus.IN_TRANSIT_TO,
                        0,
                        TripMatch.Evidence.NONE))),
            List.of(
                new TripPrediction(
                    EXTRA,
                    ROUTE,
                    Town.vehicle("bus"),
                    now,
                    false,
                    0,
                    List.of(
                        StopPrediction.exactly(
                            1, 2, B, arrival, arrival, PredictionSource.SCHEDULE_DEVIATION)))),
            List.of(),
            CHANGES);
    examiner.look(now);
  }

  @Test
  void scoresAnExtraTripAndCountsWhetherItCanBeSeen() {
    fleet = new Fleet(1, Town.at("8:41"), List.of(), List.of(), List.of(), CHANGES);
    examiner.look(Town.at("8:41"));
    assertThat(QualitySummary.of(examiner.drain()).count(Measure.AVAILABILITY))
        .as("no bus, no prediction")
        .isEqualTo(new Count(1, 0, 0));
    seen("8:48:40", 900, 1);
    seen("8:49:40", 1_100, 1);
    seen("8:50:40", 1_300, 2);
    assertThat(QualitySummary.of(examiner.drain()).count(Measure.ERROR).n()).isPositive();
  }

  @Test
  void countsDaysByTheCitysClock() {
    assertThat(examiner.today(Instant.parse("2027-03-31T15:00:00Z")))
        .isEqualTo(LocalDate.of(2027, 4, 1));
  }
}
