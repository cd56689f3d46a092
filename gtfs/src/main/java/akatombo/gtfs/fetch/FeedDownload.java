package akatombo.gtfs.fetch;

import io.netty.channel.ChannelException;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/** Fetches a feed over HTTP straight into a file, unless it is still the one at hand. */
public final class FeedDownload {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final String USER_AGENT = "akatombo";

  private final FetchLimits limits;
  private final HttpClient client;
  private final Scheduler io = Schedulers.boundedElastic();

  /** A client that keeps to the limits. */
  public FeedDownload(FetchLimits limits) {
    this.limits = limits;
    this.client =
        HttpClient.create()
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(CONNECT_TIMEOUT.toMillis()))
            .responseTimeout(limits.silence())
            .headers(headers -> headers.set(HttpHeaderNames.USER_AGENT, USER_AGENT));
  }

  /**
   * Looks at the source.
   *
   * @param known of the copy at hand
   * @param target the file to write, if there is something to write
   */
  public Mono<FetchOutcome> fetch(URI uri, Validators known, Path target) {
    return follow(new Request(uri, known, target, limits.redirects()))
        .timeout(limits.timeout())
        .onErrorResume(FeedDownload::isFaultOfTheSource, e -> Mono.just(failed(e)));
  }

  private Mono<FetchOutcome> follow(Request request) {
    return client
        .headers(headers -> addConditions(headers, request.known()))
        .get()
        .uri(request.uri().toASCIIString())
        .response((response, body) -> answer(request, response, body))
        .next()
        .flatMap(answer -> resolve(request, answer));
  }

  private Mono<FetchOutcome> resolve(Request request, Answer answer) {
    return switch (answer) {
      case Answer.Done(FetchOutcome outcome) -> Mono.just(outcome);
      case Answer.Moved(URI to) -> redirect(request, to);
    };
  }

  private Mono<FetchOutcome> redirect(Request request, URI to) {
    if (request.redirectsLeft() == 0) {
      return Mono.just(
          new FetchOutcome.Failed("redirects more than " + limits.redirects() + " times"));
    }
    return Mono.fromCallable(() -> Redirects.refusal(request.uri(), to))
        .subscribeOn(io)
        .flatMap(refusal ->
            refusal
                .<Mono<FetchOutcome>>map(reason -> Mono.just(new FetchOutcome.Failed(reason)))
                .orElseGet(() -> follow(request.movedTo(to))));
  }

  private Mono<Answer> answer(Request request, HttpClientResponse response, ByteBufFlux body) {
    int status = response.status().code();
    HttpHeaders headers = response.responseHeaders();
    @Nullable String location = headers.get(HttpHeaderNames.LOCATION);
    if (status == 200) {
      return save(request.target(), headers, body).map(Answer.Done::new);
    }
    if (status == 304 && !request.known().isEmpty()) {
      return done(new FetchOutcome.NotModified());
    }
    if (isRedirect(status) && location != null) {
      return target(request.uri(), location);
    }
    return done(new FetchOutcome.Failed("the server answers " + response.status()));
  }

  private Mono<FetchOutcome> save(Path target, HttpHeaders headers, ByteBufFlux body) {
    return Mono.using(
        () -> new HashedFile(target, limits.maxBytes()),
        file ->
            body.asByteArray()
                .timeout(limits.silence())
                .publishOn(io)
                .doOnNext(file::write)
                .then(Mono.fromSupplier(file::finish))
                .map(sha256 -> new FetchOutcome.Fetched(target, sha256, validators(headers))));
  }

  private static Validators validators(HttpHeaders headers) {
    return new Validators(
        headers.get(HttpHeaderNames.ETAG), headers.get(HttpHeaderNames.LAST_MODIFIED));
  }

  private static void addConditions(HttpHeaders headers, Validators known) {
    if (known.etag() != null) {
      headers.set(HttpHeaderNames.IF_NONE_MATCH, known.etag());
    }
    if (known.lastModified() != null) {
      headers.set(HttpHeaderNames.IF_MODIFIED_SINCE, known.lastModified());
    }
  }

  private static Mono<Answer> target(URI from, String location) {
    try {
      return Mono.just(new Answer.Moved(from.resolve(location)));
    } catch (IllegalArgumentException e) {
      return done(new FetchOutcome.Failed("redirects to what is no address: " + location));
    }
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static Mono<Answer> done(FetchOutcome outcome) {
    return Mono.just(new Answer.Done(outcome));
  }

  private static boolean isFaultOfTheSource(Throwable e) {
    return e instanceof IOException
        || e instanceof UncheckedIOException
        || e instanceof HashedFile.TooLargeException
        || e instanceof TimeoutException
        || e instanceof ChannelException;
  }

  private FetchOutcome failed(Throwable e) {
    return new FetchOutcome.Failed(
        switch (e) {
          case TimeoutException _ -> "no answer within the time allowed";
          case UnknownHostException unknown -> "unknown host " + unknown.getMessage();
          default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        });
  }

  /** One request of perhaps several. */
  private record Request(URI uri, Validators known, Path target, int redirectsLeft) {

    Request movedTo(URI other) {
      return new Request(other, known, target, redirectsLeft - 1);
    }
  }

  /** What one request gave: the end, or another address. */
  private sealed interface Answer {

    record Done(FetchOutcome outcome) implements Answer {}

    record Moved(URI to) implements Answer {}
  }
}
