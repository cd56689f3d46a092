package akatombo.tourism.office;

import akatombo.tourism.request.Refusals;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** The body of a request and what makes it the same request again. */
final class OfficeBody {

  static final int BYTES_MAX = 1024 * 1024;

  private static final int KEY_CHARS_MAX = 200;

  private OfficeBody() {}

  /** All bytes; refused when there are too many. */
  static Mono<byte[]> read(ServerRequest request, int bytesMax) {
    if (request.headers().contentLength().orElse(0) > bytesMax) {
      return Mono.error(tooLarge(bytesMax));
    }
    return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), bytesMax)
        .map(buffer -> {
          byte[] bytes = new byte[buffer.readableByteCount()];
          buffer.read(bytes);
          DataBufferUtils.release(buffer);
          return bytes;
        })
        .defaultIfEmpty(new byte[0])
        .onErrorMap(DataBufferLimitException.class, e -> tooLarge(bytesMax));
  }

  private static RuntimeException tooLarge(int bytesMax) {
    return Refusals.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "body-too-large",
        "The body may have " + bytesMax + " bytes.",
        Map.of("maxBytes", bytesMax));
  }

  /** The Idempotency-Key; null without one. */
  static @Nullable String key(ServerRequest request) {
    String key = request.headers().firstHeader("Idempotency-Key");
    if (key != null && (key.isBlank() || key.length() > KEY_CHARS_MAX)) {
      throw Refusals.invalid("Idempotency-Key", key, "1 to " + KEY_CHARS_MAX + " characters");
    }
    return key;
  }

  /** Equal for equal requests. */
  static String digest(ServerRequest request, byte[] body) {
    String line = request.method() + " " + request.uri().getRawPath() + "\n";
    MessageDigest digest = sha256();
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(body));
  }

  /** The hash under which a secret is kept. */
  static String hash(String secret) {
    return HexFormat.of().formatHex(sha256().digest(secret.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
