package akatombo.buslocation.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.server.ServerRequest;

class HastySendersTest {

  private static final String POSITIONS = "/v1/operator/positions";

  private final AtomicLong nanos = new AtomicLong();
  private final HastySenders hasty = new HastySenders(nanos::get);
  private final AtomicInteger passed = new AtomicInteger();

  private static MockServerWebExchange post(String path, String key) {
    return MockServerWebExchange.from(
        MockServerHttpRequest.post(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + key));
  }

  private void told(String key, Duration wait) {
    hasty.told(ServerRequest.create(post(POSITIONS, key), List.of()), wait);
  }

  private void send(String path, String key) {
    hasty
        .filter(
            post(path, key),
            exchange -> {
              passed.incrementAndGet();
              return exchange.getResponse().setComplete();
            })
        .block();
  }

  @Test
  void refusesWhoDoesNotWaitWithoutAskingWhoItIs() {
    told("loud", Duration.ofSeconds(3));
    assertThatThrownBy(() -> send(POSITIONS, "loud"))
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            refused -> {
              assertThat(refused.getStatusCode().value()).isEqualTo(429);
              assertThat(refused.getHeaders().getFirst("Retry-After")).isEqualTo("3");
            });
    assertThat(passed).hasValue(0);
  }

  @Test
  void letsTheSenderOnWhenItHasWaited() {
    told("loud", Duration.ofSeconds(3));
    nanos.addAndGet(Duration.ofSeconds(3).toNanos());
    send(POSITIONS, "loud");
    assertThat(passed).hasValue(1);
  }

  @Test
  void keepsNobodyElseAndNothingButPositions() {
    told("loud", Duration.ofSeconds(3));
    send(POSITIONS, "quiet");
    send("/v1/operator/devices", "loud");
    assertThat(passed).hasValue(2);
  }
}
