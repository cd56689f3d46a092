package akatombo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeedProfileTest {

  @ParameterizedTest
  @CsvSource({"400, 60, 1", "400, 25, 1", "30, 10, 1", "4000, 240, 0.6", "0, 20, 1", "5, 0, 1"})
  void drivesTheWholeWayInTimeAndNeverBackwards(double meters, double seconds, double a) {
    SpeedProfile run = new SpeedProfile(meters, seconds, a);

    double last = 0;
    for (double t = -5; t <= seconds + 5; t += 0.25) {
      double now = run.metersAt(t);
      assertThat(now).isBetween(last - 1e-9, meters + 1e-9);
      last = now;
    }
    assertThat(run.metersAt(seconds + 0.001)).isCloseTo(seconds > 0 ? meters : 0, within(1e-6));
    assertThat(run.speedAt(0)).isZero();
    assertThat(run.speedAt(seconds)).isZero();
  }

  @Test
  void speedsUpCruisesAndBrakes() {
    SpeedProfile run = new SpeedProfile(500, 60, 1);

    assertThat(run.speedAt(3)).isCloseTo(3, within(1e-9));
    assertThat(run.speedAt(30)).isEqualTo(run.speedAt(31)).isBetween(8.0, 12.0);
    assertThat(run.speedAt(57)).isCloseTo(3, within(1e-9));
    assertThat(run.metersAt(30)).isCloseTo(250, within(1e-6));
  }

  @Test
  void knowsTheLeastTime() {
    double least = SpeedProfile.secondsMin(1000, 20, 1);

    assertThat(new SpeedProfile(1000, least, 1).speedAt(least / 2)).isCloseTo(20, within(1e-6));
  }
}
