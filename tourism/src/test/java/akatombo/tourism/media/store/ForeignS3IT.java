package akatombo.tourism.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import akatombo.tourism.media.Sha256;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.buffer.DataBuffer;
import software.amazon.awssdk.http.SdkHttpMethod;

/** Our store beside a server that others wrote, which takes nothing for granted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignS3IT {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String BUCKET = "city-media";
  private static final byte[] FILE = new byte[3_000_000];
  private static final String NAME;

  static {
    new Random(11).nextBytes(FILE);
    NAME = Sha256.of(FILE);
  }

  private ForeignS3 server;

  @BeforeAll
  void start(@TempDir Path folder) {
    server = new ForeignS3(folder);
    assertThat(server.ask(SdkHttpMethod.PUT, "/" + BUCKET).statusCode()).isEqualTo(200);
  }

  @AfterAll
  void stop() throws InterruptedException {
    server.close();
  }

  private S3Store store(String bucket, String key, String secret) {
    return new S3Store(
        new S3Store.Bucket(server.address(), "jp-east", bucket, key, secret), Clock.systemUTC());
  }

  private S3Store store() {
    return store(BUCKET, ForeignS3.KEY, ForeignS3.SECRET);
  }

  private static byte[] read(MediaStore store, long from, long length) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (DataBuffer buffer : store.get(NAME, from, length).toIterable()) {
      byte[] bytes = new byte[buffer.readableByteCount()];
      buffer.read(bytes);
      all.writeBytes(bytes);
    }
    return all.toByteArray();
  }

  @Test
  void keepsAndGivesBackWholeOrInPart() {
    store().put(NAME, "audio/mpeg", FILE).block(LIMIT);
    store().put(NAME, "audio/mpeg", FILE).block(LIMIT);
    assertThat(read(store(), 0, FILE.length)).isEqualTo(FILE);
    assertThat(read(store(), 1_000_000, 700_000))
        .isEqualTo(Arrays.copyOfRange(FILE, 1_000_000, 1_700_000));
    assertThat(read(store(), FILE.length - 1, 1)).hasSize(1);
    HttpResponse<String> head = server.ask(SdkHttpMethod.HEAD, "/" + BUCKET + "/" + NAME);
    assertThat(head.headers().firstValue("Content-Type")).contains("audio/mpeg");
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(FILE.length);
    assertThat(server.ask(SdkHttpMethod.GET, "/" + BUCKET).body())
        .containsOnlyOnce("<Key>" + NAME + "</Key>");
    store().delete(NAME).block(LIMIT);
    store().delete(NAME).block(LIMIT);
    assertThat(server.ask(SdkHttpMethod.GET, "/" + BUCKET).body()).doesNotContain("<Key>");
    assertThatThrownBy(() -> read(store(), 0, 10))
        .isInstanceOf(MediaStoreException.class)
        .hasMessageContaining("404");
  }

  @Test
  void isRefusedWithAnotherKeyOrBucket() {
    assertThatThrownBy(
            () -> store(BUCKET, ForeignS3.KEY, "another").put(NAME, "image/png", FILE).block(LIMIT))
        .isInstanceOf(MediaStoreException.class)
        .hasMessageContaining("403");
    assertThatThrownBy(() ->
            store(BUCKET, "another", ForeignS3.SECRET).put(NAME, "image/png", FILE).block(LIMIT))
        .isInstanceOf(MediaStoreException.class)
        .hasMessageContaining("403");
    assertThatThrownBy(() ->
            store("elsewhere", ForeignS3.KEY, ForeignS3.SECRET)
                .put(NAME, "image/png", FILE)
                .block(LIMIT))
        .isInstanceOf(MediaStoreException.class)
        .hasMessageContaining("404");
  }

  @Test
  void saysSoWhenItIsGone(@TempDir Path another) throws InterruptedException {
    ForeignS3 going = new ForeignS3(another);
    S3Store store =
        new S3Store(
            new S3Store.Bucket(going.address(), "jp-east", BUCKET, ForeignS3.KEY, ForeignS3.SECRET),
            Clock.systemUTC());
    going.close();
    assertThatThrownBy(() -> store.put(NAME, "image/png", FILE).block(LIMIT))
        .isInstanceOf(MediaStoreException.class);
    assertThatThrownBy(() -> read(store, 0, 10)).isInstanceOf(MediaStoreException.class);
  }
}
