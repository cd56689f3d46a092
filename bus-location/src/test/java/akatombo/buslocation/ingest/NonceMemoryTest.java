package akatombo.buslocation.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NonceMemoryTest {

  private static final int MAX = 500_000;
  private static final Instant NOW = Instant.parse("2027-04-01T00:00:00Z");

  private final NonceMemory nonces = new NonceMemory(Duration.ofMinutes(10));

  @Test
  void takesEachOnceWithinItsTime() {
    assertThat(nonces.add("a", NOW)).isTrue();
    assertThat(nonces.add("a", NOW.plusSeconds(600))).isFalse();
    assertThat(nonces.add("b", NOW.plusSeconds(600))).isTrue();
    assertThat(nonces.add("a", NOW.plusSeconds(601))).isTrue();
  }

  /** Full, it refuses what is new rather than forget what could be used again. */
  @Test
  void takesExactlyAsManyAsItHolds() {
    for (int i = 0; i < MAX - 1; i++) {
      nonces.add("nonce " + i, NOW.plusMillis(i / 1_000));
    }
    assertThat(nonces.add("the last one", NOW.plusSeconds(1))).isTrue();
    assertThat(nonces.add("one too many", NOW.plusSeconds(1))).isFalse();
    assertThat(nonces.add("nonce 0", NOW.plusSeconds(1))).isFalse();
    // The thousand of the first millisecond are forgotten, and no more.
    Instant later = NOW.plus(Duration.ofMinutes(10)).plusMillis(1);
    for (int i = 0; i < 1_000; i++) {
      assertThat(nonces.add("new " + i, later)).isTrue();
    }
    assertThat(nonces.add("one too many", later)).isFalse();
    assertThat(nonces.add("nonce 1000", later)).isFalse();
  }
}
