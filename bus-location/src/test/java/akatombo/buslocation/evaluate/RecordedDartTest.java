package akatombo.buslocation.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two real routes: the engine must stay better than the plain mean, and its ranges must hold. */
class RecordedDartTest {

  private static final int TRAIN_DAYS = 20;

  private static Path folder() {
    String data = System.getenv("AKATOMBO_DATA");
    Path folder = Path.of(data == null ? "../../shared/data" : data).resolve("avl/dart");
    assumeThat(Files.isDirectory(folder)).as("recorded visits in " + folder).isTrue();
    return folder;
  }

  @ParameterizedTest
  @ValueSource(strings = {"207", "305"})
  void predictsBetterThanThePlainMeanFromFiveToFifteenMinutes(String route) {
    EvaluationReport report = Evaluation.of(folder(), route, TRAIN_DAYS, line -> {});
    EvaluationReport.Horizon goal = report.horizons().getLast();
    assertThat(goal.from()).isEqualTo(300);
    assertThat(goal.ratio(Predicting.MEAN)).isLessThan(0.9);
    assertThat(goal.high()).isLessThan(1);
    assertThat(goal.ratio(Predicting.BASELINE)).isLessThan(0.9);
    assertThat(report.horizons().getFirst().ratio(Predicting.MEAN)).isLessThan(1.05);
    assertThat(report.coverage()).isBetween(0.77, 0.83);
    assertThat(report.wobble().get(Predicting.ENGINE))
        .isLessThan(report.wobble().get(Predicting.BASELINE));
  }
}
