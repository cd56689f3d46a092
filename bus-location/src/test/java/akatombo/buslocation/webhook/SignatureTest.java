package akatombo.buslocation.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {

  /** Computed with openssl: printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac whsec_test. */
  @Test
  void signsTimeAndPayload() {
    assertThat(Signature.of("{\"a\":1}", "whsec_test", Instant.ofEpochSecond(1_700_000_000)))
        .isEqualTo(
            "t=1700000000,v1=38877139021993b830af32feea6e18a8da83eb2f6e49ee50bd9e4cf4ca4d3789");
  }

  @Test
  void makesSecretsThatDiffer() {
    SecureRandom random = new SecureRandom();
    assertThat(Signature.newSecret(random))
        .matches("whsec_[A-Za-z0-9_-]{43}")
        .isNotEqualTo(Signature.newSecret(random));
  }

  @Test
  void waitsTwiceAsLongEachTimeUpToALimit() {
    Backoff backoff = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(1));
    assertThat(backoff.after(1, 1)).isEqualTo(Duration.ofSeconds(10));
    assertThat(backoff.after(1, 0)).isEqualTo(Duration.ofSeconds(5));
    assertThat(backoff.after(2, 1)).isEqualTo(Duration.ofSeconds(20));
    assertThat(backoff.after(4, 1)).isEqualTo(Duration.ofMinutes(1));
    assertThat(backoff.after(4_000, 0)).isEqualTo(Duration.ofSeconds(30));
  }
}
