package akatombo.routing;

import io.netty.buffer.Unpooled;
import java.net.URI;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;

/**
 * The least a second process can add to a plan: takes the body of a question and gives OTP's bytes
 * back unread, by reactor-netty alone.
 */
final class PassThrough implements AutoCloseable {

  private final DisposableServer server;

  private PassThrough(DisposableServer server) {
    this.server = server;
  }

  static PassThrough to(URI planner) {
    HttpClient client =
        HttpClient.create().headers(headers -> headers.set("Content-Type", "application/json"));
    return new PassThrough(
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(routes ->
                routes.post(
                    "/otp/gtfs/v1",
                    (request, response) ->
                        response.sendByteArray(
                            request
                                .receive()
                                .aggregate()
                                .asByteArray()
                                .flatMap(body ->
                                    client
                                        .post()
                                        .uri(planner + "/otp/gtfs/v1")
                                        .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                                        .responseSingle((status, bytes) -> bytes.asByteArray())))))
            .bindNow());
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  @Override
  public void close() {
    server.disposeNow();
  }
}
