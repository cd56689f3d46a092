package akatombo.buslocation.web;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The reads of a test's city on a real server at a free port of loopback. */
final class PlainServer implements AutoCloseable {

  final VehicleChanges changes = new VehicleChanges(1_000, 10_000);
  final StreamSignals signals = new StreamSignals();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final AtomicBoolean allowed = new AtomicBoolean(true);
  final EnglishRules rules = new EnglishRules();
  private final VehicleStreamWorker worker;
  private final DisposableServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  PlainServer(TestCity city, StreamProperties properties) {
    Views views = city.views();
    worker = new VehicleStreamWorker(city, changes, signals, city.clock());
    worker.start();
    PlainReply reply = new PlainReply(meters, rules);
    VehicleStream stream = new VehicleStream(views, changes, signals, reply, properties, meters);
    PlainReads plain = new PlainReads(views, reply, stream, address -> allowed.get(), rules);
    var spring =
        new ReactorHttpHandlerAdapter(
            RouterFunctions.toHttpHandler(
                new ReadHandler(views).routes(),
                HandlerStrategies.builder().exceptionHandler(PlainServer::refuse).build()));
    server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(routes -> plain.apply(routes).route(request -> true, spring::apply))
            .bindNow();
  }

  static StreamProperties defaults() {
    return new StreamProperties(Duration.ofSeconds(15), Duration.ofSeconds(20), 50, 16_384, 65_536);
  }

  /** The application words problems itself; here the status is enough. */
  private static Mono<Void> refuse(ServerWebExchange exchange, Throwable failure) {
    if (!(failure instanceof ErrorResponseException refusal)) {
      return Mono.error(failure);
    }
    exchange.getResponse().setStatusCode(refusal.getStatusCode());
    return exchange.getResponse().setComplete();
  }

  int port() {
    return server.port();
  }

  VehicleStreamWorker worker() {
    return worker;
  }

  /** GETs a path with headers given as name, value, name, value … */
  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
            .timeout(Duration.ofSeconds(10));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** All that comes on the wire until the server ends the connection. */
  String exchange(String method, String path, String... headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout(10_000);
      String request =
          method
              + " "
              + path
              + " HTTP/1.1\r\nHost: localhost\r\n"
              + String.join("\r\n", headers)
              + (headers.length > 0 ? "\r\n" : "")
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    worker.stop();
    server.disposeNow();
    client.close();
  }
}
