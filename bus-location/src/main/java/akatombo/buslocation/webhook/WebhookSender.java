package akatombo.buslocation.webhook;

import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/** Sends one signed message; follows no redirect and reads no answer but its status. */
final class WebhookSender {

  private final WebhookTarget target;
  private final Duration timeout;
  private final Clock clock;
  private final HttpClient client;

  WebhookSender(WebhookTarget target, Duration timeout, Clock clock) {
    this.target = target;
    this.timeout = timeout;
    this.clock = clock;
    this.client =
        HttpClient.create(ConnectionProvider.newConnection())
            .followRedirect(false)
            .responseTimeout(timeout)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(timeout.toMillis()));
  }

  /** What became of an attempt. */
  sealed interface Outcome {

    /** The receiver said that it has it (2xx). */
    record Delivered(int status) implements Outcome {}

    /** It may go better later. */
    record Failed(String reason) implements Outcome {}
  }

  /** Sends the payload; never fails. */
  Mono<Outcome> send(String url, String secret, String payload) {
    return Mono.fromCallable(() -> target.pin(url))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(outcome ->
            switch (outcome) {
              case WebhookTarget.Outcome.Refused(String reason) ->
                  Mono.<Outcome>just(new Outcome.Failed(reason));
              case WebhookTarget.Outcome.Pinned pinned -> post(pinned, secret, payload);
            })
        .timeout(timeout.multipliedBy(2))
        .onErrorResume(
            failure -> Mono.just(new Outcome.Failed(failure.getClass().getSimpleName())));
  }

  private Mono<Outcome> post(WebhookTarget.Outcome.Pinned pinned, String secret, String payload) {
    URI url = pinned.url();
    HttpClient bound = client.remoteAddress(pinned::address);
    return ("https".equals(url.getScheme()) ? bound.secure() : bound)
        .headers(headers ->
            headers
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set(HttpHeaderNames.USER_AGENT, "akatombo")
                .set(Signature.HEADER, Signature.of(payload, secret, clock.instant())))
        .post()
        .uri(path(url))
        .send(ByteBufMono.fromString(Mono.just(payload)))
        .response()
        .map(response -> outcome(response.status().code()));
  }

  /** Without scheme and host: with them, the client would look the host up by itself. */
  private static String path(URI url) {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  private static Outcome outcome(int status) {
    return status / 100 == 2 ? new Outcome.Delivered(status) : new Outcome.Failed("HTTP " + status);
  }
}
