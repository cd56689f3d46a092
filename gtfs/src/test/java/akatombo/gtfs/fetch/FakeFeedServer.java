package akatombo.gtfs.fetch;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A web server on a free port that answers as it was told to. */
public final class FakeFeedServer implements AutoCloseable {

  private final DisposableServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Answer answer = (_, response) -> response.sendNotFound();

  /** A server that answers 404. */
  public FakeFeedServer() {
    server = HttpServer.create().host("127.0.0.1").port(0).handle(this::handle).bindNow();
  }

  /** Where the feed is. */
  public URI feed() {
    return URI.create("http://127.0.0.1:" + server.port() + "/feed.zip");
  }

  /** What was asked: method, path and the conditions that came with it. */
  public List<String> asked() {
    return asked;
  }

  /** Serves bytes, and says so with 304 to whoever names the tag. */
  public void serve(byte[] zip, String etag) {
    answer =
        (request, response) ->
            etag.equals(request.requestHeaders().get("If-None-Match"))
                ? response.status(304).send()
                : response
                    .header("ETag", etag)
                    .header("Content-Length", Integer.toString(zip.length))
                    .sendByteArray(Mono.just(zip));
  }

  /** Serves bytes with a date only. */
  public void serveDated(byte[] zip, String lastModified) {
    answer =
        (request, response) ->
            lastModified.equals(request.requestHeaders().get("If-Modified-Since"))
                ? response.status(304).send()
                : response.header("Last-Modified", lastModified).sendByteArray(Mono.just(zip));
  }

  /** Answers with a status. */
  public void fail(int status) {
    answer = (_, response) -> response.status(HttpResponseStatus.valueOf(status)).send();
  }

  /** Sends a piece and then nothing more. */
  public void stall() {
    answer =
        (_, response) -> response.sendByteArray(Flux.just(new byte[100]).concatWith(Flux.never()));
  }

  /** Sends a byte a little before the client would give up, again and again. */
  public void trickle(Duration every) {
    answer =
        (_, response) ->
            response.send(
                Flux.interval(every).map(_ -> Unpooled.wrappedBuffer(new byte[1])), _ -> true);
  }

  /** Sends pieces without end. */
  public void flood() {
    answer =
        (_, response) -> response.sendByteArray(Flux.range(0, 1 << 20).map(_ -> new byte[1 << 16]));
  }

  /** Announces more than it sends. */
  public void breakOff(int announced) {
    answer =
        (_, response) ->
            response
                .header("Content-Length", Integer.toString(announced))
                .sendByteArray(Mono.just(new byte[10]))
                .then(Mono.fromRunnable(() -> response.withConnection(c -> c.dispose())));
  }

  /** Sends elsewhere, always. */
  public void redirect(String location) {
    answer = (_, response) -> response.status(302).header("Location", location).send();
  }

  /** Sends from the feed's address to another path, which has the bytes. */
  public void moveTo(String path, byte[] zip) {
    answer =
        (request, response) ->
            request.uri().equals(path)
                ? response.sendByteArray(Mono.just(zip))
                : response.status(301).header("Location", path).send();
  }

  @Override
  public void close() {
    server.disposeNow();
  }

  private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
    asked.add(
        request.method()
            + " "
            + request.uri()
            + text(" If-None-Match ", request.requestHeaders().get("If-None-Match"))
            + text(" If-Modified-Since ", request.requestHeaders().get("If-Modified-Since")));
    return answer.to(request, response);
  }

  private static String text(String label, @Nullable String value) {
    return value == null ? "" : label + value;
  }

  private interface Answer {
    Publisher<Void> to(HttpServerRequest request, HttpServerResponse response);
  }
}
