package akatombo.buslocation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import akatombo.buslocation.Fleet;
import akatombo.buslocation.PredictionSource;
import akatombo.buslocation.StopPrediction;
import akatombo.buslocation.TimeRange;
import akatombo.buslocation.Town;
import akatombo.buslocation.TripPrediction;
import akatombo.buslocation.evaluate.AccuracyScheme;
import akatombo.buslocation.visit.StopVisit;
import akatombo.gtfs.RouteId;
import akatombo.gtfs.StopId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionSamplesTest {

  private static final LocalDate DATE = LocalDate.of(2027, 4, 1);
  private static final PredictionSource SOURCE = PredictionSource.values()[0];

  private final PredictionSamples samples = new PredictionSamples(1_000);
  private final QualityCounts counts = new QualityCounts();

  /** What is said at a moment: C at a time, give or take a minute. */
  private static Fleet saying(String now, String arrival) {
    Instant at = Town.at(arrival);
    StopPrediction stop =
        new StopPrediction(
            2,
            3,
            new StopId(Town.FEED, "C"),
            at,
            at,
            false,
            new TimeRange(at.minusSeconds(60), at.plusSeconds(60)),
            TimeRange.exactly(at),
            SOURCE);
    return new Fleet(
        1,
        Town.at(now),
        List.of(),
        List.of(
            new TripPrediction(
                Town.trip("n0800"),
                new RouteId(Town.FEED, "N"),
                Town.vehicle("bus"),
                Town.at(now),
                false,
                0,
                List.of(stop))),
        List.of());
  }

  private void says(String now, String arrival) {
    samples.take(saying(now, arrival), Town.at(now));
  }

  private QualitySummary comes(String arrival) {
    Instant at = Town.at(arrival);
    samples.score(
        new StopVisit(
            Town.trip("n0800"),
            new RouteId(Town.FEED, "N"),
            "p",
            Town.vehicle("bus"),
            2,
            3,
            new StopId(Town.FEED, "C"),
            true,
            1112,
            at,
            at,
            at,
            at),
        DATE,
        "agency",
        counts);
    return QualitySummary.of(counts.drain());
  }

  @Test
  void callsAnExactPredictionAccurateByEveryScheme() {
    says("8:00", "8:08");
    QualitySummary summary = comes("8:08");
    for (AccuracyScheme scheme : AccuracyScheme.values()) {
      assertThat(summary.accuracy(scheme)).as(scheme.name()).isEqualTo(1);
    }
    assertThat(summary.count(Measure.ERROR).mean()).isZero();
    assertThat(summary.count(Measure.RANGE).share()).isEqualTo(1);
    assertThat(summary.sources()).containsExactly(SOURCE.name());
  }

  /** The canary: a predictor shifted by five minutes must fail. */
  @Test
  void callsAPredictionFiveMinutesOffInaccurate() {
    says("8:00", "8:08");
    QualitySummary summary = comes("8:13");
    for (AccuracyScheme scheme : AccuracyScheme.values()) {
      assertThat(summary.accuracy(scheme)).as(scheme.name()).isZero();
    }
    assertThat(summary.count(Measure.ERROR).mean()).isCloseTo(300, within(0.001));
    assertThat(summary.count(Measure.RANGE).share()).isZero();
  }

  @Test
  void takesThePlainMeanOfTheBuckets() {
    says("8:00", "8:08");
    says("8:07:00", "8:30");
    says("8:07:30", "8:30");
    says("8:07:40", "8:30");
    // One right at 8 min, three wrong at less than 3 min: the mean of 1 and 0.
    assertThat(comes("8:08").accuracy(AccuracyScheme.ETA_BENCHMARK)).isEqualTo(0.5);
  }

  @Test
  void scoresNoPredictionMadeAfterTheArrival() {
    says("8:09", "8:10");
    assertThat(comes("8:08").count(Measure.ERROR).n()).isZero();
    assertThat(samples.size()).isZero();
  }

  @Test
  void scoresEachPredictionOnce() {
    says("8:00", "8:08");
    assertThat(comes("8:08").count(Measure.ERROR).n()).isEqualTo(1);
    assertThat(comes("8:08").count(Measure.ERROR).n()).isZero();
  }

  @Test
  void keepsNoMoreThanItMay() {
    PredictionSamples few = new PredictionSamples(2);
    for (String now : List.of("8:00", "8:01", "8:02")) {
      few.take(saying(now, "8:08"), Town.at(now));
    }
    assertThat(few.size()).isEqualTo(2);
    assertThat(few.left()).isEqualTo(1);
    few.forget(Town.at("10:01:01"));
    assertThat(few.size()).isZero();
  }

  @Test
  void looksNoFurtherThanHalfAnHour() {
    says("8:00", "8:31");
    assertThat(samples.size()).isZero();
  }

  /** What was said 38 minutes before the bus came is not of its last half hour. */
  @Test
  void measuresHowFarWhatWasToldLiesApart() {
    says("7:30", "8:00");
    says("7:50", "8:07");
    says("8:00", "8:10");
    says("8:05", "8:08");
    assertThat(comes("8:08").count(Measure.WOBBLE)).isEqualTo(new QualityCounts.Count(1, 0, 180));
  }
}
