package akatombo.tourism.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.tourism.media.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

class MediaStoresIT {

  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final byte[] FILE = new byte[300_000];
  private static final String KEY;

  static {
    new Random(7).nextBytes(FILE);
    KEY = Sha256.of(FILE);
  }

  private final FakeS3 wire = new FakeS3();

  @TempDir private Path folder;

  @AfterEach
  void close() {
    wire.close();
  }

  private S3Store s3(URI endpoint, String secret) {
    return new S3Store(
        new S3Store.Bucket(endpoint, "jp-east", "city-media", "key", secret), Clock.systemUTC());
  }

  private S3Store s3() {
    return s3(wire.address(), FakeS3.SECRET);
  }

  private static byte[] read(MediaStore store, long from, long length) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Flux<DataBuffer> part = store.get(KEY, from, length);
    for (DataBuffer buffer : part.toIterable()) {
      byte[] bytes = new byte[buffer.readableByteCount()];
      buffer.read(bytes);
      all.writeBytes(bytes);
    }
    return all.toByteArray();
  }

  private void keepsAndGivesBack(MediaStore store) {
    store.put(KEY, "image/png", FILE).block(LIMIT);
    store.put(KEY, "image/png", FILE).block(LIMIT);
    assertThat(read(store, 0, FILE.length)).isEqualTo(FILE);
    assertThat(read(store, 70_000, 150_000)).isEqualTo(Arrays.copyOfRange(FILE, 70_000, 220_000));
    assertThat(read(store, FILE.length - 1, 1)).hasSize(1);
    store.delete(KEY).block(LIMIT);
    store.delete(KEY).block(LIMIT);
    assertThatThrownBy(() -> read(store, 0, 10)).isInstanceOf(MediaStoreException.class);
  }

  @Test
  void aDiskKeepsAndGivesBack() {
    keepsAndGivesBack(new DiskStore(folder.resolve("media")));
  }

  @Test
  void anObjectStoreKeepsAndGivesBack() {
    keepsAndGivesBack(s3());
  }

  @Test
  void nothingHalfWrittenIsEverSeenOnADisk() throws IOException {
    MediaStore store = new DiskStore(folder.resolve("media"));
    store.put(KEY, "image/png", FILE).block(LIMIT);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactly(KEY.substring(2));
    }
    Path full = Files.writeString(folder.resolve("no-folder"), "");
    assertThatThrownBy(() -> new DiskStore(full).put(KEY, "image/png", FILE).block(LIMIT))
        .isInstanceOf(MediaStoreException.class);
  }

  @Test
  void anObjectKeepsItsType() {
    s3().put(KEY, "audio/mpeg", FILE).block(LIMIT);
    assertThat(wire.types).containsEntry("/city-media/" + KEY, "audio/mpeg");
    assertThat(wire.objects.get("/city-media/" + KEY)).isEqualTo(FILE);
  }

  /** The canary of the signature: the same request with another key is refused. */
  @Test
  void isRefusedWithAnotherKeyAndDoesNotTryAgain() {
    MediaStore store = s3(wire.address(), "another");
    long begun = System.nanoTime();
    assertThatThrownBy(() -> store.put(KEY, "image/png", FILE).block(LIMIT))
        .isInstanceOf(MediaStoreException.class)
        .hasMessageContaining("403");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(wire.objects).isEmpty();
  }

  @Test
  void triesAgainWhatMayPass() {
    wire.failures.addAll(List.of(503, 500));
    s3().put(KEY, "image/png", FILE).block(LIMIT);
    wire.failures.add(503);
    assertThat(read(s3(), 0, 100)).isEqualTo(Arrays.copyOf(FILE, 100));
  }

  @Test
  void goesOnWhereABodyBrokeOff() {
    s3().put(KEY, "image/png", FILE).block(LIMIT);
    wire.failures.addAll(List.of(0, 0));
    assertThat(read(s3(), 1_000, 200_000)).isEqualTo(Arrays.copyOfRange(FILE, 1_000, 201_000));
    assertThat(wire.failures).isEmpty();
  }

  @Test
  void givesUpAStoreThatStaysAway() {
    wire.failures.addAll(List.of(500, 500, 500));
    assertThatThrownBy(() -> s3().put(KEY, "image/png", FILE).block(LIMIT))
        .isInstanceOf(MediaStoreException.class)
        .hasMessageContaining("500");
    wire.close();
    assertThatThrownBy(() -> s3().put(KEY, "image/png", FILE).block(LIMIT))
        .isInstanceOf(MediaStoreException.class);
  }
}
