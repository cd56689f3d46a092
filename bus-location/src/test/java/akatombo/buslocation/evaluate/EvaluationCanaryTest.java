package akatombo.buslocation.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.predict.ExpectedCall.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Predictors whose scores are known beforehand: if these come out otherwise, the scorer is wrong.
 */
class EvaluationCanaryTest {

  private static final Range ANY = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

  private static List<ScoredArrival> rows(double engineShift, double engineShare) {
    SplittableRandom random = new SplittableRandom(1);
    List<ScoredArrival> rows = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      long actual = 300 + random.nextInt(600);
      double error = random.nextInt(-120, 121);
      double engine = actual + error * engineShare + engineShift;
      rows.add(
          new ScoredArrival(
              "trip " + i / 5,
              i % 5,
              0,
              actual,
              Map.of(
                  Predicting.ENGINE, engine,
                  Predicting.BASELINE, actual + error,
                  Predicting.MEAN, actual + error,
                  Predicting.KALMAN, actual + error),
              ANY));
    }
    return rows;
  }

  private static EvaluationReport.Horizon goal(List<ScoredArrival> rows) {
    return EvaluationReport.of("r", rows).horizons().getLast();
  }

  @Test
  void givesAnOracleAnErrorOfZero() {
    assertThat(goal(rows(0, 0)).mae().get(Predicting.ENGINE)).isZero();
  }

  @Test
  void failsAPredictorThatIsTwoMinutesOff() {
    EvaluationReport.Horizon goal = goal(rows(120, 0.5));
    assertThat(goal.ratio(Predicting.MEAN)).isGreaterThan(1.5);
    assertThat(goal.low()).isGreaterThan(1);
  }

  @Test
  void seesNoDifferenceBetweenEqualPredictors() {
    EvaluationReport.Horizon goal = goal(rows(0, 1));
    assertThat(goal.ratio(Predicting.MEAN)).isEqualTo(1);
    assertThat(goal.low()).isEqualTo(1);
    assertThat(goal.high()).isEqualTo(1);
  }

  @Test
  void drawsTheSameIntervalEveryTime() {
    assertThat(goal(rows(10, 0.9))).isEqualTo(goal(rows(10, 0.9)));
  }
}
