package akatombo.buslocation;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Port: tells what the sender of the request in hand may write; {@code app} knows. */
public interface OperatorGrants {

  /** The grant of the request's sender, from the subscriber's context; empty when it has none. */
  Mono<OperatorGrant> current();

  /**
   * The operator whose key an {@code Authorization} header holds, where that was asked a moment ago
   * and it may send positions; null otherwise, and then every filter has to be passed.
   */
  default @Nullable OperatorGrant known(String authorization) {
    return null;
  }

  /** The grant of an operator that somebody else has authenticated, such as a broker. */
  default Mono<OperatorGrant> named(String operator) {
    return Mono.empty();
  }

  /** The device that sent the request; empty when it was the operator itself, or nobody. */
  default Mono<DeviceGrant> device() {
    return Mono.empty();
  }
}
