package akatombo.tourism.media.store;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Port: keeps files under the hash of their bytes; what is there once never changes. Every failure
 * is a {@link MediaStoreException}.
 */
public interface MediaStore {

  /** Keeps a file, whole or not at all; once it completes the file is there to stay. */
  Mono<Void> put(String sha256, String contentType, byte[] bytes);

  /**
   * Some of a file.
   *
   * @param from first byte
   * @param length number of bytes, at least one
   */
  Flux<DataBuffer> get(String sha256, long from, long length);

  /** Forgets a file; nothing happens when it is not there. */
  Mono<Void> delete(String sha256);
}
