package akatombo.tourism.media.store;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A store on the wire that checks every signature by the rules of Signature Version 4, written anew
 * from its description, and fails when it is told to.
 */
final class FakeS3 implements AutoCloseable {

  static final String SECRET = "secret/of+the=bucket";

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=key/(\\d{8})/(\\S+)/s3/aws4_request,"
              + " SignedHeaders=(\\S+), Signature=([0-9a-f]{64})");
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

  final Map<String, byte[]> objects = new ConcurrentHashMap<>();
  final Map<String, String> types = new ConcurrentHashMap<>();

  /** What goes wrong next: a status, or 0 for a body that breaks off in its middle. */
  final Queue<Integer> failures = new ArrayDeque<>();

  private final DisposableServer server =
      HttpServer.create().host("127.0.0.1").port(0).handle(this::answer).bindNow();

  URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  @Override
  public void close() {
    server.disposeNow(Duration.ofSeconds(2));
  }

  private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
    return request
        .receive()
        .aggregate()
        .asByteArray()
        .defaultIfEmpty(new byte[0])
        .flatMap(body -> Mono.from(answer(request, response, body)));
  }

  private Publisher<Void> answer(
      HttpServerRequest request, HttpServerResponse response, byte[] body) {
    Integer failure = failures.poll();
    if (failure != null && failure != 0) {
      return response.status(failure).send();
    }
    if (!isSigned(request, body)) {
      return response.status(403).send();
    }
    String key = request.uri();
    return switch (request.method().name()) {
      case "PUT" -> {
        objects.put(key, body);
        types.put(key, request.requestHeaders().get("Content-Type"));
        yield response.status(200).send();
      }
      case "GET" -> part(request, response, objects.get(key), failure != null);
      case "DELETE" -> response.status(objects.remove(key) == null ? 404 : 204).send();
      default -> response.status(405).send();
    };
  }

  private static Publisher<Void> part(
      HttpServerRequest request,
      HttpServerResponse response,
      byte @org.jspecify.annotations.Nullable [] object,
      boolean breaksOff) {
    if (object == null) {
      return response.status(404).send();
    }
    Matcher range =
        RANGE.matcher(Optional.ofNullable(request.requestHeaders().get("Range")).orElse(""));
    if (!range.matches()) {
      return response.status(200).sendByteArray(Mono.just(object)).then();
    }
    byte[] part =
        Arrays.copyOfRange(
            object,
            Integer.parseInt(range.group(1)),
            Math.min(object.length, Integer.parseInt(range.group(2)) + 1));
    response.status(206).header("Content-Length", String.valueOf(part.length));
    if (breaksOff) {
      byte[] half = Arrays.copyOf(part, part.length / 2);
      return response
          .sendObject(Flux.just(Unpooled.wrappedBuffer(half)))
          .then(Mono.delay(Duration.ofMillis(50)).then())
          .then(
              Mono.fromRunnable(
                  () -> response.withConnection(connection -> connection.channel().close())));
    }
    return response.sendByteArray(Mono.just(part)).then();
  }

  private static boolean isSigned(HttpServerRequest request, byte[] body) {
    HttpHeaders headers = request.requestHeaders();
    Matcher said =
        AUTHORIZATION.matcher(Optional.ofNullable(headers.get("Authorization")).orElse(""));
    String bodySha256 = hex(sha256(body));
    if (!said.matches() || !bodySha256.equals(headers.get("x-amz-content-sha256"))) {
      return false;
    }
    StringBuilder canonical = new StringBuilder(request.method().name());
    canonical.append('\n').append(request.uri()).append("\n\n");
    for (String name : said.group(3).split(";", -1)) {
      canonical.append(name).append(':').append(headers.get(name).strip()).append('\n');
    }
    canonical.append('\n').append(said.group(3)).append('\n').append(bodySha256);
    String scope = said.group(1) + "/" + said.group(2) + "/s3/aws4_request";
    String toSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            headers.get("x-amz-date"),
            scope,
            hex(sha256(canonical.toString().getBytes(StandardCharsets.UTF_8))));
    byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
    for (String step : scope.split("/", -1)) {
      key = hmac(key, step);
    }
    return hex(hmac(key, toSign)).equals(said.group(4));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
