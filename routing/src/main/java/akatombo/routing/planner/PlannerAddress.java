package akatombo.routing.planner;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Where the planner answers now. Ask for every call: it moves when a new graph takes over. */
public interface PlannerAddress {

  /** The base, such as {@code http://127.0.0.1:28731}; empty while nothing can answer. */
  Optional<URI> current();

  /** Whether the streets of the graph that serves now are a generated lattice. */
  default boolean isWalkEstimated() {
    return false;
  }

  /** The map of the graph that serves now, as PBF; empty without one, or when it is not at hand. */
  default Optional<Path> streets() {
    return Optional.empty();
  }

  /** Completes as soon as the planner at this address is known not to answer any more. */
  default Mono<Void> lost(URI address) {
    return Mono.never();
  }
}
