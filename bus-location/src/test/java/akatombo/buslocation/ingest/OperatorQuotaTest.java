package akatombo.buslocation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OperatorQuotaTest {

  private static final Instant NOW = Instant.parse("2027-04-01T00:00:00Z");

  private final OperatorQuota quota = new OperatorQuota(10, 100);

  @Test
  void letsABurstThroughAndThenTheRate() {
    assertThat(quota.take("op", 100, NOW)).isEmpty();
    assertThat(quota.take("op", 5, NOW)).contains(Duration.ofMillis(500));
    assertThat(quota.take("op", 5, NOW.plusMillis(500))).isEmpty();
    assertThat(quota.take("op", 1, NOW.plusMillis(500))).isPresent();
  }

  @Test
  void losesNothingBetweenCallsLessThanAMillisecondApart() {
    OperatorQuota fast = new OperatorQuota(3_000, 100);
    for (int i = 0; i < 10_000; i++) {
      assertThat(fast.take("op", 1, NOW.plusNanos(400_000L * i))).isEmpty();
    }
  }

  @Test
  void needNotBeAskedAgainBeforeWhatWasRefusedCouldBeTaken() {
    assertThat(quota.take("op", 95, NOW)).isEmpty();
    assertThat(quota.wait("op", NOW)).isEmpty();
    assertThat(quota.take("op", 10, NOW)).contains(Duration.ofMillis(500));
    assertThat(quota.wait("op", NOW.plusMillis(200))).contains(Duration.ofMillis(300));
    assertThat(quota.wait("op", NOW.plusMillis(500))).isEmpty();
    assertThat(quota.take("op", 10, NOW.plusMillis(500))).isEmpty();
  }

  @Test
  void asksNobodyToWaitForAClockThatWasSetBack() {
    assertThat(quota.take("op", 60, NOW)).isEmpty();
    assertThat(quota.take("op", 60, NOW)).isPresent();
    assertThat(quota.wait("op", NOW.minusSeconds(3_600))).isEmpty();
  }

  @Test
  void takesNothingFromOneForTheNoiseOfAnother() {
    assertThat(quota.take("noisy", 100, NOW)).isEmpty();
    assertThat(quota.take("noisy", 100, NOW)).isPresent();
    assertThat(quota.take("quiet", 100, NOW)).isEmpty();
  }

  @Test
  void survivesAClockThatIsSetBack() {
    assertThat(quota.take("op", 100, NOW)).isEmpty();
    assertThat(quota.take("op", 1, NOW.minusSeconds(3_600))).isPresent();
  }
}
