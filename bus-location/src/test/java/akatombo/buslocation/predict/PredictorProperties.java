package akatombo.buslocation.predict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.Town;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.predict.StopEvent.Kind;
import akatombo.buslocation.predict.Whereabouts.AtStop;
import akatombo.buslocation.predict.Whereabouts.NotYetThere;
import akatombo.buslocation.predict.Whereabouts.OnTheWay;
import akatombo.gtfs.TripId;
import akatombo.gtfs.TripOnDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PredictorProperties {

  private static TripTimetable timetable(int day) {
    TripOnDate trip = new TripOnDate(new TripId(Town.FEED, "n0800"), Town.DATE.plusDays(day));
    return new RunTimetable(
        TripRun.of(
                Town.SCHEDULE,
                Town.SCHEDULE.findTrip(trip.tripId()).orElseThrow(),
                trip.serviceDate())
            .orElseThrow());
  }

  /** One trip a day for some days, with buses that are as fast and as late as chance will have. */
  private static List<List<StopEvent>> trips(int days, long seed) {
    Random random = new Random(seed);
    List<List<StopEvent>> trips = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      TripTimetable timetable = timetable(day);
      TripOnDate trip = new TripOnDate(new TripId(Town.FEED, "n0800"), timetable.date());
      List<StopEvent> events = new ArrayList<>();
      long second = timetable.departure(0) + random.nextInt(-60, 600);
      for (int stop = 0; stop < timetable.size(); stop++) {
        for (Kind kind : Kind.values()) {
          events.add(new StopEvent(trip, Town.vehicle("bus"), timetable, stop, kind, second));
          second += kind == Kind.ARRIVAL ? random.nextInt(90) : random.nextInt(60, 600);
        }
      }
      trips.add(events);
    }
    return trips;
  }

  private static TravelTimeLearner learned(List<List<StopEvent>> trips) {
    TravelTimeLearner learner = new TravelTimeLearner();
    trips.forEach(events -> events.forEach(learner::learn));
    return learner;
  }

  @Property(tries = 300)
  void timesAndRangesNeverDecreaseAlongATrip(
      @ForAll @IntRange(max = 30) int days,
      @ForAll long seed,
      @ForAll @IntRange(max = 3) int next,
      @ForAll @IntRange(max = 2) int kind,
      @ForAll @IntRange(min = -900, max = 2_400) int late) {
    TravelTimes times = learned(trips(days, seed));
    TripTimetable timetable = timetable(days);
    long now = timetable.arrival(next) + late;
    Whereabouts where =
        switch (kind) {
          case 0 -> new AtStop(next, now - Math.abs(late) % 100, late % 2 == 0);
          case 1 -> new OnTheWay(next, (seed & 7) / 8.0, late);
          default -> new NotYetThere(now + 200, 120, PredictionSource.LEARNED);
        };
    long before = Long.MIN_VALUE;
    ExpectedCall.Range range = new ExpectedCall.Range(Long.MIN_VALUE, Long.MIN_VALUE);
    List<ExpectedCall> first =
        Predictor.forecast(times, timetable, where, now - 60, ToldBefore.NOTHING);
    List<ExpectedCall> calls =
        Predictor.forecast(times, timetable, where, now, ToldBefore.of(first, now - 60));
    assertThat(calls).hasSize(timetable.size() - where.next());
    for (ExpectedCall call : calls) {
      assertThat(call.arrival()).isGreaterThanOrEqualTo(before);
      assertThat(call.departure()).isGreaterThanOrEqualTo(call.arrival());
      assertThat(call.arrival())
          .isBetween(call.arrivalRange().earliest(), call.arrivalRange().latest());
      assertThat(call.departure())
          .isBetween(call.departureRange().earliest(), call.departureRange().latest());
      assertThat(call.arrivalRange().earliest()).isGreaterThanOrEqualTo(range.earliest());
      assertThat(call.arrivalRange().latest()).isGreaterThanOrEqualTo(range.latest());
      before = call.departure();
      range = call.departureRange();
    }
  }

  @Property(tries = 50)
  void learnsTheSameWhateverTheOrderOfTheTrips(@ForAll long seed) {
    List<List<StopEvent>> trips = trips(20, seed);
    TravelTimeLearner one = learned(trips);
    List<List<StopEvent>> shuffled = new ArrayList<>(trips);
    Collections.shuffle(shuffled, new Random(seed));
    TravelTimeLearner other = learned(shuffled);
    TripTimetable timetable = timetable(21);
    for (int from = 0; from < timetable.last(); from++) {
      SegmentKey key = SegmentKey.travel(timetable.stop(from), timetable.stop(from + 1));
      long[] samples = one.segment(key).samples();
      assertThat(other.segment(key).samples()).isEqualTo(samples);
      double usual = SegmentHistory.of(samples).profile().at(DayType.WEEKDAY, 8 * 3_600).seconds();
      double reordered =
          SegmentHistory.of(other.segment(key).samples())
              .profile()
              .at(DayType.WEEKDAY, 8 * 3_600)
              .seconds();
      assertThat(reordered).isEqualTo(usual, within(1e-6));
    }
  }

  @Property(tries = 20)
  void forgetsWhatWasNotMetForLongest(@ForAll @IntRange(min = 1, max = 5) int max) {
    TravelTimeLearner learner = new TravelTimeLearner(max, LearnedTimes.EMPTY);
    trips(5, max).forEach(events -> events.forEach(learner::learn));
    assertThat(learner.snapshot().segments()).hasSizeLessThanOrEqualTo(max);
  }
}
