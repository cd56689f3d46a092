package akatombo.tourism.office;

import akatombo.tourism.MediaAsset;
import akatombo.tourism.media.Prepared;
import akatombo.tourism.media.Sha256;
import akatombo.tourism.media.store.AssetStore;
import akatombo.tourism.media.store.MediaArchive;
import akatombo.tourism.media.store.MediaStoreException;
import akatombo.tourism.media.store.StoredAsset;
import akatombo.tourism.office.Desk.Deed;
import akatombo.tourism.request.Refusals;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Takes files from the office, a few at a time, since each is held in memory. */
final class UploadHandler {

  private static final Logger LOG = LoggerFactory.getLogger(UploadHandler.class);

  private final Desk desk;
  private final AssetStore store;
  private final MediaArchive archive;
  private final MediaAnswer answer;
  private final int bytesMax;
  private final Semaphore places;

  UploadHandler(Desk desk, MediaRoom room, MediaAnswer answer, OfficeProperties properties) {
    this.desk = desk;
    this.store = room.assets();
    this.archive = room.archive();
    this.answer = answer;
    this.bytesMax = (int) properties.uploadMax().toBytes();
    this.places = new Semaphore(properties.uploadsAtOnce());
  }

  /**
   * What an upload has come to.
   *
   * @param isKnown whether the same file was uploaded before
   */
  private record Taken(MediaAsset asset, boolean isKnown) {}

  /** {@code POST /v1/office/media}: the body is the file; the same file again is no other asset. */
  Mono<ServerResponse> upload(ServerRequest request) {
    return Mono.defer(() ->
        places.tryAcquire()
            ? desk.write(request, bytesMax, this::take, this::keep)
                .doFinally(end -> places.release())
            : Mono.error(MediaProblems.busy()));
  }

  private Mono<Taken> take(byte[] body) {
    if (body.length == 0) {
      return Mono.error(Refusals.invalid("body", "", "the bytes of a file"));
    }
    return store
        .find(Sha256.of(body))
        .map(known -> new Taken(known.asset(), true))
        .switchIfEmpty(Mono.defer(() -> make(body)));
  }

  private Mono<Taken> make(byte[] body) {
    return archive
        .take(body)
        .map(prepared ->
            switch (prepared) {
              case Prepared.Ready ready -> new Taken(ready.asset(), false);
              case Prepared.Unknown unknown -> throw MediaProblems.notRecognized(unknown.allowed());
              case Prepared.Broken broken -> throw MediaProblems.broken(broken.kind());
              case Prepared.TooManyPixels large -> throw MediaProblems.tooManyPixels(large);
              case Prepared.Refused refused -> throw MediaProblems.refused(refused.fault());
            })
        .onErrorMap(
            MediaStoreException.class,
            failure -> {
              LOG.warn("an upload cannot be kept: {}", failure.toString());
              return MediaProblems.storeUnavailable();
            });
  }

  private Mono<Deed> keep(String person, Taken taken) {
    MediaAsset asset = taken.asset;
    return store
        .find(asset.id())
        .flatMap(known ->
            known.isDeleted()
                ? store
                    .save(known.told(known.asset().about(), desk.now(), person))
                    .map(back -> answer.deed("restored", back, HttpStatus.OK, Map.of()))
                : Mono.just(new Deed(null, answer.reply(HttpStatus.OK, known))))
        .switchIfEmpty(
            Mono.defer(() ->
                taken.isKnown
                    ? Mono.error(MediaProblems.busy()) // it has just been forgotten for good
                    : store
                        .save(StoredAsset.first(asset, desk.now(), person))
                        .map(fresh ->
                            answer.deed("uploaded", fresh, HttpStatus.CREATED, facts(asset)))));
  }

  private static Map<String, Object> facts(MediaAsset asset) {
    return Map.of("form", asset.form().name(), "files", asset.files().size());
  }
}
