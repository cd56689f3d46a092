package akatombo.buslocation.predict;

import static akatombo.buslocation.Town.at;
import static akatombo.buslocation.Town.runs;
import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.TimetableText;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.match.TripRun;
import akatombo.buslocation.predict.TripDelays.Moment;
import akatombo.buslocation.predict.TripDelays.StopDelay;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OperatorPredictionTest {

  private static final TripRun RUN =
      TripRun.of(
              Town.SCHEDULE,
              Town.SCHEDULE.findTrip(Town.trip("n0800").tripId()).orElseThrow(),
              Town.DATE)
          .orElseThrow();

  private static Optional<TripPrediction> predict(
      boolean canceled, @Nullable Integer delay, StopDelay... stops) {
    return OperatorPrediction.of(
        RUN, new TripDelays(runs("n0800"), null, canceled, delay, List.of(stops), at("8:00")));
  }

  private static String timetable(StopDelay... stops) {
    return TimetableText.of(predict(false, null, stops).orElseThrow(), Town.SCHEDULE);
  }

  private static StopDelay late(int sequence, int seconds) {
    return new StopDelay(sequence, null, new Moment(seconds, null), null, false, false);
  }

  private static StopDelay leaves(String stop, String time) {
    return new StopDelay(null, stop, null, new Moment(null, at(time)), false, false);
  }

  @Test
  void carriesADelayOnUntilAnotherIsTold() {
    assertThat(timetable(late(2, 60), late(4, 180)))
        .isEqualTo("B 08:05 (+1) | C 08:09-08:10 (+1) | D 08:16 (+3)");
  }

  @Test
  void readsInstantsAndStopIds() {
    assertThat(timetable(leaves("B", "8:06")))
        .isEqualTo("B 08:06 (+2) | C 08:10-08:11 (+2) | D 08:15 (+2)");
  }

  @Test
  void tellsNothingBeforeTheFirstAndAfterNoData() {
    assertThat(timetable(late(2, 60), new StopDelay(3, null, null, null, false, true)))
        .isEqualTo("B 08:05 (+1)");
  }

  @Test
  void skipsAStop() {
    assertThat(timetable(late(1, 60), new StopDelay(3, null, null, null, true, false)))
        .isEqualTo("A 08:01 (+1) | B 08:05 (+1) | C skipped | D 08:14 (+1)");
  }

  @Test
  void usesTheDelayOfTheWholeTrip() {
    assertThat(TimetableText.of(predict(false, 120).orElseThrow(), Town.SCHEDULE))
        .isEqualTo("A 08:02 (+2) | B 08:06 (+2) | C 08:10-08:11 (+2) | D 08:15 (+2)");
  }

  @Test
  void cancels() {
    assertThat(TimetableText.of(predict(true, null).orElseThrow(), Town.SCHEDULE))
        .isEqualTo("canceled");
  }

  @Test
  void saysNothingWhenNothingIsTold() {
    assertThat(predict(false, null)).isEmpty();
    assertThat(predict(false, null, new StopDelay(99, null, null, null, false, false))).isEmpty();
  }

  @Test
  void neverLetsTimesDecrease() {
    assertThat(timetable(late(2, 600), late(3, 0)))
        .isEqualTo("B 08:14 (+10) | C 08:14:01 (+301s) | D 08:14:02 (+62s)");
  }
}
