package akatombo.buslocation.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class ReceptionTest {

  @Test
  void letsWhoSendsTooMuchWaitForTheRefusal() {
    long start = System.nanoTime();
    assertThatThrownBy(
            () -> Reception.answer(new IntakeOutcome.Overloaded(Duration.ofSeconds(3))).block())
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            refused -> {
              assertThat(refused.getStatusCode().value()).isEqualTo(429);
              assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo("3");
            });
    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isGreaterThanOrEqualTo(Reception.REFUSAL_HELD.minusMillis(20));
  }
}
