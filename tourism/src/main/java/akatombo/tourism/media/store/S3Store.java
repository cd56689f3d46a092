package akatombo.tourism.media.store;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.util.retry.Retry;
import reactor.util.retry.RetryBackoffSpec;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Objects of an S3-compatible store, named by their hash, in a bucket that exists. What may pass is
 * tried again; a body that breaks off goes on where it stopped.
 */
public final class S3Store implements MediaStore {

  private static final int CONNECT_MILLIS = 3_000;
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);
  private static final int RETRIES = 2;
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final byte[] NOTHING = new byte[0];

  private final Bucket bucket;
  private final AwsCredentialsIdentity identity;
  private final Clock clock;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();
  private final HttpClient client =
      HttpClient.create()
          .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
          .responseTimeout(ANSWER_LIMIT);

  public S3Store(Bucket bucket, Clock clock) {
    this.bucket = bucket;
    this.identity = AwsCredentialsIdentity.create(bucket.accessKey(), bucket.secretKey());
    this.clock = clock;
  }

  /**
   * Where objects are kept.
   *
   * @param endpoint of the store; the bucket's name follows in the path
   * @param region as the store calls its own
   */
  public record Bucket(
      URI endpoint, String region, String name, String accessKey, String secretKey) {

    /** Without the key. */
    @Override
    public String toString() {
      return endpoint + "/" + name;
    }
  }

  @Override
  public Mono<Void> put(String sha256, String contentType, byte[] bytes) {
    return Mono.defer(() ->
            signed(SdkHttpMethod.PUT, sha256, bytes, Map.of("Content-Type", contentType))
                .put()
                .uri(address(sha256))
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(bytes)))
                .response(S3Store::done)
                .then())
        .onErrorMap(MediaStoreException::of)
        .retryWhen(again());
  }

  @Override
  public Flux<DataBuffer> get(String sha256, long from, long length) {
    return Flux.defer(() -> {
      AtomicLong received = new AtomicLong();
      return Flux.defer(() -> rest(sha256, from + received.get(), length - received.get()))
          .doOnNext(buffer -> received.addAndGet(buffer.readableByteCount()))
          .onErrorMap(MediaStoreException::of)
          .retryWhen(again());
    });
  }

  private Flux<DataBuffer> rest(String sha256, long from, long length) {
    Map<String, String> range = Map.of("Range", "bytes=%d-%d".formatted(from, from + length - 1));
    return signed(SdkHttpMethod.GET, sha256, NOTHING, range)
        .get()
        .uri(address(sha256))
        .response((response, content) ->
            response.status().code() == 206
                ? content.asByteArray().map(DefaultDataBufferFactory.sharedInstance::wrap)
                : done(response, content)
                    .then(Mono.error(() -> MediaStoreException.lasting("no range was answered"))));
  }

  @Override
  public Mono<Void> delete(String sha256) {
    return Mono.defer(() ->
            signed(SdkHttpMethod.DELETE, sha256, NOTHING, Map.of())
                .delete()
                .uri(address(sha256))
                .response((response, content) ->
                    response.status().code() == 404 ? content.then() : done(response, content))
                .then())
        .onErrorMap(MediaStoreException::of)
        .retryWhen(again());
  }

  /** The end of an answer that has nothing to say, or why it is none. */
  private static Mono<Void> done(HttpClientResponse response, ByteBufFlux content) {
    int status = response.status().code();
    if (status / 100 == 2) {
      return content.then();
    }
    String told = "the store answered " + status;
    boolean isPassing = status >= 500 || status == 429;
    return content
        .then()
        .then(
            Mono.error(() ->
                isPassing ? MediaStoreException.passing(told) : MediaStoreException.lasting(told)));
  }

  private static RetryBackoffSpec again() {
    return Retry.backoff(RETRIES, PAUSE)
        .filter(failure -> failure instanceof MediaStoreException known && known.isPassing())
        .onRetryExhaustedThrow((spec, signal) -> MediaStoreException.of(signal.failure()));
  }

  private String address(String sha256) {
    String endpoint = bucket.endpoint().toString();
    return (endpoint.endsWith("/") ? endpoint : endpoint + "/") + bucket.name() + "/" + sha256;
  }

  private HttpClient signed(
      SdkHttpMethod method, String sha256, byte[] body, Map<String, String> headers) {
    SdkHttpRequest.Builder plain =
        SdkHttpRequest.builder().method(method).uri(URI.create(address(sha256)));
    headers.forEach(plain::putHeader);
    if (method == SdkHttpMethod.PUT) {
      plain.putHeader("Content-Length", String.valueOf(body.length));
    }
    SdkHttpRequest request =
        signer
            .sign(signing ->
                signing
                    .identity(identity)
                    .request(plain.build())
                    .payload(() -> new ByteArrayInputStream(body))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, bucket.region())
                    .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                    .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                    .putProperty(HttpSigner.SIGNING_CLOCK, clock))
            .request();
    return client.headers(all -> request.headers().forEach(all::set));
  }
}
