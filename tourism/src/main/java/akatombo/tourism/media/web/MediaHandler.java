package akatombo.tourism.media.web;

import akatombo.tourism.MediaFile;
import akatombo.tourism.media.store.MediaLibraryWorker;
import akatombo.tourism.media.store.MediaStore;
import akatombo.tourism.request.Refusals;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code GET /media/{sha256}}: a file to whoever knows its hash, whole or from some byte on; it
 * never changes, so everybody may keep it.
 */
final class MediaHandler {

  private static final Logger LOG = LoggerFactory.getLogger(MediaHandler.class);
  private static final CacheControl FOREVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final MediaLibraryWorker library;
  private final MediaStore store;

  MediaHandler(MediaLibraryWorker library, MediaStore store) {
    this.library = library;
    this.store = store;
  }

  /**
   * What is sent of a file.
   *
   * @param status 200 for all of it, 206 for a part
   * @param from first byte
   */
  private record Part(HttpStatus status, long from, long length) {}

  Mono<ServerResponse> serve(ServerRequest request) {
    String sha256 = request.pathVariable("sha256");
    String etag = "\"" + sha256 + "\"";
    return Mono.justOrEmpty(library.findFile(sha256))
        .switchIfEmpty(Mono.error(() -> Refusals.notFound("media-not-found", sha256)))
        .flatMap(file ->
            request
                .checkNotModified(etag)
                .switchIfEmpty(Mono.defer(() -> send(request, file, etag))));
  }

  private Mono<ServerResponse> send(ServerRequest request, MediaFile file, String etag) {
    Part part = part(request.headers().asHttpHeaders(), file, etag);
    ServerResponse.BodyBuilder answer =
        ServerResponse.status(part.status)
            .contentType(MediaType.valueOf(file.contentType()))
            .contentLength(part.length)
            .cacheControl(FOREVER)
            .eTag(etag)
            .headers(headers -> {
              headers.set(HttpHeaders.ACCEPT_RANGES, "bytes");
              headers.set("X-Content-Type-Options", "nosniff");
              headers.setAccessControlAllowOrigin("*");
              if (part.status == HttpStatus.PARTIAL_CONTENT) {
                headers.set(HttpHeaders.CONTENT_RANGE, contentRange(part, file));
              }
            });
    return answer.body(BodyInserters.fromDataBuffers(content(file, part)));
  }

  private Flux<DataBuffer> content(MediaFile file, Part part) {
    return store
        .get(file.sha256(), part.from, part.length)
        .onErrorMap(failure -> {
          LOG.warn("{} cannot be read from the media store: {}", file.sha256(), failure.toString());
          return Refusals.of(
              HttpStatus.SERVICE_UNAVAILABLE,
              "media-store-unavailable",
              "The file cannot be read right now.",
              Map.of());
        });
  }

  private static String contentRange(Part part, MediaFile file) {
    return "bytes %d-%d/%d".formatted(part.from, part.from + part.length - 1, file.bytes());
  }

  /** One range is answered; of several, the whole file is (RFC 9110 §14.2 allows it). */
  private static Part part(HttpHeaders headers, MediaFile file, String etag) {
    Part whole = new Part(HttpStatus.OK, 0, file.bytes());
    String known = headers.getFirst(HttpHeaders.IF_RANGE);
    if (known != null && !known.strip().equals(etag)) {
      return whole;
    }
    List<HttpRange> ranges = ranges(headers.getFirst(HttpHeaders.RANGE));
    if (ranges.size() != 1) {
      return whole;
    }
    HttpRange range = ranges.getFirst();
    try {
      long from = range.getRangeStart(file.bytes());
      long to = range.getRangeEnd(file.bytes());
      if (from <= to && from < file.bytes()) {
        return new Part(HttpStatus.PARTIAL_CONTENT, from, to - from + 1);
      }
      throw unsatisfiable(file);
    } catch (IllegalArgumentException e) {
      throw unsatisfiable(file);
    }
  }

  /** What cannot be understood is no range (RFC 9110 §14.2). */
  private static List<HttpRange> ranges(@Nullable String header) {
    try {
      return HttpRange.parseRanges(header);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static ErrorResponseException unsatisfiable(MediaFile file) {
    ErrorResponseException problem =
        Refusals.of(
            HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
            "range-not-satisfiable",
            "The file has %d bytes.".formatted(file.bytes()),
            Map.of("bytes", file.bytes()));
    problem.getHeaders().set(HttpHeaders.CONTENT_RANGE, "bytes */" + file.bytes());
    return problem;
  }
}
