package akatombo.buslocation.ingest;

import akatombo.buslocation.PulledFeed;
import akatombo.buslocation.RealtimeSources.Source;
import akatombo.buslocation.ingest.FeedMessageDecoder.Parsed;
import com.google.transit.realtime.GtfsRealtime.FeedMessage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** One address of an operator's GTFS-realtime, transferred only when it changed. */
final class RealtimePull {

  private final Source source;
  private final WebClient client;
  private final Duration timeout;
  private volatile @Nullable Last last;
  private volatile PulledFeed status;

  /**
   * A pull of one address.
   *
   * @param client with a limit on the size of a body
   */
  RealtimePull(Source source, WebClient client, Duration timeout) {
    this.source = source;
    this.client = client;
    this.timeout = timeout;
    this.status = PulledFeed.of(source);
  }

  Source source() {
    return source;
  }

  /** How it goes; only the loop that reads changes it. */
  PulledFeed status() {
    return status;
  }

  void become(PulledFeed next) {
    status = next;
  }

  /** The message now, which may be the one read last. */
  Mono<Reading> read() {
    Last before = last;
    return client
        .get()
        .uri(source.url())
        .headers(headers -> addValidators(before, headers))
        .exchangeToMono(response -> reading(response, before))
        .timeout(timeout);
  }

  private Mono<Reading> reading(ClientResponse response, @Nullable Last before) {
    if (before != null && response.statusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED)) {
      return response.releaseBody().thenReturn(new Reading(before.message(), false));
    }
    if (!response.statusCode().is2xxSuccessful()) {
      return response.createError();
    }
    HttpHeaders headers = response.headers().asHttpHeaders();
    return response
        .bodyToMono(byte[].class)
        .map(this::parse)
        .doOnNext(message ->
            last =
                new Last(message, headers.getETag(), headers.getFirst(HttpHeaders.LAST_MODIFIED)))
        .map(message -> new Reading(message, true));
  }

  private static void addValidators(@Nullable Last before, HttpHeaders headers) {
    if (before != null && before.etag() != null) {
      headers.set(HttpHeaders.IF_NONE_MATCH, before.etag());
    }
    if (before != null && before.lastModified() != null) {
      headers.set(HttpHeaders.IF_MODIFIED_SINCE, before.lastModified());
    }
  }

  private FeedMessage parse(byte[] body) {
    return switch (FeedMessageDecoder.parse(body)) {
      case Parsed.Message(FeedMessage message) -> message;
      case Parsed.Broken(long offset, String detail) ->
          throw new UnreadableFeedException("no GTFS-realtime, byte " + offset + ": " + detail);
    };
  }

  /** A message and whether it was not read before. */
  record Reading(FeedMessage message, boolean fresh) {}

  /** The message read last and what the server said of it. */
  private record Last(FeedMessage message, @Nullable String etag, @Nullable String lastModified) {}

  /** The body is no GTFS-realtime message. */
  static final class UnreadableFeedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableFeedException(String message) {
      super(message);
    }
  }
}
