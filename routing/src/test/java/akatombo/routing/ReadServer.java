package akatombo.routing;

import akatombo.routing.PlainRead.Asked;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.net.URI;
import java.util.Collection;
import org.reactivestreams.Publisher;
import org.springframework.util.CollectionUtils;
import org.springframework.web.ErrorResponseException;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Serves reads by reactor-netty alone; a refusal is its problem, in English. */
public final class ReadServer implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DisposableServer server;

  public ReadServer(Collection<PlainRead> reads) {
    this.server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(0)
            .route(routes ->
                reads.forEach(read ->
                    routes.get(
                        read.path(), (request, response) -> answer(read, request, response))))
            .bindNow();
  }

  private static Publisher<Void> answer(
      PlainRead read, HttpServerRequest request, HttpServerResponse response) {
    String id = request.param("id");
    Asked asked =
        new Asked(
            id == null ? "" : id,
            CollectionUtils.toMultiValueMap(new QueryStringDecoder(request.uri()).parameters()),
            request.requestHeaders().get("Accept-Language"),
            request.requestHeaders().get("Accept"));
    return response.sendByteArray(
        Mono.defer(() -> read.answer().apply(asked))
            .map(reply -> {
              response.header("Content-Type", reply.contentType());
              response.header("Content-Language", reply.language());
              return reply.body().array();
            })
            .onErrorResume(
                ErrorResponseException.class,
                refusal -> {
                  response.status(refusal.getStatusCode().value());
                  refusal
                      .getHeaders()
                      .forEach((name, values) -> response.header(name, values.getFirst()));
                  return Mono.just(JSON.writeValueAsBytes(refusal.getBody()));
                }));
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  @Override
  public void close() {
    server.disposeNow();
  }
}
