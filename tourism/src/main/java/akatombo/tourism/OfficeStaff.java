package akatombo.tourism;

import reactor.core.publisher.Mono;

/** Port: tells which person of the tourism office sent the request in hand; {@code app} knows. */
public interface OfficeStaff {

  /** The person's name in the issuer's tokens, from the subscriber's context. */
  Mono<String> current();
}
