package akatombo.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Posts reports to the public operator API, as any operator would. */
final class PositionsClient {

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final String PATH = "/v1/operator/positions";

  private final WebClient http;
  private final DemoKey key;
  private volatile @Nullable String known;

  PositionsClient(WebClient http, DemoKey key) {
    this.http = http;
    this.key = key;
  }

  /** Sends a batch; never fails. */
  Mono<SendOutcome> send(URI server, List<PositionReport> reports) {
    return currentKey()
        .flatMap(bearer -> post(server, bearer, reports))
        .defaultIfEmpty(new SendOutcome.NoKey("there is no demo operator key yet"));
  }

  private Mono<String> currentKey() {
    String bearer = known;
    return bearer != null
        ? Mono.just(bearer)
        : Mono.fromCallable(key::read)
            .subscribeOn(Schedulers.boundedElastic())
            .flatMap(Mono::justOrEmpty)
            .doOnNext(read -> known = read);
  }

  private Mono<SendOutcome> post(URI server, String bearer, List<PositionReport> reports) {
    return http.post()
        .uri(server.resolve(PATH))
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + bearer)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(reports)
        .exchangeToMono(response -> response.releaseBody().thenReturn(outcome(response)))
        .timeout(LIMIT)
        .onErrorResume(failure -> Mono.just(new SendOutcome.Unavailable(reason(failure), null)));
  }

  private SendOutcome outcome(ClientResponse response) {
    if (response.statusCode().is2xxSuccessful()) {
      return new SendOutcome.Taken();
    }
    if (response.statusCode().isSameCodeAs(HttpStatus.UNAUTHORIZED)) {
      known = null;
      return new SendOutcome.NoKey("the demo operator key is not accepted");
    }
    return new SendOutcome.Unavailable(
        PATH + " answers " + response.statusCode().value(), retryAfter(response));
  }

  private static @Nullable Duration retryAfter(ClientResponse response) {
    return Optional.ofNullable(response.headers().asHttpHeaders().getFirst(HttpHeaders.RETRY_AFTER))
        .filter(text -> text.matches("\\d{1,4}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(null);
  }

  private static String reason(Throwable failure) {
    return failure instanceof WebClientRequestException
        ? PATH + " cannot be reached"
        : PATH + " failed: " + failure.getClass().getSimpleName();
  }
}
