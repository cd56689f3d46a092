package akatombo.routing.otp;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

final class TimeLimitTest {

  private static final Duration SHORT = Duration.ofMillis(10);
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void endsWhatTakesTooLong() {
    StepVerifier.create(Mono.never().takeUntilOther(TimeLimit.over(SHORT)))
        .expectError(TimeoutException.class)
        .verify(LONG);
  }

  @Test
  void leavesAnAnswerInTimeAloneAndForgetsIt() {
    StepVerifier.create(Mono.just("answer").takeUntilOther(TimeLimit.over(LONG)))
        .expectNext("answer")
        .verifyComplete();
    StepVerifier.create(
            Flux.interval(Duration.ofMillis(50))
                .filter(tick -> TimeLimit.WHEEL.pendingTimeouts() == 0)
                .next()
                .timeout(Duration.ofSeconds(20)))
        .expectNextCount(1)
        .verifyComplete();
  }
}
