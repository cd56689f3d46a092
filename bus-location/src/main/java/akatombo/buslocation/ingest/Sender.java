package akatombo.buslocation.ingest;

import akatombo.buslocation.DeviceGrant;
import akatombo.buslocation.OperatorGrant;
import akatombo.buslocation.OperatorGrants;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Who sends a message.
 *
 * @param device the one that speaks for its operator; null when the operator does itself
 */
record Sender(OperatorGrant grant, @Nullable DeviceGrant device) {

  static Sender of(OperatorGrant grant) {
    return new Sender(grant, null);
  }

  /** The sender of the request in hand; an error when it may not write positions. */
  static Mono<Sender> of(OperatorGrants grants) {
    return grants
        .device()
        .map(device -> new Sender(device.operator(), device))
        .switchIfEmpty(Mono.defer(() -> grants.current().map(Sender::of)))
        .switchIfEmpty(Mono.error(IngestProblems::noGrant));
  }
}
