package akatombo.buslocation.web;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Tells the open streams that there is something to read, or that the server goes down. */
final class StreamSignals {

  private final Sinks.Many<Long> changed = Sinks.many().multicast().directBestEffort();
  private final Sinks.Empty<Void> closing = Sinks.empty();

  void change(long number) {
    changed.emitNext(number, Sinks.EmitFailureHandler.FAIL_FAST);
  }

  void close() {
    closing.emitEmpty(Sinks.EmitFailureHandler.FAIL_FAST);
  }

  /** The number of the newest change; a reader that is busy misses some, never the need to look. */
  Flux<Long> changed() {
    return changed.asFlux().onBackpressureLatest();
  }

  Mono<Void> closing() {
    return closing.asMono();
  }
}
