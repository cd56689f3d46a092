package akatombo.buslocation.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import akatombo.buslocation.evaluate.SimulatedCityDrive.Outcome;
import akatombo.buslocation.evaluate.SimulatedCityDrive.Setting;
import org.junit.jupiter.api.Test;

/**
 * Predictions for a town whose truth is known: traffic by hour, dwell by load, 15 m of noise,
 * silences, a report every 30 s, no hint of any kind.
 *
 * <p>The table of docs/benchmarks.md is of more and longer days: {@code -Dakatombo.city.days=20,10}
 * {@code -Dakatombo.city.hours=6,20}.
 */
class SimulatedCityPredictionTest {

  private static final long SEED = 20_270_405;

  private static int[] numbers(String property, String otherwise) {
    String[] parts = System.getProperty(property, otherwise).split(",", 2);
    return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
  }

  @Test
  void predictsBetterThanTheOthersAndSaysHowSureItIs() {
    int[] days = numbers("akatombo.city.days", "8,3");
    int[] hours = numbers("akatombo.city.hours", "7,9");
    long seed = Long.getLong("akatombo.city.seed", SEED);
    Outcome outcome =
        new SimulatedCityDrive(
                new Setting(days[0], days[1], hours[0] * 60, hours[1] * 60, 30, 15, 0.03, 0.004),
                seed)
            .run();
    System.out.println(outcome.compared().toText());
    System.out.println(described(outcome));
    System.out.println("stop visits: " + outcome.visits());
    EvaluationReport compared = outcome.compared();
    EvaluationReport.Horizon goal = compared.horizons().getLast();
    assertThat(goal.ratio(Predicting.MEAN)).isLessThan(0.95);
    assertThat(goal.high()).isLessThan(1);
    assertThat(outcome.coverage()).isBetween(0.77, 0.83);
    assertThat(outcome.all().share(AccuracyScheme.CAL_ITP)).isGreaterThan(0.8);
    assertThat(goal.coverage()).isBetween(0.75, 0.85);
    assertThat(outcome.spread()).isLessThan(0.95 * outcome.spreadOfBaseline());
    assertThat(compared.wobble().get(Predicting.ENGINE))
        .isLessThan(1.05 * compared.wobble().get(Predicting.BASELINE));
    assertThat(outcome.rightTrips()).isGreaterThan(0.98);
    assertThat(outcome.availability()).isGreaterThan(0.95);
  }

  private static String described(Outcome outcome) {
    return "all: n %d, inside %.1f %%, MAE %.1f s, Cal-ITP %.1f %%; spread %.1f s, baseline %.1f s;"
            .formatted(
                outcome.all().count(),
                100 * outcome.coverage(),
                outcome.all().meanAbsoluteError(),
                100 * outcome.all().share(AccuracyScheme.CAL_ITP),
                outcome.spread(),
                outcome.spreadOfBaseline())
        + " trip right %.2f %%; availability %.2f %% of %d minutes"
            .formatted(100 * outcome.rightTrips(), 100 * outcome.availability(), outcome.bins());
  }
}
