import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.netty.http.server.HttpServer;

/** The peer of the stream (G12): bare reactor-netty that sends 2 kB to every reader each second. */
final class BareStream {

  private static final String FILLING = "x".repeat(2000);

  private BareStream() {}

  /** Takes the port. */
  public static void main(String[] arguments) {
    Flux<ByteBuf> events =
        Flux.interval(Duration.ofSeconds(1))
            .onBackpressureDrop()
            .map(_ -> Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(event(), StandardCharsets.US_ASCII)))
            .publish()
            .autoConnect();
    HttpServer.create()
        .host("127.0.0.1")
        .port(Integer.parseInt(arguments[0]))
        .route(routes -> routes.get("/stream", (_, response) ->
            response.sse().send(events.map(ByteBuf::duplicate).onBackpressureLatest(), _ -> true)))
        .bindNow()
        .onDispose()
        .block();
  }

  private static String event() {
    return "id: " + System.currentTimeMillis() + "\nevent: update\ndata: " + FILLING + "\n\n";
  }
}
