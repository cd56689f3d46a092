package akatombo.gtfs.publish;

import akatombo.gtfs.Feeds;
import akatombo.gtfs.PublishedFeed;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Serves the feeds as akatombo publishes them, to the planner and to everybody. */
final class PublishedFeedHandler {

  private static final MediaType ZIP = MediaType.parseMediaType("application/zip");
  private static final CacheControl CACHE =
      CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().mustRevalidate();

  private final Feeds feeds;

  PublishedFeedHandler(Feeds feeds) {
    this.feeds = feeds;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route()
        .GET("/gtfs/{feedId}.zip", this::serve)
        .HEAD("/gtfs/{feedId}.zip", this::serve)
        .build();
  }

  private Mono<ServerResponse> serve(ServerRequest request) {
    String feedId = request.pathVariable("feedId");
    return Mono.justOrEmpty(feeds.published(feedId))
        .switchIfEmpty(Mono.error(() -> FeedNotFoundException.of(feedId)))
        .flatMap(feed -> serve(request, feed));
  }

  private static Mono<ServerResponse> serve(ServerRequest request, PublishedFeed feed) {
    String etag = "\"" + feed.sha256() + "\"";
    return Mono.fromCallable(() -> modified(feed))
        .subscribeOn(Schedulers.boundedElastic())
        .flatMap(modified ->
            request
                .checkNotModified(modified, etag)
                .switchIfEmpty(Mono.defer(() -> send(feed, modified, etag))));
  }

  private static Mono<ServerResponse> send(PublishedFeed feed, Instant modified, String etag) {
    String name = feed.version().feedId() + ".zip";
    return ServerResponse.ok()
        .contentType(ZIP)
        .eTag(etag)
        .lastModified(modified)
        .cacheControl(CACHE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .bodyValue(new FileSystemResource(feed.zip()));
  }

  private static Instant modified(PublishedFeed feed) throws IOException {
    return Files.getLastModifiedTime(feed.zip()).toInstant().truncatedTo(ChronoUnit.SECONDS);
  }
}
