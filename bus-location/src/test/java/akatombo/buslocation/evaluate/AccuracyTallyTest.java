package akatombo.buslocation.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AccuracyTallyTest {

  private final AccuracyTally tally = new AccuracyTally();

  @Test
  void givesEveryBucketOfTheEtaBenchmarkTheSameWeight() {
    tally.add(0, 100, 100);
    tally.add(0, 100, 100);
    tally.add(0, 100, 100);
    tally.add(0, 100, 195); // 95 s late, bucket of 3 to 6 minutes by what really was left
    tally.add(0, 300, 320);
    assertThat(tally.share(AccuracyScheme.ETA_BENCHMARK)).isEqualTo(1);
    tally.add(0, 600, 700); // 10 to 15 minutes
    tally.add(0, 600, 880); // 280 s late, beyond 270
    assertThat(tally.share(AccuracyScheme.ETA_BENCHMARK)).isEqualTo((1 + 1 + 0.5) / 3);
  }

  @Test
  void includesTheEndsOfABand() {
    tally.add(0, 100, 70);
    assertThat(tally.share(AccuracyScheme.ETA_BENCHMARK)).isEqualTo(1);
    tally.add(0, 100, 69);
    assertThat(tally.share(AccuracyScheme.ETA_BENCHMARK)).isEqualTo(0.5);
  }

  @Test
  void takesTheBucketOfTheMbtaFromWhatWasSaid() {
    tally.add(0, 170, 235); // said 0 to 3 minutes, where 60 s are allowed
    assertThat(tally.share(AccuracyScheme.MBTA)).isZero();
    assertThat(tally.share(AccuracyScheme.ETA_BENCHMARK)).isEqualTo(1);
    tally.add(0, 1_800, 1_800);
    tally.add(0, 1_802, 1_802);
    assertThat(tally.count(AccuracyScheme.MBTA)).isEqualTo(2);
  }

  @Test
  void widensTheBandOfCalItpWithTheTimeLeft() {
    tally.add(0, 600 + 145, 600); // 60·ln(11.5) = 146.5 s
    assertThat(tally.share(AccuracyScheme.CAL_ITP)).isEqualTo(1);
    tally.add(0, 600 + 148, 600);
    assertThat(tally.share(AccuracyScheme.CAL_ITP)).isEqualTo(0.5);
    tally.add(0, 25, 0);
    assertThat(tally.share(AccuracyScheme.CAL_ITP)).isCloseTo(1.0 / 3, within(1e-9));
  }

  @Test
  void leavesOutWhatHadHappenedAlready() {
    tally.add(100, 150, 90);
    assertThat(tally.count()).isZero();
    assertThat(tally.meanAbsoluteError()).isNaN();
  }

  @Test
  void addsUpTwoTallies() {
    AccuracyTally other = new AccuracyTally();
    other.add(0, 100, 160);
    tally.add(0, 100, 100);
    tally.add(other);
    assertThat(tally.count()).isEqualTo(2);
    assertThat(tally.meanAbsoluteError()).isEqualTo(30);
  }
}
