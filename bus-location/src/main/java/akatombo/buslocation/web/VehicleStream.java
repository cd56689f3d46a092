package akatombo.buslocation.web;

import akatombo.gtfs.Language;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.FutureMono;

/**
 * {@code GET /v1/vehicles/stream}: a snapshot, then every change, as server-sent events.
 *
 * <p>A piece is written when the one before has left for the client's socket; a client that takes
 * none within the time allowed is cut off, and has at most one piece held for it.
 */
final class VehicleStream {

  private static final byte[] HEARTBEAT = ": \n\n".getBytes(StandardCharsets.US_ASCII);
  private static final int RETRY_MILLIS = 3_000;
  private static final int RETRY_SPREAD_MILLIS = 10_000;

  private final Views views;
  private final VehicleChanges changes;
  private final StreamSignals signals;
  private final PlainReply reply;
  private final StreamProperties properties;
  private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();
  private final AtomicInteger open = new AtomicInteger();
  private final Counter cut;

  VehicleStream(
      Views views,
      VehicleChanges changes,
      StreamSignals signals,
      PlainReply reply,
      StreamProperties properties,
      MeterRegistry meters) {
    this.views = views;
    this.changes = changes;
    this.signals = signals;
    this.reply = reply;
    this.properties = properties;
    this.cut = meters.counter("akatombo.stream.cut");
    meters.gauge("akatombo.stream.open", open);
  }

  /** Opens a stream, from the last event the client has seen if it says so. */
  Publisher<Void> open(Exchange exchange) {
    Language language = language(exchange);
    VehicleFilter filter = VehicleFilter.read(views.now(language), exchange.parameters());
    Supplier<View> view = () -> views.now(language);
    StreamReader reader = new StreamReader(changes, filter, view, lastEventId(exchange));
    String address = enter(exchange.request().remoteAddress());
    begin(exchange, language);
    return Mono.<Channel>create(
            sink -> exchange.request().withConnection(c -> sink.success(c.channel())))
        .flatMap(channel -> stream(exchange, channel, reader))
        .doFinally(end -> leave(address));
  }

  /** Says what a stream would begin with, to somebody who asks for no more. */
  Publisher<Void> head(Exchange exchange) {
    Language language = language(exchange);
    var _ = VehicleFilter.read(views.now(language), exchange.parameters());
    begin(exchange, language);
    reply.count(exchange, HttpResponseStatus.OK.code());
    return exchange.response().keepAlive(false).sendHeaders().then();
  }

  private Language language(Exchange exchange) {
    return views.language(
        exchange.parameters().language(), exchange.header(HttpHeaderNames.ACCEPT_LANGUAGE));
  }

  private void begin(Exchange exchange, Language language) {
    HttpHeaders headers = reply.open(exchange);
    headers.set(HttpHeaderNames.CONTENT_TYPE, "text/event-stream;charset=UTF-8");
    headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
    headers.set("X-Accel-Buffering", "no");
    headers.set(HttpHeaderNames.CONTENT_LANGUAGE, language.tag());
  }

  private Mono<Void> stream(Exchange exchange, Channel channel, StreamReader reader) {
    keepSmall(channel);
    return exchange
        .response()
        .sendHeaders()
        .then()
        .then(write(channel, retry(RETRY_MILLIS)))
        .thenMany(events(channel, reader))
        .then(Mono.defer(() -> write(channel, retry(spread()))))
        .onErrorResume(TimeoutException.class, slow -> cutOff(channel))
        .onErrorResume(ClosedChannelException.class, gone -> Mono.empty());
  }

  private Flux<Void> events(Channel channel, StreamReader reader) {
    Flux<Boolean> heartbeats = Flux.interval(properties.heartbeat()).map(tick -> true);
    return Flux.merge(signals.changed().map(number -> false), heartbeats, Mono.just(false))
        .onBackpressureLatest()
        .takeUntilOther(signals.closing())
        .concatMap(isHeartbeat -> catchUp(channel, reader, isHeartbeat), 1);
  }

  /** Writes piece after piece until the reader has read everything. */
  private Mono<Void> catchUp(Channel channel, StreamReader reader, boolean isHeartbeat) {
    return Mono.defer(
            () -> {
              byte[] piece = reader.next();
              return piece.length == 0 ? Mono.just(false) : write(channel, piece).thenReturn(true);
            })
        .repeat()
        .takeWhile(isWritten -> isWritten)
        .then(isHeartbeat ? write(channel, HEARTBEAT) : Mono.empty());
  }

  private Mono<Void> write(Channel channel, byte[] piece) {
    return Mono.defer(() -> FutureMono.from(channel.writeAndFlush(Unpooled.wrappedBuffer(piece))))
        .timeout(properties.writeTimeout());
  }

  private Mono<Void> cutOff(Channel channel) {
    cut.increment();
    return FutureMono.from(channel.close());
  }

  /** What the system buffers for the client counts too. */
  private void keepSmall(Channel channel) {
    channel.config().setOption(ChannelOption.SO_SNDBUF, properties.sendBufferBytes());
  }

  private static byte[] retry(int millis) {
    return ("retry: " + millis + "\n\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** So that not all come back at once after a restart. */
  private int spread() {
    return RETRY_MILLIS + (open.get() * 37) % RETRY_SPREAD_MILLIS;
  }

  private static @Nullable Long lastEventId(Exchange exchange) {
    String text = exchange.header("Last-Event-ID");
    try {
      return text == null ? null : Long.valueOf(text.strip());
    } catch (NumberFormatException foreign) {
      return null; // not one of ours: a snapshot is the honest answer
    }
  }

  private String enter(@Nullable InetSocketAddress remote) {
    String address = remote == null ? "" : remote.getAddress().getHostAddress();
    int streams = byAddress.merge(address, 1, Integer::sum);
    open.incrementAndGet();
    if (streams > properties.streamsPerAddress()) {
      leave(address);
      throw ReadProblem.TOO_MANY_STREAMS.with(Map.of("max", properties.streamsPerAddress()));
    }
    return address;
  }

  private void leave(String address) {
    open.decrementAndGet();
    byAddress.computeIfPresent(address, (key, streams) -> streams == 1 ? null : streams - 1);
  }
}
