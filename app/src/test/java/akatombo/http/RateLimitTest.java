package akatombo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private static final long SECOND = 1_000_000_000L;

  private final RateLimit limit = new RateLimit(10, 20);

  private long taken(String address, long nanos, int tries) {
    return IntStream.range(0, tries).filter(i -> limit.take(address, nanos)).count();
  }

  @Test
  void letsABurstThroughAndThenTheRate() {
    assertThat(taken("a", 0, 100)).isEqualTo(20);
    assertThat(taken("a", SECOND, 100)).isEqualTo(10);
  }

  @Test
  void doesNotLetOneAddressPayForAnother() {
    assertThat(taken("a", 0, 100)).isEqualTo(20);
    assertThat(taken("b", 0, 5)).isEqualTo(5);
  }
}
