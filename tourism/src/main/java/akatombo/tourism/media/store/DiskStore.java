package akatombo.tourism.media.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Files in folders named by the first two digits of the hash. A file is written beside its place
 * and moved there when it is safely on the disk, so that half a file is never seen.
 */
public final class DiskStore implements MediaStore {

  private static final int BUFFER = 64 * 1024;

  private final Path folder;

  /**
   * A store.
   *
   * @param folder which is made when it is missing
   */
  public DiskStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public Mono<Void> put(String sha256, String contentType, byte[] bytes) {
    return Mono.<Void>fromRunnable(() -> write(place(sha256), bytes))
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorMap(MediaStoreException::of);
  }

  private static void write(Path place, byte[] bytes) {
    if (Files.exists(place)) {
      return;
    }
    try {
      Path home = Files.createDirectories(place.toAbsolutePath().getParent());
      Path part = Files.createTempFile(home, "", ".part");
      try {
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
          ByteBuffer rest = ByteBuffer.wrap(bytes);
          while (rest.hasRemaining()) {
            int written = out.write(rest);
            if (written < 0) {
              throw new IOException("nothing more can be written to " + part);
            }
          }
          out.force(true);
        }
        Files.move(
            part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        var _ = Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Flux<DataBuffer> get(String sha256, long from, long length) {
    Flux<DataBuffer> rest =
        DataBufferUtils.readAsynchronousFileChannel(
            () -> AsynchronousFileChannel.open(place(sha256), StandardOpenOption.READ),
            from,
            DefaultDataBufferFactory.sharedInstance,
            BUFFER);
    return DataBufferUtils.takeUntilByteCount(rest, length).onErrorMap(MediaStoreException::of);
  }

  @Override
  public Mono<Void> delete(String sha256) {
    return Mono.<Void>fromRunnable(
            () -> {
              try {
                var _ = Files.deleteIfExists(place(sha256));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .subscribeOn(Schedulers.boundedElastic())
        .onErrorMap(MediaStoreException::of);
  }

  private Path place(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2));
  }
}
