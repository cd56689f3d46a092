package akatombo.buslocation;

import reactor.core.publisher.Mono;

/** Port: tells what the sender of the request in hand may write; {@code app} knows. */
public interface OperatorGrants {

  /** The grant of the request's sender, from the subscriber's context; empty when it has none. */
  Mono<OperatorGrant> current();

  /** The grant of an operator that somebody else has authenticated, such as a broker. */
  default Mono<OperatorGrant> named(String operator) {
    return Mono.empty();
  }

  /** The device that sent the request; empty when it was the operator itself, or nobody. */
  default Mono<DeviceGrant> device() {
    return Mono.empty();
  }
}
