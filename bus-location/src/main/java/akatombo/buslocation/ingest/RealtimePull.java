package akatombo.buslocation.ingest;

import akatombo.buslocation.RealtimeSources.Source;
import akatombo.buslocation.ingest.FeedMessageDecoder.Parsed;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** One address of an operator's GTFS-realtime, read only when it changed. */
final class RealtimePull {

  private final Source source;
  private final WebClient client;
  private final Duration timeout;
  private final AtomicReference<Validators> validators = new AtomicReference<>(Validators.NONE);

  /**
   * A pull of one address.
   *
   * @param client with a limit on the size of a body
   */
  RealtimePull(Source source, WebClient client, Duration timeout) {
    this.source = source;
    this.client = client;
    this.timeout = timeout;
  }

  Source source() {
    return source;
  }

  /** The message, or empty when it is the one read last. */
  Mono<FeedMessage> read() {
    Validators last = validators.get();
    return client
        .get()
        .uri(source.url())
        .headers(last::addTo)
        .exchangeToMono(this::message)
        .timeout(timeout);
  }

  private Mono<FeedMessage> message(ClientResponse response) {
    if (response.statusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED)) {
      return response.releaseBody().then(Mono.empty());
    }
    if (!response.statusCode().is2xxSuccessful()) {
      return response.createError();
    }
    Validators next = Validators.of(response.headers().asHttpHeaders());
    return response
        .bodyToMono(byte[].class)
        .map(this::parse)
        .doOnNext(message -> validators.set(next));
  }

  private FeedMessage parse(byte[] body) {
    return switch (FeedMessageDecoder.parse(body)) {
      case Parsed.Message(FeedMessage message) -> message;
      case Parsed.Broken(long offset, String detail) ->
          throw new UnreadableFeedException(
              "no GTFS-realtime at " + source.url() + ", byte " + offset + ": " + detail);
    };
  }

  /** What the server said of the body last read. */
  private record Validators(Optional<String> etag, Optional<String> lastModified) {

    static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    static Validators of(HttpHeaders headers) {
      return new Validators(
          Optional.ofNullable(headers.getETag()),
          Optional.ofNullable(headers.getFirst(HttpHeaders.LAST_MODIFIED)));
    }

    void addTo(HttpHeaders headers) {
      etag.ifPresent(value -> headers.set(HttpHeaders.IF_NONE_MATCH, value));
      lastModified.ifPresent(value -> headers.set(HttpHeaders.IF_MODIFIED_SINCE, value));
    }
  }

  /** The body is no GTFS-realtime message. */
  static final class UnreadableFeedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableFeedException(String message) {
      super(message);
    }
  }
}
