package akatombo.gtfs.refresh;

import akatombo.gtfs.ImportOutcome;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.Sinks.EmitFailureHandler;
import reactor.util.concurrent.Queues;

/**
 * The refreshes that were asked for, in order. Whoever asked may go away: the refresh is done all
 * the same. When the queue is full, asking fails.
 */
final class RefreshQueue {

  private static final int WAITING_MAX = 256;
  private static final Duration CONTENTION_MAX = Duration.ofSeconds(1);

  private final Sinks.Many<Request> sink =
      Sinks.many().unicast().onBackpressureBuffer(Queues.<Request>get(WAITING_MAX).get());

  /** Asks for a refresh; it begins when the worker comes to it. */
  Mono<ImportOutcome> ask(CityFeed feed) {
    return Mono.defer(() -> enqueue(new Request(feed, Sinks.one())));
  }

  /** The requests, for the one worker. */
  Flux<Request> requests() {
    return sink.asFlux();
  }

  private Mono<ImportOutcome> enqueue(Request request) {
    sink.emitNext(request, EmitFailureHandler.busyLooping(CONTENTION_MAX));
    return request.reply().asMono();
  }

  /** A refresh somebody asked for, and where the outcome goes. */
  record Request(CityFeed feed, Sinks.One<ImportOutcome> reply) {}
}
