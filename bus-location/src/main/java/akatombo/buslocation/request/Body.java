package akatombo.buslocation.request;

import java.util.Map;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** The whole body of a request, refused as soon as it is too large. */
public final class Body {

  private Body() {}

  /** The bytes; none when there is no body. */
  public static Mono<byte[]> read(ServerRequest request, int maxBytes) {
    if (request.headers().contentLength().orElse(0) > maxBytes) {
      return Mono.error(tooLarge(maxBytes));
    }
    return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), maxBytes)
        .map(buffer -> {
          byte[] bytes = new byte[buffer.readableByteCount()];
          buffer.read(bytes);
          DataBufferUtils.release(buffer);
          return bytes;
        })
        .defaultIfEmpty(new byte[0])
        .onErrorMap(DataBufferLimitException.class, e -> tooLarge(maxBytes));
  }

  private static ErrorResponseException tooLarge(int maxBytes) {
    return Refusals.of(
        HttpStatus.CONTENT_TOO_LARGE,
        "body-too-large",
        "The body may have " + maxBytes + " bytes.",
        Map.of("maxBytes", maxBytes));
  }
}
