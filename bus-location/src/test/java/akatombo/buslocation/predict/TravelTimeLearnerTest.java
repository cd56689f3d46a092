package akatombo.buslocation.predict;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.predict.StopEvent.Kind;
import akatombo.gtfs.TripId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TravelTimeLearnerTest {

  private static final TripRun RUN =
      TripRun.of(
              Town.SCHEDULE,
              Town.SCHEDULE.findTrip(new TripId(Town.FEED, "n0800")).orElseThrow(),
              Town.DATE)
          .orElseThrow();
  private static final RunTimetable TIMETABLE = new RunTimetable(RUN);

  private final TravelTimeLearner learner = new TravelTimeLearner();

  /** Riders were told every second that the bus comes to a stop at a time. */
  private void tell(long from, long to, int position, long time) {
    for (long madeAt = from; madeAt < to; madeAt++) {
      StopPrediction stop =
          StopPrediction.exactly(
              position,
              position + 1,
              TIMETABLE.stop(position),
              Instant.ofEpochSecond(time),
              Instant.ofEpochSecond(time),
              PredictionSource.LEARNED);
      learner.told(
          new TripPrediction(
              RUN.id(),
              RUN.trip().routeId(),
              Town.vehicle("bus"),
              Instant.ofEpochSecond(madeAt),
              false,
              0,
              List.of(stop)),
          Town.vehicle("bus"),
          TIMETABLE);
    }
  }

  private void learn(int position, Kind kind, long second) {
    learner.learn(new StopEvent(RUN.id(), Town.vehicle("bus"), TIMETABLE, position, kind, second));
  }

  @Test
  void measuresTheErrorOfWhatRidersWereTold() {
    long start = TIMETABLE.departure(0);
    tell(start - 1_700, start, 1, start + 60);
    learn(0, Kind.DEPARTURE, start);
    learn(1, Kind.ARRIVAL, start + 90);
    for (String line : List.of(TIMETABLE.line(), ResidualKey.ANY_LINE)) {
      Residuals told = learner.residuals(new ResidualKey(line, PredictionSource.LEARNED, 5));
      assertThat(told).isNotNull();
      assertThat(told.errors()).hasSizeGreaterThan(5).containsOnly(30);
    }
  }

  /** What a bus twenty seconds late at the second stop taught of its timetable and delay. */
  private Residuals ridden(boolean isTold) {
    if (isTold) {
      tell(TIMETABLE.departure(0) - 100, TIMETABLE.departure(0), 2, TIMETABLE.arrival(2));
    }
    learn(0, Kind.DEPARTURE, TIMETABLE.departure(0));
    learn(1, Kind.ARRIVAL, TIMETABLE.arrival(1) + 20);
    ResidualKey shifted =
        new ResidualKey(
            TIMETABLE.line(),
            PredictionSource.SCHEDULE_DEVIATION,
            Horizons.index(TIMETABLE.arrival(1) - TIMETABLE.departure(0)));
    assertThat(learner.commonErrors(shifted)).isNotNull();
    return learner.residuals(shifted);
  }

  @Test
  void asksItselfWhereNobodySaysWhatWasTold() {
    assertThat(ridden(false).errors()).containsExactly(20);
  }

  @Test
  void leavesTheRangesToWhatWasTold() {
    assertThat(ridden(true)).isNull();
  }
}
